import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { FollowUpLine } from '#app/deadlines/follow-up-line.ts'
import { linesCsv } from '#app/deadlines/lines-csv.ts'
import { readListAddress } from '#app/deadlines/list-address.ts'
import { neighboursIn } from '#app/deadlines/neighbours.ts'

function line(id: number, title: string): FollowUpLine {
  return {
    id,
    municipalityCode: 'GM9001',
    municipality: 'Duinstad',
    reportId: 1,
    report: 'Bruggen; en wegen',
    reportSlug: 'bruggen',
    number: String(id),
    title,
    priority: false,
    phase: 'in_progress',
    overdue: null,
    lastUpdateOn: '2026-01-02',
    since: null,
    dueOn: null,
    firstDueOn: null,
    ownerId: null,
    owner: null,
  }
}

describe('linesCsv', () => {
  it('is read back as it was, with semicolons, quotes and line ends in it', () => {
    const text = linesCsv([line(1, 'Zeg "ja";\nen doe het')])
    expect(text.startsWith('\ufeffGemeente;')).toBe(true)
    const [row] = parse(text, { bom: true, delimiter: ';', columns: true })
    expect(row).toMatchObject({
      Aanbeveling: 'Zeg "ja";\nen doe het',
      Onderzoek: 'Bruggen; en wegen',
    })
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('makes %j text, not a formula', (title) => {
    const [row] = parse(linesCsv([line(1, title)]), { bom: true, delimiter: ';', columns: true })
    expect(row).toMatchObject({ Aanbeveling: `'${title}` })
  })
})

describe('neighboursIn', () => {
  it('finds what stands before and after in the list one came from', () => {
    const lines = [line(1, 'Een'), line(2, 'Twee'), line(3, 'Drie')]
    const address = readListAddress(new URLSearchParams('gemeente=GM9001'))
    expect(neighboursIn(lines, address, 1)).toMatchObject({
      previous: null,
      next: { id: 2 },
      place: 1,
      total: 3,
    })
    expect(neighboursIn(lines, address, 3)).toMatchObject({ previous: { id: 2 }, next: null })
    const elsewhere = readListAddress(new URLSearchParams('gemeente=GM9002'))
    expect(neighboursIn(lines, elsewhere, 1)).toBeNull()
  })
})
