import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { type Moment, stateAsOf } from '#app/follow-ups/history.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Section } from './blocks.ts'
import type { HouseStyle } from './house-style.ts'
import type { LetterInput } from './letter-input.ts'
import type { DraftLetter, LetterModel } from './model.ts'
import { passageBlock, passageOf } from './passage.ts'
import { comparisonBlocks, type Place } from './sections/comparison.ts'
import { closureBlocks, silenceBlocks, verdictBlocks } from './sections/verdicts.ts'
import { correctionSentence } from './wording/correction.ts'
import { dateWords } from './wording/date.ts'
import { listed } from './wording/list.ts'
import { quoted, theAuditOffice } from './wording/name.ts'
import { joined, plainText } from './wording/sentence.ts'
import { fieldLabels } from './words.ts'

/** All that the letter of an audit office to the councils (rekenkamerbrief) is made of. */
export type AuditOfficeLetterInput = {
  auditOffice: { name: string; website: string; houseStyle: HouseStyle }
  report: { title: string; shortTitle: string; offeredOn: CalendarDate | null }
  municipalities: readonly { name: string; followUps: readonly FollowUpFacts[] }[]
  moment: Moment
  letter: Pick<LetterInput['letter'], 'number' | 'date' | 'corrects'>
  passages: LetterInput['passages']
}

/**
 * The letter of an audit office to the councils over its municipalities (rekenkamerbrief): how far each is, its own
 * verdicts, and who has been silent. Pure; the same renderings as the progress letter.
 */
export function draftAuditOfficeLetter(input: AuditOfficeLetterInput): DraftLetter {
  const { moment } = input
  const places = input.municipalities.map(({ name, followUps }) => ({
    name,
    items: followUps
      .filter(({ recordedAt }) => recordedAt <= moment.knownAt)
      .sort((a, b) => a.recommendation.position - b.recommendation.position)
      .map((facts) => ({ facts, now: stateAsOf(facts, moment) })),
  }))
  const names = places.map(({ name }) => name)
  const opening = passageOf('opening', 'Aanleiding', reason(input, places), input.passages)
  const closing = passageOf('closing', 'Slot', [trust], input.passages)
  const sections = [
    { id: 'aanleiding', heading: 'Aanleiding', blocks: [passageBlock(opening)] },
    { id: 'overzicht', heading: 'In één oogopslag', blocks: comparisonBlocks(places) },
    { id: 'oordelen', heading: 'Ons oordeel', blocks: verdictBlocks(places) },
    {
      id: 'stilte',
      heading: 'Waar wij niets van hoorden',
      blocks: silenceBlocks(places, moment.on),
    },
    {
      id: 'vervolg',
      heading: 'Vervolg',
      blocks: [...closureBlocks(places), passageBlock(closing)],
    },
  ].filter(({ blocks }) => blocks.length > 0) satisfies Section[]
  return { model: frame(input, names, sections), passages: [opening, closing] }
}

/** The letter alone; see `draftAuditOfficeLetter`. */
export function auditOfficeLetter(input: AuditOfficeLetterInput): LetterModel {
  return draftAuditOfficeLetter(input).model
}

const trust =
  'Wij blijven de opvolging volgen en zijn graag bereid om deze brief in uw raad toe te lichten.'

function frame(
  { auditOffice, report, letter }: AuditOfficeLetterInput,
  names: readonly string[],
  sections: Section[],
): LetterModel {
  const subject = `Opvolging aanbevelingen ${plainText(report.shortTitle)}`
  return {
    kind: 'audit_office',
    language: 'nl-NL',
    title: `${subject}, ${auditOffice.name}`,
    author: auditOffice.name,
    date: letter.date,
    houseStyle: auditOffice.houseStyle,
    sender: {
      name: auditOffice.name,
      lines: auditOffice.website === '' ? [] : [auditOffice.website],
    },
    draftMark:
      letter.number === null
        ? 'Concept: de rekenkamer heeft deze brief nog niet vastgesteld.'
        : null,
    recipient: [
      `Aan de leden van ${names.length === 1 ? 'de gemeenteraad' : 'de gemeenteraden'}`,
      `van ${listed(names)}`,
    ],
    fields: [
      { label: fieldLabels.date, text: dateWords(letter.date) },
      { label: fieldLabels.reference, text: letter.number ?? 'volgt bij vaststelling' },
      { label: fieldLabels.attachments, text: 'geen' },
      { label: fieldLabels.subject, text: subject },
    ],
    subject,
    salutation: 'Geachte raadsleden,',
    sections,
    close: {
      valediction: 'Hoogachtend,',
      party: `${theAuditOffice(auditOffice.name)}`,
      signatories: [],
    },
    foot: {
      reference: letter.number === null ? 'Concept' : `Kenmerk ${letter.number}`,
      page: 'Pagina',
      of: 'van',
    },
  }
}

function reason(
  { report, moment, letter }: AuditOfficeLetterInput,
  places: readonly Place[],
): string[] {
  const names = places.map(({ name }) => name)
  const silent = silenceBlocks(places, moment.on).length > 0
  const offered =
    report.offeredOn === null
      ? `Wij hebben onderzoek gedaan: ${quoted(plainText(report.title))}.`
      : `Op ${dateWords(report.offeredOn)} hebben wij u ons onderzoek ${quoted(plainText(report.title))} aangeboden.`
  const [theMunicipalities, are] =
    names.length === 1 ? ['de gemeente', 'is'] : ['de gemeenten', 'zijn']
  return [
    letter.corrects === null ? '' : correctionSentence(letter.corrects, 'u'),
    joined(
      offered,
      `In deze brief leest u hoe ver ${theMunicipalities} ${listed(names)} ${are} met de aanbevelingen${silent ? ', wat wij daarvan vinden en waar wij niets van hoorden' : ' en wat wij daarvan vinden'}.`,
      `De brief geeft de stand op ${dateWords(moment.on)}.`,
      'Hoe ver het werk is, hebben de colleges gemeld; de oordelen zijn van ons.',
    ),
  ]
}
