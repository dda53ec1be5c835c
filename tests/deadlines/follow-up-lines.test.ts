import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { type FollowUpLine, selectLines } from '#app/deadlines/follow-up-line.ts'
import { linesCsv, linesSheet } from '#app/deadlines/lines-export.ts'
import { listHref, listQuery, readListAddress } from '#app/deadlines/list-address.ts'
import { neighboursIn } from '#app/deadlines/neighbours.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'

function line(id: number, title: string): FollowUpLine {
  return {
    id,
    municipalityCode: 'GM9001',
    municipality: 'Duinstad',
    reportId: 1,
    report: 'Bruggen; en wegen',
    reportSlug: 'bruggen',
    recommendationId: id,
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

describe('linesSheet', () => {
  it('keeps dates as dates and text as text, whatever it begins with', async () => {
    const rows = await readSheet(await writeWorkbook([linesSheet([line(1, '=1+1')])]))
    const row = Object.fromEntries((rows[0] ?? []).map((name, at) => [name, rows[1]?.[at]]))
    expect(row).toMatchObject({ Aanbeveling: '=1+1', Onderzoek: 'Bruggen; en wegen' })
    expect(row['Laatste bericht']).toEqual(new Date('2026-01-02T00:00:00Z'))
  })
})

describe('the address of the list', () => {
  const lines = [line(1, 'Een'), line(2, 'Twee'), line(3, 'Drie')]
  const idsOf = (query: string, found?: Set<number>) =>
    selectLines(lines, readListAddress(new URLSearchParams(query)), found).map(({ id }) => id)

  it('turns the order around', () => {
    expect(idsOf('')).toEqual([1, 2, 3])
    expect(idsOf('richting=af')).toEqual([3, 2, 1])
  })

  it('keeps what was found and passes the filters', () => {
    expect(idsOf('gemeente=GM9001', new Set([3, 9]))).toEqual([3])
    expect(idsOf('gemeente=GM9002', new Set([3, 9]))).toEqual([])
  })

  it('is written again without the page', () => {
    const address = readListAddress(new URLSearchParams('zoek=brug&pagina=3&fase='))
    expect(listQuery(address)).toBe('zoek=brug')
    expect(listHref(address, { pagina: '2' })).toBe('/werk/opvolgingen?zoek=brug&pagina=2')
  })
})

describe('neighboursIn', () => {
  it('finds what stands before and after in the list one came from', () => {
    const lines = [line(1, 'Een'), line(2, 'Twee'), line(3, 'Drie')]
    expect(neighboursIn(lines, 1)).toMatchObject({
      previous: null,
      next: { id: 2 },
      place: 1,
      total: 3,
    })
    expect(neighboursIn(lines, 3)).toMatchObject({ previous: { id: 2 }, next: null })
    expect(neighboursIn(lines, 4)).toBeNull()
  })
})
