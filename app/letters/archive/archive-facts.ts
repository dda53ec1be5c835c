import type { CalendarDate, Instant } from '#app/workflow/calendar-date.ts'

/** What the metadata of a letter say. */
export type ArchiveFacts = {
  /** Number of the letter: `VGB-2026-2`. */
  number: string
  title: string
  description: string
  /** The day that the letter bears. */
  date: CalendarDate
  approvedAt: Instant
  /** The public page of the letter. */
  url: string
  /** Who made it: a municipality with its CBS code, or an audit office without one. */
  author: { name: string; municipalityCode: string | null }
  /** The period about which it tells: from the previous letter to the reference date. */
  period: { from: CalendarDate | null; until: CalendarDate }
  /** Title of the study that it is about. */
  report: string
  /** Number of the letter that it corrects. */
  corrects: string | null
  files: readonly ArchiveFile[]
}

export type ArchiveFile = {
  name: string
  mediaType: string
  size: number
  sha256: string
  madeAt: Instant
}

/** The list of the 342 municipalities of the government (TOOI). */
export function organisationUri(municipalityCode: string): string {
  return `https://identifier.overheid.nl/tooi/id/gemeente/${municipalityCode.toLowerCase()}`
}
