import type { PublicReport } from './catalogue.server.ts'
import type { PublicLetter } from './public-letters.server.ts'

// Marks for search engines (schema.org), as data beside the page. All of it stands on the page itself.

type Marked = { 'script:ld+json': Record<string, unknown> }

/** A study. */
export function reportMark(origin: string, report: PublicReport): Marked {
  return marked('Report', `${origin}/onderzoeken/${report.slug}`, {
    name: report.title,
    datePublished: report.offeredOn,
    inLanguage: 'nl',
    publisher: {
      '@type': 'GovernmentOrganization',
      name: report.auditOffice.name,
      ...(report.auditOffice.website ? { url: report.auditOffice.website } : {}),
    },
    ...(report.sourceUrl ? { isBasedOn: report.sourceUrl } : {}),
  })
}

/** A sent letter. */
export function letterMark(origin: string, letter: PublicLetter, title: string): Marked {
  return marked('DigitalDocument', `${origin}/brieven/${letter.id}`, {
    name: title,
    identifier: letter.number,
    datePublished: letter.sentOn,
    inLanguage: 'nl',
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/pdf',
      contentUrl: `${origin}/brieven/${letter.id}/pdf`,
    },
  })
}

/** The open data. */
export function datasetMark(origin: string, on: string): Marked {
  return marked('Dataset', `${origin}/open-data`, {
    name: 'Opvolging van aanbevelingen van rekenkamers',
    description:
      'Onderzoeken van rekenkamers, hun aanbevelingen en per gemeente hoe het daarmee staat.',
    license: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl',
    dateModified: on,
    isAccessibleForFree: true,
    inLanguage: 'nl',
    creator: { '@type': 'Organization', name: 'Opvolgwijzer', url: origin },
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/zip',
        contentUrl: `${origin}/open-data/opvolgwijzer.zip`,
      },
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: `${origin}/api/v1/opvolgingen`,
      },
    ],
  })
}

function marked(type: string, url: string, more: Record<string, unknown>): Marked {
  return { 'script:ld+json': { '@context': 'https://schema.org', '@type': type, url, ...more } }
}
