import { pngOf } from '#app/letters/render/png.server.ts'
import { csvOf } from '#app/ui/csv.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { kept } from '../kept.server.ts'
import type { Picture } from './picture.ts'
import { pictureSvg } from './picture-svg.server.tsx'
import { municipalityPictures, reportPictures } from './pictures.server.ts'

const pngWidth = 1056

const pictureSets: Record<string, (context: Context, slug: string) => Picture[]> = {
  onderzoeken: reportPictures,
  gemeenten: municipalityPictures,
}

/** One picture as the file `name` (`voortgang.png`) of a study or municipality. Throws `NotFound`. */
export async function pictureFile(
  context: Context & { baseUrl: string },
  kind: string,
  slug: string,
  name: string,
): Promise<{ mediaType: string; content: string | Uint8Array<ArrayBuffer> }> {
  const [, base, extension] = /^([a-z-]+)\.(svg|png|csv)$/.exec(name) ?? []
  const pictures = Object.hasOwn(pictureSets, kind) ? pictureSets[kind]?.(context, slug) : []
  const picture = pictures?.find((one) => one.name === base)
  if (picture === undefined) throw new NotFound()
  if (extension === 'csv') {
    const { columns, rows } = picture.table
    return { mediaType: 'text/csv; charset=utf-8', content: csvOf([columns, ...rows], ',') }
  }
  const svg = pictureSvg(picture, `${context.baseUrl}/${kind}/${slug}`)
  if (extension === 'svg') return { mediaType: 'image/svg+xml', content: svg }
  const key = `png ${context.baseUrl} ${kind} ${slug} ${name}`
  const png = await kept(context, key, () => pngOf(svg, { width: pngWidth }))
  return { mediaType: 'image/png', content: new Uint8Array(png) }
}
