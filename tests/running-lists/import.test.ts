import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/accounts/permissions.ts'
import { readCsv, readXlsx, type Sheet } from '#app/reports/intake/reading/sheets.ts'
import { runningListCells, runningListCsv, runningListSheet } from '#app/running-lists/export.ts'
import { importRunningList, previewRunningList } from '#app/running-lists/import.server.ts'
import { parseRunningList } from '#app/running-lists/parse.ts'
import { runningListOf } from '#app/running-lists/rows.server.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { followUp, recommendation, report, statusUpdate } from '#db/schema/index.ts'
import { smallWorld } from '#tests/support/world.ts'

const known = [
  { code: 'GM9001', name: 'Duinstad' },
  { code: 'GM9002', name: 'Polderdam' },
]
const head = [
  'Onderzoek',
  'Gemeente',
  'Nr',
  'Aanbeveling',
  'Reactie college',
  'Status',
  'Behandelaar',
  'Portefeuillehouder',
  'Termijn',
  'Datum laatste bericht',
  'Toelichting',
]
const list: Sheet = [
  head,
  [
    'Bomen in de stad',
    'Duinstad',
    '1',
    '- houd bij hoeveel bomen er zijn; ook "kleine"',
    'Overnemen',
    'In uitvoering',
    'owner',
    'Anna de Wit',
    '31-12-2026',
    '01-02-2026',
    'De telling\nis begonnen.',
  ],
  [
    'Bomen in de stad',
    'Duinstad',
    '2',
    'Kap minder.',
    '',
    'Vervallen',
    '',
    '',
    '',
    '',
    'Er is geen kap meer.',
  ],
  ['Bomen in de stad', 'Polderdam', '2', 'Kap minder.', '', '', '', '', '', '', ''],
]

/** Auditor of the office and coordinator of Duinstad in one. */
function someone(world: ReturnType<typeof smallWorld>): Actor {
  const { auditor, coordinator } = world.people
  return { ...coordinator, roles: [...auditor.roles, ...coordinator.roles] }
}

function rowsOf(sheet: Sheet) {
  const { rows, messages } = parseRunningList(sheet, undefined, known)
  expect(messages).toEqual([])
  return rows
}

/** How many rows each table holds: what changes nothing leaves them all as they are. */
function sizes({ db }: ReturnType<typeof smallWorld>): unknown[] {
  const tables = db.$client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite%'")
    .all() as { name: string }[]
  return tables
    .filter(({ name }) => name !== 'submission')
    .map(({ name }) => [name, db.$client.prepare(`select count(*) n from "${name}"`).get()])
}

