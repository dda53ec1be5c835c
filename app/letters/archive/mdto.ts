import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { ArchiveFacts, ArchiveFile } from './archive-facts.ts'
import { organisationUri } from './archive-facts.ts'
import { element, type XmlNode, xmlDocument } from './xml.ts'

const namespace = 'https://www.nationaalarchief.nl/mdto'
const source = 'Opvolgwijzer'

/** The letter as information object: MDTO 1.0.1 (Nationaal Archief), valid against its schema. */
export function mdtoOfLetter(facts: ArchiveFacts): string {
  return document(
    element('informatieobject', [
      identification(facts.number),
      element('naam', facts.title),
      concept('aggregatieniveau', 'Archiefstuk', 'Begrippenlijst Aggregatieniveaus MDTO'),
      element('omschrijving', facts.description),
      element('raadpleeglocatie', [element('raadpleeglocatieOnline', facts.url)]),
      coverage(facts.period.from ?? facts.period.until, facts.period.until),
      element('taal', 'nl'),
      element('event', [
        concept('eventType', 'Vaststelling', 'Begrippenlijst Eventtypen MDTO'),
        element('eventTijd', facts.date),
        reference('eventVerantwoordelijkeActor', facts.author.name),
      ]),
      concept('waardering', 'Blijvend te bewaren', 'Begrippenlijst Waarderingen MDTO', 'B'),
      concept(
        'informatiecategorie',
        'bij vertegenwoordigende organen ingekomen stukken',
        'TOOI Woo-informatiecategorieën',
        'c_8c840238',
      ),
      ...facts.files.map(({ name }) => reference('heeftRepresentatie', name, fileKey(facts, name))),
      relation(facts.report, 'Gaat over'),
      facts.corrects === null ? null : relation(facts.corrects, 'Vervangt', facts.corrects),
      author(facts),
      openToAll(),
    ]),
  )
}

/** What the metadata of a whole dossier say: `letters` are the numbers of those in it. */
export type DossierArchiveFacts = {
  key: string
  title: string
  period: { from: CalendarDate; until: CalendarDate }
  author: ArchiveFacts['author']
  letters: readonly string[]
}

/** The dossier of one report in one municipality as information object, with the letters as its parts. */
export function mdtoOfDossier(facts: DossierArchiveFacts): string {
  return document(
    element('informatieobject', [
      identification(facts.key),
      element('naam', facts.title),
      concept('aggregatieniveau', 'Dossier', 'Begrippenlijst Aggregatieniveaus MDTO'),
      coverage(facts.period.from, facts.period.until),
      element('taal', 'nl'),
      concept('waardering', 'Blijvend te bewaren', 'Begrippenlijst Waarderingen MDTO', 'B'),
      ...facts.letters.map((number) => reference('bevatOnderdeel', number, number)),
      author(facts),
      openToAll(),
    ]),
  )
}

/** One file of the letter, with its SHA-256. */
export function mdtoOfFile(facts: ArchiveFacts, file: ArchiveFile): string {
  return document(
    element('bestand', [
      identification(fileKey(facts, file.name)),
      element('naam', file.name),
      element('omvang', String(file.size)),
      concept('bestandsformaat', file.mediaType, 'IANA Media Types', file.mediaType),
      element('checksum', [
        concept('checksumAlgoritme', 'SHA-256', 'Begrippenlijst ChecksumAlgoritmen MDTO'),
        element('checksumWaarde', file.sha256),
        element('checksumDatum', file.madeAt),
      ]),
      reference('isRepresentatieVan', facts.title, facts.number),
    ]),
  )
}

function coverage(from: CalendarDate, until: CalendarDate): XmlNode {
  return element('dekkingInTijd', [
    concept('dekkingInTijdType', 'Onderwerpsgeldigheid', 'Begrippenlijst DekkingInTijdTypen MDTO'),
    element('dekkingInTijdBegindatum', from),
    element('dekkingInTijdEinddatum', until),
  ])
}

function openToAll(): XmlNode {
  return element('beperkingGebruik', [
    concept('beperkingGebruikType', 'Openbaar', 'Begrippenlijst BeperkingGebruikTypen MDTO'),
  ])
}

function document(content: XmlNode): string {
  return xmlDocument(element('MDTO', [content], { xmlns: namespace }))
}

function fileKey(facts: ArchiveFacts, name: string): string {
  return `${facts.number}/${name}`
}

function identification(key: string): XmlNode {
  return element('identificatie', [
    element('identificatieKenmerk', key),
    element('identificatieBron', source),
  ])
}

function concept(name: string, label: string, list: string, code?: string): XmlNode {
  return element(name, [
    element('begripLabel', label),
    code === undefined ? null : element('begripCode', code),
    reference('begripBegrippenlijst', list),
  ])
}

function reference(name: string, label: string, key?: string, keySource = source): XmlNode {
  return element(name, [
    element('verwijzingNaam', label),
    key === undefined
      ? null
      : element('verwijzingIdentificatie', [
          element('identificatieKenmerk', key),
          element('identificatieBron', keySource),
        ]),
  ])
}

function relation(label: string, kind: string, key?: string): XmlNode {
  return element('gerelateerdInformatieobject', [
    reference('gerelateerdInformatieobjectVerwijzing', label, key),
    concept('gerelateerdInformatieobjectTypeRelatie', kind, 'Begrippenlijst RelatieTypen MDTO'),
  ])
}

function author({ author: { name, municipalityCode } }: Pick<ArchiveFacts, 'author'>): XmlNode {
  return municipalityCode === null
    ? reference('archiefvormer', name)
    : reference('archiefvormer', name, organisationUri(municipalityCode), 'TOOI')
}
