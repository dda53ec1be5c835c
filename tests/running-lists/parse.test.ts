import { expect, it } from 'vitest'
import { proposeColumns } from '#app/running-lists/columns.ts'
import { parseRunningList, runningListExample } from '#app/running-lists/parse.ts'

it('reads its own example without a message', () => {
  const { rows, messages } = parseRunningList(runningListExample())
  expect(messages).toEqual([])
  expect(rows[0]).toMatchObject({
    municipality: 'GM0629',
    addressee: 'college',
    response: 'accepted',
    status: 'in_progress',
    deadline: '2026-12-31',
    updatedOn: '2026-10-01',
  })
})

it('maps the columns that people use', () => {
  expect(
    proposeColumns(['Rapport', 'gemeente', 'Advies', 'Stand van zaken', 'Actiehouder', 'Deadline']),
  ).toEqual({ report: 0, municipality: 1, recommendation: 2, status: 3, owner: 4, deadline: 5 })
})

it('tells per row and column what is wrong', () => {
  const { messages } = parseRunningList([
    ['Onderzoek', 'Gemeente', 'Aanbeveling', 'Status', 'Termijn'],
    ['A', 'Den Haag', 'Doe iets', 'gereed', '31-02-2026'],
    ['A', 'Atlantis', 'Doe meer', 'rood', ''],
    ['A', "'s-Gravenhage", '', '', ''],
    ['A', 'Den Haag', 'Doe iets', '', ''],
  ])
  expect(messages.map((each) => [each.line, each.field])).toEqual([
    [2, 'deadline'],
    [3, 'municipality'],
    [3, 'status'],
    [4, 'recommendation'],
    [5, null],
  ])
})

it('says which column is missing and takes nothing then', () => {
  const { rows, messages } = parseRunningList([
    ['Gemeente', 'Aanbeveling'],
    ['Ede', 'Doe iets'],
  ])
  expect(rows).toEqual([])
  expect(messages[0]?.message).toContain('Onderzoek')
})

it('takes a mapping that a person chose', () => {
  const { rows } = parseRunningList(
    [
      ['x', 'y', 'z'],
      ['Doe iets', 'Ede', 'Onderzoek parkeren'],
    ],
    { recommendation: 0, municipality: 1, report: 2 },
  )
  expect(rows[0]).toMatchObject({ report: 'Onderzoek parkeren', municipality: 'GM0228' })
})

it.each(['Bijna klaar', 'nog niet afgerond', 'niet gereed', 'loopt vast'])(
  'asks about “%s” instead of guessing',
  (status) => {
    const { messages } = parseRunningList([
      ['Onderzoek', 'Gemeente', 'Aanbeveling', 'Status'],
      ['A', 'Ede', 'Doe iets', status],
    ])
    expect(messages.map((each) => each.field)).toEqual(['status'])
  },
)
