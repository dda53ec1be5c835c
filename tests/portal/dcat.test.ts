import { expect, it } from 'vitest'
import { dcatOf } from '#app/portal/open-data/dcat.ts'

type Node = { [property: string]: unknown }

/** What DCAT-AP-NL wants of each kind of thing at least, in our own words: its properties that may not be left out. */
const required: Record<string, string[]> = {
  'dcat:Catalog': [
    'dct:title',
    'dct:description',
    'dct:publisher',
    'dcat:contactPoint',
    'dcat:dataset',
  ],
  'dcat:Dataset': [
    ...['dct:title', 'dct:description', 'dct:identifier', 'dct:publisher', 'dcat:contactPoint'],
    ...['dcat:theme', 'dct:accessRights', 'dcat:distribution'],
  ],
  'dcat:Distribution': ['dcat:accessURL', 'dct:license', 'dct:format', 'dct:title'],
  'dcat:DataService': [
    ...['dct:title', 'dct:identifier', 'dct:publisher', 'dcat:contactPoint', 'dct:accessRights'],
    ...['dcat:endpointURL', 'dct:license'],
  ],
  'foaf:Agent': ['foaf:name'],
  'vcard:Organization': ['vcard:fn', 'vcard:hasEmail'],
}

/** Each thing in the description with its type. */
function things(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(things)
  if (typeof value !== 'object' || value === null) return []
  const node = value as Node
  const inside = Object.entries(node).flatMap(([name, one]) =>
    name === '@context' ? [] : things(one),
  )
  return typeof node['@type'] === 'string' && node['@value'] === undefined
    ? [node, ...inside]
    : inside
}

/** What is missing or of another form than it must be. */
function faultsOf(description: Node): string[] {
  const prefixes = Object.keys(description['@context'] as Node)
  return things(description).flatMap((thing) => {
    const type = String(thing['@type'])
    const properties = required[type]
    if (properties === undefined) return [`${type}: of no known kind`]
    return [
      ...properties.filter((name) => isEmpty(thing[name])).map((name) => `${type}: no ${name}`),
      ...Object.keys(thing)
        .filter((name) => !name.startsWith('@') && !prefixes.includes(name.split(':')[0] ?? ''))
        .map((name) => `${type}: unknown prefix of ${name}`),
      ...addressesIn(thing).map((address) => `${type}: no whole address: ${address}`),
    ]
  })
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function addressesIn(thing: Node): string[] {
  return Object.values(thing)
    .flat()
    .concat({ '@id': thing['@id'] })
    .flatMap((one) => (typeof one === 'object' && one !== null ? ((one as Node)['@id'] ?? []) : []))
    .map(String)
    .filter((address) => !/^(?:https?:\/\/|mailto:.+@)/.test(address))
}

const description = () =>
  JSON.parse(
    JSON.stringify(
      dcatOf({
        baseUrl: 'https://opvolgwijzer.example',
        email: 'beheer@gemeente.example',
        on: '2026-11-24',
      }),
    ),
  )

it('describes the open data with all that DCAT-AP-NL wants of it', () => {
  expect(faultsOf(description())).toEqual([])
  expect(new Set(things(description()).map((one) => one['@type']))).toEqual(
    new Set(Object.keys(required)),
  )
  const [dataset] = description()['dcat:dataset']
  for (const property of [
    dataset['dcat:theme'],
    dataset['dct:accrualPeriodicity'],
    dataset['dct:accessRights'],
  ].flat())
    expect(property['@id']).toMatch(/^http:\/\/publications\.europa\.eu\/resource\/authority\//)
  expect(dataset['dct:modified']).toEqual({ '@value': '2026-11-24', '@type': 'xsd:date' })
})

it('sees what is missing', () => {
  const broken = description()
  delete broken['dct:publisher']
  const [dataset] = broken['dcat:dataset']
  dataset['dcat:theme'] = []
  delete dataset['dcat:distribution'][0]['dct:license']
  dataset['dcat:landingPage'] = { '@id': '/open-data' }
  expect(faultsOf(broken)).toEqual([
    'dcat:Catalog: no dct:publisher',
    'dcat:Dataset: no dcat:theme',
    'dcat:Dataset: no whole address: /open-data',
    'dcat:Distribution: no dct:license',
  ])
})
