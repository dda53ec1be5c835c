import { describe, expect, test } from 'vitest'
import { type NotificationFacts, notificationDeadlines } from '#app/deadlines/notification.ts'
import { overdueOf } from '#app/deadlines/overdue.ts'
import { overdueWords } from '#app/deadlines/words.ts'
import { extension, fact, notificationFacts } from './facts.ts'

const twiceAYear = {
  ...fact('2025-12-09'),
  firstDueOn: '2026-04-01',
  everyMonths: 6,
  fixedMonths: null,
  endsOn: null,
}

function dates(more: Partial<NotificationFacts>, on: string, until = '2027-04-30') {
  const facts = notificationFacts({ schedules: [twiceAYear], ...more })
  return notificationDeadlines(facts, { on, knownAt: `${on}T23:00:00.000Z` }, until)
}

function sent(...days: string[]) {
  return { letters: days.map((day) => ({ sentAt: `${day}T10:00:00.000Z` })) }
}

function metOn(more: Partial<NotificationFacts>, on = '2027-04-30') {
  return dates(more, on).map((deadline) => deadline.metOn)
}

describe('a letter meets', () => {
  test('the next date, when nothing was open', () => {
    expect(metOn(sent('2026-03-25', '2026-09-30'))).toEqual(['2026-03-25', '2026-09-30', null])
  })

  test('only the date before it, when it is late', () => {
    expect(metOn(sent('2026-04-20'))).toEqual(['2026-04-20', null, null])
  })

  test('both, when it comes close to the next one', () => {
    expect(metOn(sent('2026-09-28'))).toEqual(['2026-09-28', '2026-09-28', null])
  })

  test('nothing that was agreed after it', () => {
    expect(metOn(sent('2025-12-01'))).toEqual([null, null, null])
  })

  test('nothing before it is sent', () => {
    const overdue = overdueOf(dates(sent('2026-04-20'), '2026-04-13'), '2026-04-13')
    expect(overdue.map(overdueWords)).toEqual(['12 dagen te laat (raad informeren)'])
  })
})

test('a newer schedule takes over, but what was missed before stays missed', () => {
  const yearly = { ...twiceAYear, ...fact('2026-06-01'), firstDueOn: '2027-01-15', everyMonths: 12 }
  const found = dates({ schedules: [twiceAYear, yearly] }, '2026-06-01')
  expect(found.map((deadline) => deadline.dueOn)).toEqual(['2026-04-01', '2027-01-15'])
})

test('a single date of the griffie stands beside the schedule', () => {
  const extra = { ...fact('2026-05-01'), dueOn: '2026-06-15', reason: 'raad vroeg erom' }
  const found = dates({ singleDates: [extra] }, '2026-05-01', '2026-10-31')
  expect(found.map((deadline) => deadline.dueOn)).toEqual([
    '2026-04-01',
    '2026-06-15',
    '2026-10-01',
  ])
})

test('a granted extension moves one date, which keeps its first date and its key', () => {
  const asked = { deadlineKind: 'notification' as const, fromOn: '2026-04-01', toOn: '2026-05-20' }
  const extensions = [extension('2026-03-20', asked, { on: '2026-03-25', granted: true })]
  const [moved] = dates({ extensions }, '2026-04-10')
  expect(moved).toMatchObject({
    key: 'notification:3:GM0629:2026-04-01',
    firstDueOn: '2026-04-01',
    dueOn: '2026-05-20',
    extensions: 1,
  })
})

test('dates in a recess move to the first working day after it', () => {
  const recesses = [{ name: 'herfstreces', fromOn: '2026-09-28', untilOn: '2026-10-16' }]
  expect(dates({ recesses }, '2026-01-01')[1]).toMatchObject({
    key: 'notification:3:GM0629:2026-10-01',
    dueOn: '2026-10-19',
  })
})
