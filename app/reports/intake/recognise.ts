import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { RecognisedAddressee } from './addressees.ts'
import { auditOfficeIn } from './audit-office.ts'
import { gatherCandidates } from './candidates.ts'
import { announcedCount, saysIncomplete } from './counts.ts'
import { deadlineIn, offeredOn, researchPeriod } from './dates.ts'
import { type Merged, mergeRepeated } from './duplicates.ts'
import { type Executor, executorsIn } from './executors.ts'
import {
  type RecognisedMunicipality,
  reportMunicipalities,
  type Scope,
  scopeOf,
} from './municipalities.ts'
import { researcherIn, titleIn } from './particulars.ts'
import { type FollowUpNote, type RecognisedResponse, readReactions } from './responses.ts'
import { segment } from './segments.ts'
import { select } from './selection.ts'
import type { Place, SourceText } from './source.ts'
import { type StatedAddressees, statedAddressees } from './stated-addressees.ts'
import { gatherFromTables } from './tables.ts'
import { shortTitle } from './titles.ts'

export type Confidence = 'zeker' | 'waarschijnlijk' | 'twijfel'

export interface RecognisedRecommendation {
  /** Unique within the report: as printed, or counted where nothing (or twice the same) is printed. */
  number: string
  text: string
  /** Short title, printed or proposed. */
  title: string
  addressees: RecognisedAddressee[]
  /** Number of the recommendation that this one is a part of. */
  parent: string | null
  /** CBS codes when it is meant for some of the municipalities; null: for all. */
  municipalities: string[] | null
  roles: Scope['roles']
  /** A term in its words, with the date when it names one. */
  deadline: { words: string; on: CalendarDate | null } | null
  priority: boolean
  /** It asks for reports to the council about the recommendations themselves. */
  dutyToInform: boolean
  confidence: Confidence
  /** Why it was taken for a recommendation, in Dutch. */
  reason: string
  /** First place; `places` has all, for what is said twice. */
  place: Place
  places: Place[]
}

/** What a source says, as far as it could be told. Null or empty: not found. Nothing is made up. */
export interface RecognisedReport {
  title: string | null
  /** False: proposed from the research question. */
  titlePrinted: boolean
  auditOffice: string | null
  researcher: string | null
  /** Months of the research, `YYYY-MM`. */
  periodFrom: string | null
  periodUntil: string | null
  offeredOn: CalendarDate | null
  municipalities: RecognisedMunicipality[]
  /** Who carries out what a municipality commissions. */
  executors: Executor[]
  recommendations: RecognisedRecommendation[]
  responseSummary: string
  responses: RecognisedResponse[]
  afterword: string
  followUps: FollowUpNote[]
  announcedCount: number | null
  /** Messages in Dutch for the person who checks. */
  notes: string[]
}

const confidences = { certain: 'zeker', likely: 'waarschijnlijk', doubt: 'twijfel' } as const

/** Reads a report out of a text. Pure: the same text gives the same result. */
export function recognise(source: SourceText): RecognisedReport {
  const segments = segment(source)
  const { title, printed } = titleIn(segments, source.documentTitle)
  const auditOffice = auditOfficeIn(source.text)
  const municipalities = reportMunicipalities(source.text, title, auditOffice)
  const period = researchPeriod(source.text)
  const reactions = readReactions(segments)
  const announced = announcedCount(source.text)
  const merged = mergeRepeated(
    select([...gatherCandidates(segments), ...gatherFromTables(segments)], announced),
  )
  const whole = segments.map((each) => each.text).join('\n\n')
  const recommendations = finish(
    inFull(address(merged, statedAddressees(whole, merged.length))),
    municipalities.map((each) => each.code),
  )
  return {
    title,
    titlePrinted: printed,
    auditOffice,
    researcher: researcherIn(source.text),
    periodFrom: period.from,
    periodUntil: period.until,
    offeredOn: offeredOn(source.text),
    municipalities,
    executors: executorsIn(source.text),
    recommendations,
    responseSummary: reactions.summary,
    responses: reactions.responses,
    afterword: reactions.afterword,
    followUps: reactions.followUps,
    announcedCount: announced,
    notes: notes(recommendations, announced, source.text, title !== null && !printed),
  }
}

