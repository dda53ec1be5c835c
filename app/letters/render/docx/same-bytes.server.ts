import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'

/**
 * Takes out of a DOCX what differs from one making to the next (times of files and of the document), so that the same
 * letter gives the same bytes. `date` becomes the time of creation.
 */
export function withoutClock(docx: Uint8Array, date: CalendarDate): Buffer {
  const parts = unzipSync(docx)
  const core = parts['docProps/core.xml']
  if (core !== undefined) {
    const dated = strFromU8(core).replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${date}T00:00:00Z`)
    parts['docProps/core.xml'] = strToU8(dated)
  }
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort(byRank)
  const files = Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]))
  // The oldest time that a ZIP can hold, in the local time in which it holds it.
  return Buffer.from(zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 }))
}

/** Word wants the list of content types first. */
function byRank(a: string, b: string): number {
  const rank = (name: string) =>
    name === '[Content_Types].xml' ? 0 : name.startsWith('_rels') ? 1 : 2
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}
