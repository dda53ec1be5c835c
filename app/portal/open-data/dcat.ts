import type { CalendarDate } from '#app/workflow/calendar-date.ts'

const cc0 = 'http://creativecommons.org/publicdomain/zero/1.0/deed.nl'
const fileType = 'http://publications.europa.eu/resource/authority/file-type'

type About = { baseUrl: string; email: string; on: CalendarDate }

/** The description of the public data for catalogues, as DCAT-AP 2 in JSON-LD. `on`: the day of the newest fact. */
export function dcatOf({ baseUrl, email, on }: About) {
  const publisher = { '@id': `${baseUrl}/over`, '@type': 'foaf:Agent', 'foaf:name': 'Opvolgwijzer' }
  const contact = {
    '@id': `${baseUrl}/over#contact`,
    '@type': 'vcard:Organization',
    'vcard:fn': 'Beheer van deze Opvolgwijzer',
    'vcard:hasEmail': { '@id': `mailto:${email}` },
  }
  const open = { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' }
  const distribution = (path: string, title: string, type: string, media: string) => ({
    '@id': `${baseUrl}${path}`,
    '@type': 'dcat:Distribution',
    'dct:title': { '@value': title, '@language': 'nl' },
    'dct:license': { '@id': cc0 },
    'dct:format': { '@id': `${fileType}/${type}` },
    'dcat:mediaType': { '@id': `http://www.iana.org/assignments/media-types/${media}` },
    'dct:modified': { '@value': on, '@type': 'xsd:date' },
  })
  const zip = '/open-data/opvolgwijzer.zip'
  const api = '/api/v1'
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${baseUrl}/open-data`,
    '@type': 'dcat:Catalog',
    'dct:title': { '@value': 'Open data van Opvolgwijzer', '@language': 'nl' },
    'dct:description': {
      '@value': 'Alles wat deze Opvolgwijzer openbaar maakt.',
      '@language': 'nl',
    },
    'dct:publisher': publisher,
    'dcat:contactPoint': contact,
    'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/NLD' },
    'dcat:dataset': [
      {
        '@id': `${baseUrl}/open-data#opvolgingen`,
        '@type': 'dcat:Dataset',
        'dct:identifier': `${baseUrl}/open-data#opvolgingen`,
        'dct:title': { '@value': 'Opvolging van aanbevelingen van rekenkamers', '@language': 'nl' },
        'dct:description': {
          '@value':
            'Onderzoeken van rekenkamers, hun aanbevelingen, en per gemeente wat het college antwoordde, wat de raad besloot, hoe ver de uitvoering is volgens het college, wat de rekenkamer ervan vindt en of de raad het afdeed.',
          '@language': 'nl',
        },
        'dct:publisher': publisher,
        'dcat:contactPoint': contact,
        'dcat:theme': [
          { '@id': 'http://publications.europa.eu/resource/authority/data-theme/GOVE' },
        ],
        'dcat:keyword': ['rekenkamer', 'aanbevelingen', 'gemeenteraad', 'opvolging'].map(
          (word) => ({ '@value': word, '@language': 'nl' }),
        ),
        'dct:accessRights': open,
        'dct:accrualPeriodicity': {
          '@id': 'http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT',
        },
        'dct:modified': { '@value': on, '@type': 'xsd:date' },
        'dcat:landingPage': { '@id': `${baseUrl}/open-data` },
        'dcat:distribution': [
          {
            ...distribution(zip, 'Alles als CSV, JSON en XLSX', 'ZIP', 'application/zip'),
            'dcat:accessURL': { '@id': `${baseUrl}/open-data` },
            'dcat:downloadURL': { '@id': `${baseUrl}${zip}` },
          },
          {
            ...distribution(api, 'API', 'JSON', 'application/json'),
            'dcat:accessURL': { '@id': `${baseUrl}${api}` },
            'dcat:accessService': {
              '@id': `${baseUrl}/api`,
              '@type': 'dcat:DataService',
              'dct:identifier': `${baseUrl}/api`,
              'dct:title': { '@value': 'API van Opvolgwijzer', '@language': 'nl' },
              'dct:publisher': publisher,
              'dcat:contactPoint': contact,
              'dct:accessRights': open,
              'dct:license': { '@id': cc0 },
              'dcat:endpointURL': { '@id': `${baseUrl}${api}` },
              'dcat:endpointDescription': { '@id': `${baseUrl}${api}/openapi.json` },
            },
          },
        ],
      },
    ],
  }
}