/** "de minister" is the one minister that the report named in full, or the one whom it addressed last. */
function inFull(merged: readonly Merged[]): Merged[] {
  const names = [...new Set(merged.flatMap((each) => each.addressees))]
  const full = (short: string, before: readonly string[]) => {
    const longer = names.filter(
      (name) => name.startsWith(`${short} `) && !/^(?: en| and|,)/u.test(name.slice(short.length)),
    )
    if (longer.length === 1) return longer[0] ?? short
    return before.findLast((name) => longer.includes(name)) ?? short
  }
  const seen: string[] = []
  return merged.map((each) => {
    const addressees = [...new Set(each.addressees.map((name) => full(name, seen)))]
    seen.push(...addressees)
    return { ...each, addressees }
  })
}

/** To whom they are where a sentence elsewhere says so. */
function address(merged: readonly Merged[], stated: StatedAddressees): Merged[] {
  return merged.map((each, index) => {
    const named = stated.byNumber.get(each.printed ?? String(index + 1))
    if (named) return { ...each, addressees: named }
    if (each.addressees.length > 0) return each
    const placed = stated.byPlace.get(index)
    if (placed) return { ...each, addressees: placed }
    return { ...each, addressees: stated.byNumber.size > 0 ? stated.rest : stated.all }
  })
}

function finish(
  merged: readonly Merged[],
  inReport: readonly string[],
): RecognisedRecommendation[] {
  const numbers = numbersFor(merged)
  return merged.map((each, index) => {
    const scope = scopeOf(each.text, each.heading, inReport)
    return {
      number: numbers[index] ?? String(index + 1),
      text: each.text,
      title: each.title ?? shortTitle(each.text),
      addressees: each.addressees,
      parent: each.parent === null ? null : (numbers[each.parent] ?? null),
      municipalities: scope.only,
      roles: scope.roles,
      deadline: deadlineIn(each.text),
      priority:
        /\b(?:prioriteit|met voorrang|als eerste|urgent|op korte termijn|priority)\b/iu.test(
          each.text,
        ),
      dutyToInform: dutyToInform(each.text),
      confidence: confidences[each.strength],
      reason: each.reason,
      place: each.place,
      places: each.places,
    }
  })
}

/** As printed where that is unique and for all; else counted, with a letter for a printed part. */
function numbersFor(merged: readonly Merged[]): string[] {
  const printed = merged.map((each) => {
    if (each.printed === null) return null
    const above = each.parent === null ? null : merged[each.parent]?.printed
    return above && /^[a-z]$|^[ivx]+$/.test(each.printed) ? above + each.printed : each.printed
  })
  const whole = printed.every((each) => each !== null && each !== '')
  if (whole && new Set(printed).size === printed.length) return printed.map((each) => each ?? '')
  return merged.map((_, index) => String(index + 1))
}

function dutyToInform(text: string): boolean {
  return (
    /\b(?:raad|raden|gemeenteraad|gemeenteraden|raadsleden)\b/iu.test(text) &&
    /\b(?:inform|rapporte|op de hoogte|verslag|terugkoppel|bericht)/iu.test(text) &&
    /\b(?:aanbeveling|opvolging|doorwerking)/iu.test(text)
  )
}

function notes(
  found: readonly RecognisedRecommendation[],
  announced: number | null,
  text: string,
  proposed: boolean,
): string[] {
  const said: string[] = []
  const whole = found.filter((each) => each.parent === null).length
  if (found.length === 0) {
    said.push(
      'Er is geen aanbeveling herkend in deze tekst. U kunt de aanbevelingen zelf invoeren.',
    )
  }
  if (announced !== null && announced !== found.length && announced !== whole) {
    said.push(
      `${announced} aangekondigd, ${found.length} gevonden. Controleer de bron; er is niets aangevuld.`,
    )
  }
  if (found.length > 0 && saysIncomplete(text)) {
    said.push(
      'De tekst noemt zelf maar een deel van de aanbevelingen ("onder meer"). Het rapport heeft er mogelijk meer.',
    )
  }
  if (proposed)
    said.push(
      'De tekst heeft geen titelregel. De titel is een voorstel op basis van de onderzoeksvraag.',
    )
  return said
}
