import { validAt } from '#app/follow-ups/history.ts'
import type { CouncilPaperKind } from '#db/schema/codes.ts'
import type { Item } from '../item.ts'
import type { InformingAgreement, LetterInput } from '../letter-input.ts'
import { correctionSentence } from '../wording/correction.ts'
import { dateWords, everyMonths, namesOfMonths } from '../wording/date.ts'
import { listed } from '../wording/list.ts'
import { quoted, theAuditOffice } from '../wording/name.ts'
import { capital, counted } from '../wording/number.ts'
import { outcomeCounts } from '../wording/outcome-count.ts'
import { joined, plainText } from '../wording/sentence.ts'

/** Aanleiding: which study, what the council decided, which agreement this letter meets, the letter before it. */
export function reasonParagraphs(input: LetterInput, items: readonly Item[]): string[] {
  const work = `de uitvoering van de ${items.length === 1 ? 'aanbeveling' : 'aanbevelingen'}`
  return [
    input.letter.corrects === null ? '' : correctionSentence(input.letter.corrects),
    joined(offering(input, items.length), decisions(input, items)),
    joined(agreement(input.agreement, work), duty(input.agreement !== null)),
    joined(previous(input, work), referenceDate(input)),
  ]
}

function duty(besides: boolean): string {
  return `Met deze brief voldoen wij ${besides ? 'ook ' : ''}aan onze plicht om uw raad actief te informeren (artikel 169 van de Gemeentewet).`
}

function offering({ report, auditOffice }: LetterInput, count: number): string {
  const title = quoted(plainText(report.title))
  const office = theAuditOffice(auditOffice.name)
  const offered =
    report.offeredOn === null
      ? `${capital(office)} heeft onderzoek gedaan: ${title}.`
      : `Op ${dateWords(report.offeredOn)} heeft ${office} het onderzoek ${title} aangeboden aan uw raad.`
  return count === 0
    ? offered
    : `${offered} Het onderzoek bevat ${counted(count, 'aanbeveling', 'aanbevelingen')} voor onze gemeente.`
}

function decisions({ papers, moment }: LetterInput, items: readonly Item[]): string {
  const valid = items.flatMap(({ facts }) => validAt(facts.outcomes, moment))
  const days = [...new Set(valid.map(({ occurredOn }) => occurredOn))].sort()
  if (days.length === 0) return 'Uw raad heeft hierover nog geen besluit genomen.'
  const ids = new Set(valid.map(({ id }) => id))
  const words = papers
    .filter(({ decisionId }) => ids.has(decisionId))
    .map(({ kind, title }) => `${paperNames[kind]} ${quoted(withoutKind(plainText(title)))}`)
  const word = days.length === 1 ? 'een besluit' : 'besluiten'
  return joined(
    `Uw raad heeft hierover op ${listed(days.map(dateWords))} ${word} genomen.`,
    outcomeCounts(items.map(({ now }) => now.outcome?.outcome ?? null)),
    words.length > 0 &&
      `${days.length === 1 ? 'Daarbij' : 'Bij die besluiten'} ${words.length === 1 ? 'hoort' : 'horen'} ${listed(words)}.`,
  )
}

/** `Motie M2: …` as `M2: …`: what it is stands before it. */
function withoutKind(title: string): string {
  return title.replace(/^(motie|amendement|toezegging)[ :]+(?=\S)/iu, '')
}

const paperNames: Record<CouncilPaperKind, string> = {
  motion: 'de motie',
  amendment: 'het amendement',
  commitment: 'onze toezegging',
}

function agreement(known: InformingAgreement | null, work: string): string {
  if (known === null) return ''
  const rhythm =
    known.fixedMonths.length > 0
      ? `elk jaar in ${listed(namesOfMonths(known.fixedMonths))} `
      : known.everyMonths === null
        ? ''
        : `${everyMonths(known.everyMonths)} `
  const asked =
    known.decidedOn === null
      ? `Wij hebben met uw raad afgesproken dat wij u ${rhythm}informeren over ${work}.`
      : `Uw raad heeft op ${dateWords(known.decidedOn)} besloten dat wij u ${rhythm}informeren over ${work}.`
  return joined(
    asked,
    known.meetsOn !== null && `Deze brief hoort bij de termijn van ${dateWords(known.meetsOn)}.`,
  )
}

function previous({ previous: letter }: LetterInput, work: string): string {
  return letter === null
    ? `Dit is onze eerste brief over ${work}.`
    : `Onze vorige brief hierover is van ${dateWords(letter.sentOn)} (kenmerk ${letter.number}) en gaf de stand op ${dateWords(letter.asOf)}.`
}

function referenceDate({ moment }: LetterInput): string {
  return `Deze brief geeft de stand op ${dateWords(moment.on)}.`
}