describe('a running list', () => {
  it('becomes reports, recommendations, follow-ups and what is known of them', () => {
    const world = smallWorld()
    const { messages, imported } = importRunningList(world.context, someone(world), rowsOf(list))
    expect(messages).toEqual([])
    expect(imported.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(imported[0]?.changes).toEqual([
      'nieuw: onderzoek en aanbeveling',
      'reactie: overnemen',
      'behandelaar: owner',
      'portefeuillehouder: Anna de Wit',
      'termijn: 31 december 2026',
      'bericht: in uitvoering',
    ])
    expect(world.db.select().from(report).all()).toHaveLength(1)
    expect(world.db.select().from(recommendation).all()).toHaveLength(2)
    expect(world.db.select().from(followUp).all()).toHaveLength(3)
    expect(
      world.db
        .select()
        .from(statusUpdate)
        .all()
        .map((one) => one.occurredOn),
    ).toEqual(['2026-02-01', '2026-03-02'])
  })

  it('changes nothing the second time, nor a month later', () => {
    const world = smallWorld()
    const actor = someone(world)
    importRunningList(world.context, actor, rowsOf(list))
    const before = sizes(world)
    world.clock.moveTo('2026-04-02T09:00:00.000Z')
    const again = importRunningList(world.context, actor, rowsOf(list))
    expect(again.messages).toEqual([])
    expect(again.imported.flatMap(({ changes }) => changes)).toEqual([])
    expect(sizes(world)).toEqual(before)
  })

  it.each([
    ['CSV', async (cells: string[][]) => readCsv(Buffer.from(runningListCsv(cells)))],
    ['XLSX', async (cells: string[][]) => readXlsx(await writeWorkbook([runningListSheet(cells)]))],
  ])('comes back the same by %s', async (_, there) => {
    const world = smallWorld()
    const actor = someone(world)
    importRunningList(world.context, actor, rowsOf(list))
    world.withReport()
    const listed = runningListOf(world.context, actor)
    expect(listed).toHaveLength(9)
    const before = sizes(world)
    const rows = rowsOf(await there(runningListCells(listed)))
    const plain = (text: string) => text.replace(/\s+/g, ' ')
    expect(rows.map((row) => ({ ...row, explanation: plain(row.explanation) }))).toEqual(
      listed.map(({ municipalityName: _name, ...row }) => ({
        ...row,
        explanation: plain(row.explanation),
      })),
    )
    expect(importRunningList(world.context, actor, rows).messages).toEqual([])
    expect(sizes(world)).toEqual(before)
  })

  it('keeps nothing when one line cannot go in, and says which', () => {
    const world = smallWorld()
    const before = sizes(world)
    const wrong = [
      ...list,
      ['Bomen in de stad', 'Duinstad', '3', 'Plant meer.', '', '', 'Niemand', '', '', '', ''],
    ]
    const { messages } = importRunningList(world.context, someone(world), rowsOf(wrong))
    expect(messages).toEqual([
      {
        line: 5,
        field: 'owner',
        message: expect.stringContaining('“Niemand” is hier geen behandelaar'),
      },
    ])
    expect(sizes(world)).toEqual(before)
  })

  it('says line by line why a recommendation cannot join a report that is there', () => {
    const world = smallWorld()
    const actor = someone(world)
    importRunningList(world.context, actor, rowsOf(list))
    const before = sizes(world)
    const added = ['3', '4'].map((number) =>
      ['Bomen in de stad', 'Duinstad', number, `Plant ${number} bomen meer.`].concat(
        Array(7).fill(''),
      ),
    )
    const { messages } = importRunningList(world.context, actor, rowsOf([...list, ...added]))
    const told = { field: 'recommendation', message: expect.stringContaining('staat vast') }
    expect(messages).toEqual([
      { line: 5, ...told },
      { line: 6, ...told },
    ])
    expect(sizes(world)).toEqual(before)
  })

  it('is shown beforehand without being kept', () => {
    const world = smallWorld()
    const before = sizes(world)
    const { imported, messages } = previewRunningList(world.context, someone(world), rowsOf(list))
    expect(messages).toEqual([])
    expect(imported[1]?.changes).toContain('bericht: vervallen')
    expect(sizes(world)).toEqual(before)
  })

  it('lets each party enter only what is its own', () => {
    const world = smallWorld()
    const { coordinator, auditor } = world.people
    const asCoordinator = importRunningList(world.context, coordinator, rowsOf(list))
    expect(asCoordinator.messages[0]?.message).toContain('Dat doet de rekenkamer')
    const asAuditor = importRunningList(world.context, auditor, rowsOf(list))
    expect(asAuditor.messages.map(({ field }) => field)).toContain('status')
    expect(world.db.select().from(report).all()).toEqual([])
  })

  it('never changes the text of a recommendation', () => {
    const world = smallWorld()
    const actor = someone(world)
    importRunningList(world.context, actor, rowsOf(list))
    const other = list.map((row, index) =>
      index === 2 ? row.map((cell) => cell.replace('Kap minder.', 'Kap niets.')) : row,
    )
    const { messages } = importRunningList(world.context, actor, rowsOf(other))
    expect(messages).toHaveLength(1)
    expect(messages[0]?.message).toContain('luidt hier anders')
  })
})
