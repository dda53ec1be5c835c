import type { Context } from '#app/workflow/context.ts'
import { publicPlaces, publicReports } from './catalogue.server.ts'
import { publicLetters } from './public-letters.server.ts'

/** The addresses of all public pages, for the sitemap. */
export function publicAddresses(context: Context): string[] {
  const places = publicPlaces(context)
  return [
    ...['/', '/gemeenten', '/onderzoeken', '/brieven', '/open-data', '/api'],
    ...['/over', '/privacy', '/toegankelijkheid'],
    ...places.map((place) => `/gemeenten/${place.slug}`),
    ...publicReports(context).flatMap((report) => [
      `/onderzoeken/${report.slug}`,
      ...places
        .filter((place) => report.municipalityCodes.includes(place.code))
        .map((place) => `/onderzoeken/${report.slug}/${place.slug}`),
    ]),
    ...publicLetters(context).map((letter) => `/brieven/${letter.id}`),
  ]
}
