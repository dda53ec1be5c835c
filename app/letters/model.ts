import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { LetterKind } from '#db/schema/codes.ts'
import type { Block, LetterStep, Section } from './blocks.ts'
import type { HouseStyle } from './house-style.ts'
import { type Item, itemsOf } from './item.ts'
import type { LetterInput } from './letter-input.ts'
import { type Passage, passageBlock, passageOf } from './passage.ts'
import { departureBlocks } from './sections/departures.ts'
import { finishedBlocks, stoppedBlocks } from './sections/ended.ts'
import { closingParagraphs, proposalBlocks } from './sections/next.ts'
import { overviewBlocks } from './sections/overview.ts'
import { explanationOf, openItems, progressBlocks } from './sections/progress.ts'
import { reasonParagraphs } from './sections/reason.ts'
import { stepsOf } from './sections/steps.ts'
import { dateWords } from './wording/date.ts'
import { listed } from './wording/list.ts'
import { theAuditOffice } from './wording/name.ts'
import { plainText } from './wording/sentence.ts'
import { fieldLabels } from './words.ts'

/**
 * A letter, complete: every word that stands in it, in the order in which it is read. The page on screen, the PDF, the
 * DOCX and the public page lay it out and add nothing. Plain data, so that it can be frozen as JSON on approval.
 */
export type LetterModel = {
  kind: LetterKind
  language: 'nl-NL'
  /** Title of the document: subject and municipality. */
  title: string
  author: string
  /** The day that the letter bears, also the creation date of the files. */
  date: CalendarDate
  houseStyle: HouseStyle
  sender: { name: string; lines: string[] }
  /** What a draft says of itself; null once approved. */
  draftMark: string | null
  recipient: string[]
  fields: { label: string; text: string }[]
  subject: string
  salutation: string
  sections: Section[]
  /**
   * The steps of each recommendation (its `id` as in the headings), for templates that give them in a table: the other
   * renderings tell them in sentences. Letters from before there were templates have none.
   */
  steps?: LetterStep[]
  close: {
    valediction: string
    party: string
    signatories: { name: string; office: string }[]
  }
  foot: { reference: string; page: string; of: string }
}

/** The letter and the passages in it that people may word themselves. */
export type DraftLetter = { model: LetterModel; passages: Passage[] }

/**
 * The progress letter (voortgangsbrief) of a college to its council, from the facts as they stood on the reference
 * date and were known at the moment of knowledge. Pure: the same input gives the same letter.
 */
export function draftLetter(input: LetterInput): DraftLetter {
  const items = itemsOf(input)
  const open = openItems(items)
  const opening = passageOf('opening', 'Aanleiding', reasonParagraphs(input, items), input.passages)
  const closing = passageOf('closing', 'Slot', closingParagraphs(input, items), input.passages)
  const explanations = open.map((item) => explanationOf(item, input))
  const sections = [
    section('aanleiding', 'Aanleiding', [passageBlock(opening)]),
    section('overzicht', 'In één oogopslag', overviewBlocks(input, items)),
    section(
      'voortgang',
      'Voortgang per aanbeveling',
      open.flatMap((item, place) => progressBlocks(item, explanations[place] as Passage)),
    ),
    section('afgerond', 'Opgevolgd of afgedaan', finishedBlocks(items)),
    section('niet-in-uitvoering', 'Niet in uitvoering', stoppedBlocks(items)),
    section('afwijkingen', 'Afwijkingen van de planning', departureBlocks(items)),
    section('vervolg', 'Vervolg', [...proposalBlocks(items), passageBlock(closing)]),
  ].filter(({ blocks }) => blocks.length > 0)
  return { model: frame(input, items, sections), passages: [opening, ...explanations, closing] }
}

/** The letter alone; see `draftLetter`. */
export function letterModel(input: LetterInput): LetterModel {
  return draftLetter(input).model
}

function section(id: string, heading: string, blocks: Block[]): Section {
  return { id, heading, blocks }
}

function frame(input: LetterInput, items: readonly Item[], sections: Section[]): LetterModel {
  const { municipality, letter, report, auditOffice } = input
  const subject = `Voortgang ${items.length === 1 ? 'aanbeveling' : 'aanbevelingen'} ${plainText(report.shortTitle)}`
  const reference = letter.number ?? 'volgt bij vaststelling'
  return {
    kind: 'progress',
    language: 'nl-NL',
    title: `${subject}, gemeente ${municipality.name}`,
    author: `Gemeente ${municipality.name}`,
    date: letter.date,
    houseStyle: municipality.houseStyle,
    sender: { name: `Gemeente ${municipality.name}`, lines: senderLines(municipality) },
    draftMark:
      letter.number === null ? 'Concept: het college heeft deze brief nog niet vastgesteld.' : null,
    recipient: ['Aan de leden van de gemeenteraad', `van ${municipality.name}`],
    fields: [
      { label: fieldLabels.date, text: dateWords(letter.date) },
      { label: fieldLabels.reference, text: reference },
      ...portfolioHolders(input, items),
      { label: fieldLabels.attachments, text: listed(letter.attachments) || 'geen' },
      {
        label: fieldLabels.subject,
        text: `${subject} (${theAuditOffice(auditOffice.name).replace(/^de /, '')})`,
      },
    ],
    subject,
    salutation: 'Geachte leden van de raad,',
    sections,
    steps: stepsOf(openItems(items)),
    close: {
      valediction: 'Hoogachtend,',
      party: `burgemeester en wethouders van ${municipality.name},`,
      signatories: [
        { name: municipality.secretaryName, office: 'secretaris' },
        { name: municipality.mayorName, office: 'burgemeester' },
      ].filter(({ name }) => name !== ''),
    },
    foot: {
      reference: letter.number === null ? 'Concept' : `Kenmerk ${letter.number}`,
      page: 'Pagina',
      of: 'van',
    },
  }
}

function senderLines(sender: LetterInput['municipality']): string[] {
  return [sender.visitingAddress, sender.postalAddress, sender.website]
    .flatMap((text) => text.split('\n'))
    .map(plainText)
    .filter((line) => line !== '')
}

function portfolioHolders({ portfolioHolders: known }: LetterInput, items: readonly Item[]) {
  const ids = new Set(items.map(({ now }) => now.assignment?.portfolioHolderId ?? null))
  const names = known
    .filter(({ id }) => ids.has(id))
    .map(({ name, portfolio }) => (portfolio === '' ? name : `${name} (${portfolio})`))
  if (names.length === 0) return []
  const label = names.length === 1 ? fieldLabels.portfolioHolder : fieldLabels.portfolioHolders
  return [{ label, text: listed(names) }]
}
