import { type CalendarDate, isCalendarDate } from '#app/workflow/calendar-date.ts'

const months: Record<string, number> = {
  januari: 1,
  februari: 2,
  maart: 3,
  april: 4,
  mei: 5,
  juni: 6,
  juli: 7,
  augustus: 8,
  september: 9,
  oktober: 10,
  november: 11,
  december: 12,
  january: 1,
  february: 2,
  march: 3,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  october: 10,
  jan: 1,
  feb: 2,
  mrt: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  dec: 12,
}
const monthNames = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** Source of a pattern for a written date: "22 juli 2025", "July 22, 2025", "22-07-2025", "2025-07-22". */
export const datePattern = String.raw`(?:(?:\d{1,2})(?:e|ste|de|th|st|nd)?\s+(?:${monthNames})\.?\s+\d{4}|(?:${monthNames})\s+\d{1,2},\s+\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})`

function date(year: number, month: number, day: number): CalendarDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDate(text) ? text : null
}

/** Reads one written date (Dutch or English, day before month in figures); null when it doesn't exist. */
export function readDate(written: string): CalendarDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(written)
  if (figures) return date(Number(figures[3]), Number(figures[2]), Number(figures[1]))
  const dayFirst = /^(\d{1,2})\p{L}*\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(written)
  if (dayFirst)
    return date(
      Number(dayFirst[3]),
      months[dayFirst[2]?.toLowerCase() ?? ''] ?? 0,
      Number(dayFirst[1]),
    )
  const monthFirst = /^(\p{L}+)\s+(\d{1,2}),\s+(\d{4})$/u.exec(written)
  if (monthFirst)
    return date(
      Number(monthFirst[3]),
      months[monthFirst[1]?.toLowerCase() ?? ''] ?? 0,
      Number(monthFirst[2]),
    )
  return null
}

const offering =
  /\b(?:aangeboden|aanbieding|aangeboden|gepresenteerd|presentatie|overhandigd|gepubliceerd|publicatiedatum|publicatie|verschenen|verstuurd|toegezonden|uitgebracht|openbaar gemaakt|published|publicly released|datum|bood|boden|bieden|biedt)\b/iu

/** The date on which the report was offered to the councils, or published; null when the text doesn't say. */
export function offeredOn(text: string): CalendarDate | null {
  let best: { date: CalendarDate; weight: number } | null = null
  for (const match of text.matchAll(new RegExp(datePattern, 'giu'))) {
    const found = readDate(match[0])
    if (!found) continue
    const around = text.slice(Math.max(0, match.index - 120), match.index + match[0].length + 90)
    const line = sentenceAround(around, Math.min(120, match.index))
    const word =
      offering.exec(line)?.[0].toLowerCase() ??
      (alone(line, match[0]) && match.index < 1_500 ? 'datum' : null)
    if (!word) continue
    const weight = /aangeboden|aanbied|bo[od]|bied/.test(word) ? 3 : /datum/.test(word) ? 1 : 2
    if (!best || weight > best.weight) best = { date: found, weight }
  }
  return best?.date ?? null
}

/** The date is all of the line, or stands there with a place: "Delft, 3 mei 2024". */
function alone(line: string, date: string): boolean {
  const rest = line.replace(date, '').trim()
  return rest === '' || /^\p{Lu}[\p{L} '’-]{1,30},$/u.test(rest)
}

function sentenceAround(around: string, at: number): string {
  const before =
    around
      .slice(0, at)
      .split(/[.!?]\s|\n/)
      .at(-1) ?? ''
  const after = around.slice(at).split(/[.!?]\s|\n/)[0] ?? ''
  return before + after
}

/** The months in which the research was done, `YYYY-MM`: "tussen juli 2024 en februari 2025". */
export function researchPeriod(text: string): { from: string | null; until: string | null } {
  const month = String.raw`(?:(?:begin|eind|half|medio)\s+)?(?:\d{1,2}\s+)?(${monthNames})(?:\s+(\d{4}))?`
  const pattern = new RegExp(
    String.raw`\b(?:tussen|van|vanaf|in de (?:periode|maanden)(?: van| tussen)?|periode|from|between)\s+(?:van\s+)?${month}\s*(?:en|tot en met|t\/m|tot|–|-|to|and)\s*(?:met\s+)?${month.replace('(?:\\s+(\\d{4}))?', '\\s+(\\d{4})')}`,
    'giu',
  )
  for (const match of text.matchAll(pattern)) {
    const around = text.slice(Math.max(0, match.index - 200), match.index + match[0].length + 120)
    if (
      !/\b(?:onderzoek|uitgevoerd|verricht|onderzocht|research|conducted|performed|audit)/iu.test(
        around,
      )
    )
      continue
    const untilYear = match[4]
    const fromYear = match[2] ?? untilYear
    const iso = (year?: string, name?: string) =>
      `${year}-${String(months[name?.toLowerCase() ?? ''] ?? 0).padStart(2, '0')}`
    const from = iso(fromYear, match[1])
    const until = iso(untilYear, match[3])
    if (from <= until) return { from, until }
  }
  return { from: null, until: null }
}

/** A term in the text of a recommendation, as written: "binnen vier maanden", "vóór 1 juli 2026"; with its date when it names one. */
export function deadlineIn(text: string): { words: string; on: CalendarDate | null } | null {
  const exact = new RegExp(
    String.raw`\b(?:v[óo]{2}r|uiterlijk(?: op)?|per|niet later dan|by|before|no later than)\s+(${datePattern})`,
    'iu',
  ).exec(text)
  if (exact?.[1]) return { words: exact[0], on: readDate(exact[1]) }
  const term =
    /\b(?:binnen|within)\s+(?:een termijn van\s+)?(?:\d+|een|één|twee|drie|vier|vijf|zes|acht|negen|tien|twaalf|half|anderhalf|one|two|three|six|twelve)\s*(?:half\s+)?(?:weken|week|maanden|maand|jaar|kwartalen|kwartaal|dagen|weeks|months|years?|days)\b/iu.exec(
      text,
    )
  if (term) return { words: term[0], on: null }
  const loose = new RegExp(
    String.raw`\b(?:(?:v[óo]{2}r|uiterlijk|in de loop van|nog in|by|before)\s+(?:(?:het )?(?:einde|eind|begin|zomerreces|voorjaar|najaar|zomer|end)(?: van)?\s*)?(?:de |het )?(?:(?:eerste|tweede|derde|vierde) kwartaal (?:van )?|q[1-4] )?(?:(?:${monthNames})\s+)?(?:20\d{2}|zomerreces|begroting(?:sbehandeling)? 20\d{2}))`,
    'iu',
  ).exec(text)
  return loose ? { words: loose[0].trim(), on: null } : null
}
