/** A cell of a workbook: text stays text whatever it begins with, a `Date` is shown as day-month-year. */
export type Cell = string | number | Date | null

/** A sheet of a workbook; its header row stays in sight. */
export type Sheet = {
  name: string
  /** `width` in characters; without `columns` the reader's program decides. */
  columns?: readonly { width: number; wrap?: boolean }[]
  header: readonly string[]
  rows: readonly (readonly Cell[])[]
}

/** The `Date` that a cell needs for a calendar date `YYYY-MM-DD`. */
export function dateCell(date: string | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`)
}
