import type { ArchiveFacts } from './archive-facts.ts'
import { organisationUri } from './archive-facts.ts'
import { element, type XmlNode, xmlDocument } from './xml.ts'

const namespace = 'https://standaarden.overheid.nl/diwoo/metadata/'
const concepts = 'https://identifier.overheid.nl/tooi/def/thes/kern'

/**
 * The metadata with which a letter is published under the Wet open overheid: DiWoo 0.9.8, valid against its schema.
 * A progress letter is a document that comes in at a representative body (`c_8c840238`).
 */
export function diwooOfLetter(facts: ArchiveFacts): string {
  const organisation = (name: string) =>
    element(name, facts.author.name, {
      ...(facts.author.municipalityCode !== null && {
        resource: organisationUri(facts.author.municipalityCode),
      }),
    })
  return xmlDocument(
    element(
      'Document',
      [
        element('DiWoo', [
          element('identifiers', [element('identifier', facts.number)]),
          organisation('publisher'),
          organisation('verantwoordelijke'),
          element('titelcollectie', [element('officieleTitel', facts.title)]),
          element('omschrijvingen', [element('omschrijving', facts.description)]),
          element('classificatiecollectie', [
            element('informatiecategorieen', [
              term(
                'informatiecategorie',
                'bij vertegenwoordigende organen ingekomen stukken',
                'c_8c840238',
              ),
            ]),
          ]),
          element('creatiedatum', facts.date),
          element('language', 'Nederlands', {
            resource: 'http://publications.europa.eu/resource/authority/language/NLD',
          }),
          element('format', 'PDF', {
            resource: 'http://publications.europa.eu/resource/authority/file-type/PDF',
          }),
          element('documenthandelingen', [
            element('documenthandeling', [
              term('soortHandeling', 'vaststelling', 'c_641ecd76'),
              element('atTime', facts.approvedAt),
              organisation('wasAssociatedWith'),
            ]),
          ]),
        ]),
      ],
      { xmlns: namespace },
    ),
  )
}

function term(name: string, label: string, key: string): XmlNode {
  return element(name, label, { resource: `${concepts}/${key}` })
}
