import { expect, test } from 'vitest'
import { auditOfficeLetter } from '#app/letters/audit-office-letter.ts'
import { houseStyleOf } from '#app/letters/house-style.ts'
import { checkPdf } from '#app/letters/pdf-check/check.ts'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { renderPdf } from '#app/letters/render/pdf.server.ts'
import { outcome } from '#tests/deadlines/facts.ts'
import { fullCase, item, message, review } from './case.ts'

const input = {
  auditOffice: { name: 'Rekenkamer Kuststreek', website: '', houseStyle: houseStyleOf('neutraal') },
  report: {
    title: 'Een huis en een baan',
    shortTitle: 'wonen en werken van nieuwkomers',
    offeredOn: '2025-07-22',
  },
  municipalities: [
    { name: 'Duinrade', followUps: fullCase() },
    {
      name: 'Strandhoven',
      followUps: [
        item('1', 'Vroege start', 'Tekst.', {
          outcomes: [outcome('2025-11-04')],
          updates: [message('2025-12-01', 'in_progress', { done: 'Begonnen.' })],
        }),
        item('2', 'Cijfers over deelname', 'Tekst.', {
          outcomes: [outcome('2025-11-04')],
          updates: [message('2026-10-01', 'done', { done: 'Klaar.' })],
          reviews: [review('2026-10-20', 'mostly', 'Cijfers over werk ontbreken nog')],
        }),
      ],
    },
  ],
  moment: { on: '2026-10-31', knownAt: '2026-11-10T09:00:00.000Z' },
  letter: { number: 'RKB-2026-1', date: '2026-11-12', corrects: null },
  passages: {},
}

const letter = auditOfficeLetter(input)
const text = JSON.stringify(letter.sections)

test('compares the municipalities, recommendation by recommendation', () => {
  const overview = letter.sections.find(({ id }) => id === 'overzicht')?.blocks ?? []
  const chart = overview.find((block) => block.type === 'chart')
  const table = overview.find((block) => block.type === 'table')
  if (chart?.type !== 'chart' || table?.type !== 'table') throw new Error('no overview')
  expect(chart.bars.map(({ label, total }) => [label, total])).toEqual([
    ['Duinrade', 7],
    ['Strandhoven', 2],
  ])
  expect(table.rows).toHaveLength(7)
  expect(table.rows[1]?.at(-1)).toEqual({
    text: 'Gereed gemeld',
    phase: 'reported_done',
    note: 'oordeel: grotendeels opgevolgd',
  })
  expect(table.rows[2]?.at(-1)).toEqual({ text: 'Niet gericht aan deze gemeente' })
})

test('gives its verdicts, and says on what it has still to give one', () => {
  expect(text).toContain(
    'Op 20 oktober 2026 oordeelden wij dat deze aanbeveling grotendeels is opgevolgd. Cijfers over werk ontbreken nog.',
  )
  expect(text).toContain(
    'Het college heeft aanbeveling 4 gereed gemeld. Daarover geven wij nog een oordeel.',
  )
})

test('names who has been silent, and how long', () => {
  expect(text).toContain('Over aanbeveling 1 hoorden wij zes maanden of langer niets.')
  expect(text).toContain('Over de aanbevelingen 2 en 6 hoorden wij zes maanden of langer niets.')
})

test('is addressed to the councils and passes the same check as a progress letter', async () => {
  expect(letter.recipient.join(' ')).toBe(
    'Aan de leden van de gemeenteraden van Duinrade en Strandhoven',
  )
  expect(checkPdf(renderPdf(letter))).toEqual([])
  expect((await renderDocx(letter)).length).toBeGreaterThan(5_000)
})
