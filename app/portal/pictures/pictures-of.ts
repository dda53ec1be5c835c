import type { ProgressPoint } from '#app/reviews/progress-over-time.ts'
import { actions, promiseByAction, promises } from '#app/reviews/promise-by-action.ts'
import { actedWords, promisedWords } from '#app/reviews/words.ts'
import { silentMonths } from '#app/ui/age.tsx'
import { formatAge, formatDate, formatShortDate, wholeMonths } from '#app/ui/date.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import { phases } from '#db/schema/codes.ts'
import type { PublicFollowUp } from '../public-follow-up.ts'
import type { Summary } from '../summary.ts'
import { actedLooks, partsInWords, partsOf, phaseLooks } from './looks.ts'
import type { Picture } from './picture.ts'

/** What a set of pictures is about: `Huisvesting statushouders`, `Wassenaar`. */
type About = { about: string; on: CalendarDate }

/** How many recommendations were in each phase at the end of each month. */
export function progressPicture(
  { about, on }: About,
  points: readonly ProgressPoint[],
): Picture | null {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const present = phases.filter((phase) => points.some(({ counts }) => counts[phase]))
  // What is finished grows from the ground.
  const upwards = present.toReversed()
  const inWords = ({ counts }: ProgressPoint) =>
    partsInWords(partsOf(present, counts, phaseLooks)) || 'nog niets aangeboden'
  return {
    name: 'voortgang',
    title: `Voortgang in de tijd: ${about}`,
    description: `Op ${formatDate(first.on)}: ${inWords(first)}. Op ${formatDate(last.on)}: ${inWords(last)}.`,
    on,
    drawing: {
      kind: 'columns',
      looks: present.map((phase) => phaseLooks[phase]),
      columns: points.map((point) => ({
        label: formatShortDate(point.on).replace(/^\d+ /, ''),
        parts: partsOf(upwards, point.counts, phaseLooks),
      })),
    },
    table: {
      columns: ['Dag', ...present.map((phase) => phaseWords[phase].word)],
      rows: points.map(({ on: day, counts }) => [
        day,
        ...present.map((phase) => counts[phase] ?? 0),
      ]),
    },
  }
}

/** What was promised, and what came of it. */
export function promisePicture(
  { about, on }: About,
  followUps: readonly PublicFollowUp[],
): Picture | null {
  if (followUps.length === 0) return null
  const table = promiseByAction(
    followUps.map(({ response, decision, implementation, review }) => ({
      response,
      outcome: decision,
      status: implementation.status === null ? null : { status: implementation.status },
      review,
    })),
  )
  const made = promises.filter((promise) => actions.some((action) => table[promise][action] > 0))
  const seen = actions.filter((action) => promises.some((promise) => table[promise][action] > 0))
  const rows = made.map((promise) => ({
    label: promisedWords[promise],
    parts: partsOf(actions, table[promise], actedLooks),
  }))
  return {
    name: 'toezegging-en-uitvoering',
    title: `Wat is toegezegd en wat ervan kwam: ${about}`,
    description: rows.map(({ label, parts }) => `${label}: ${partsInWords(parts)}.`).join(' '),
    on,
    drawing: { kind: 'bars', looks: seen.map((action) => actedLooks[action]), rows },
    table: {
      columns: ['Toezegging', ...seen.map((action) => actedWords[action])],
      rows: made.map((promise) => [
        promisedWords[promise],
        ...seen.map((action) => table[promise][action]),
      ]),
    },
  }
}

type Line = { name: string; summary: Summary }

/** The phases of each municipality beside one another. */
export function municipalitiesPicture(
  { about, on }: About,
  lines: readonly Line[],
): Picture | null {
  const shown = lines.filter(({ summary }) => summary.total > 0)
  if (shown.length < 2) return null
  const present = phases.filter((phase) => shown.some(({ summary }) => summary.counts[phase]))
  const rows = shown.map(({ name, summary }) => ({
    label: name,
    parts: partsOf(phases, summary.counts, phaseLooks),
  }))
  return {
    name: 'gemeenten',
    title: `Gemeenten naast elkaar: ${about}`,
    description: rows.map(({ label, parts }) => `${label}: ${partsInWords(parts)}.`).join(' '),
    on,
    drawing: { kind: 'bars', looks: present.map((phase) => phaseLooks[phase]), rows },
    table: {
      columns: ['Gemeente', ...present.map((phase) => phaseWords[phase].word)],
      rows: shown.map(({ name, summary }) => [
        name,
        ...present.map((phase) => summary.counts[phase] ?? 0),
      ]),
    },
  }
}

/** How old the newest message is, of what still has something open. `first` heads the names in the table. */
export function agesPicture(
  { about, on }: About,
  first: string,
  lines: readonly Line[],
): Picture | null {
  const rows = lines.flatMap(({ name, summary }) => {
    const from = summary.lastUpdateOn ?? summary.since
    if (from === null || summary.open === 0) return []
    const words =
      summary.lastUpdateOn === null ? 'nog geen bericht' : formatAge(summary.lastUpdateOn, on)
    return [{ label: name, months: wholeMonths(from, on), words, last: summary.lastUpdateOn }]
  })
  if (rows.length === 0) return null
  const silent = rows.filter(({ months }) => months >= silentMonths).map(({ label }) => label)
  return {
    name: 'laatste-bericht',
    title: `Hoe oud het laatste bericht is: ${about}`,
    description: `${rows.map(({ label, words }) => `${label}: ${words}.`).join(' ')} ${
      silent.length === 0
        ? `Nergens is het ${silentMonths} maanden stil.`
        : `${silentMonths} maanden of langer stil: ${silent.join(', ')}.`
    }`,
    on,
    drawing: { kind: 'ages', looks: [], limit: silentMonths, rows },
    table: {
      columns: [first, 'Laatste bericht', 'Maanden geleden'],
      rows: rows.map(({ label, last, months }) => [label, last ?? 'nog geen', months]),
    },
  }
}
