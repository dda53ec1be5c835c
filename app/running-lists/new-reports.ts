import type { CreateReportInput } from '#app/reports/input.ts'
import { shortTitle } from '#app/reports/intake/titles.ts'
import type { RunningListMessage, RunningListRow } from './parse.ts'

/** Spaces don't count, nor capitals: the same text in a cell and in the database. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** The rows of a list by report, in their order; the key is the title in lower case. */
export function byReport(rows: readonly RunningListRow[]): Map<string, RunningListRow[]> {
  const groups = new Map<string, RunningListRow[]>()
  for (const row of rows) {
    const key = plain(row.report)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

export type NewReport = Omit<CreateReportInput, 'auditOfficeId'>

/**
 * A report as the rows of one title tell of it: each recommendation once, for the municipalities that have a row of
 * it. What the list doesn't say (date, researcher, source) stays empty. Messages for numbers that mean two things.
 */
export function newReport(rows: readonly RunningListRow[]): {
  report: NewReport
  messages: RunningListMessage[]
} {
  const messages: RunningListMessage[] = []
  const municipalityCodes = [...new Set(rows.map((row) => row.municipality))]
  const texts = [...new Map(rows.map((row) => [plain(row.recommendation), row])).values()]
  const taken = new Map<string, string>()
  const recommendations = texts.map((row, index) => {
    const number = row.number || freeNumber(index + 1, texts)
    const other = taken.get(number)
    if (other !== undefined && other !== plain(row.recommendation))
      messages.push({
        line: row.line,
        field: 'number',
        message: `Nummer ${number} staat in dit onderzoek bij twee verschillende aanbevelingen.`,
      })
    taken.set(number, plain(row.recommendation))
    const where = rows
      .filter((each) => plain(each.recommendation) === plain(row.recommendation))
      .map((each) => each.municipality)
    return {
      number,
      title: shortTitle(row.recommendation).slice(0, 160),
      text: row.recommendation,
      addressee: row.addressee ?? ('college' as const),
      parent: '',
      priority: false,
      dutyToInform: false,
      municipalities: municipalityCodes.map((code) => ({
        code,
        applies: where.includes(code),
        role: 'own' as const,
        executor: '',
      })),
    }
  })
  const title = rows[0]?.report ?? ''
  return {
    messages,
    report: {
      title,
      shortTitle: title.length > 80 ? `${title.slice(0, 79)}…` : title,
      researcher: '',
      periodFrom: null,
      periodUntil: null,
      offeredOn: null,
      responseDueOn: null,
      treatmentDueOn: null,
      sourceUrl: '',
      responseSummary: '',
      municipalityCodes,
      recommendations,
    },
  }
}

function freeNumber(from: number, rows: readonly RunningListRow[]): string {
  let number = from
  while (rows.some((row) => row.number === String(number))) number += 1
  return String(number)
}
