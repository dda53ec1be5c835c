import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Deadline } from '#app/deadlines/deadline.ts'
import { digestItems, reminderKey } from '#app/deadlines/digest.ts'
import { type DigestLine, digestMail } from '#app/deadlines/digest-mail.ts'
import { mondayOf, occasionOn } from '#app/deadlines/occasion.ts'
import { type Holders, remindedOf } from '#app/deadlines/reminded.ts'
import { defaultRules, parseDays, rulesWith } from '#app/deadlines/reminder-rule.ts'
import { renderMessage } from '#app/mail/message.ts'
import { addDays, type CalendarDate, daysBetween } from '#app/workflow/calendar-date.ts'
import { anyDay } from '#tests/laws/any-facts.ts'

const holders: Holders = { owner: [1], coordinator: [2, 3], clerk: [4], auditor: [5] }

describe('the occasion for a word', () => {
  const words = (from: CalendarDate, days: number) =>
    Array.from({ length: days }, (_, place) => {
      const today = addDays(from, place)
      return [today, occasionOn('2026-03-20', [14, 3], today)] as const
    }).filter(([, occasion], place, all) => occasion !== all[place - 1]?.[1])

  test('comes two weeks and three days ahead, on the day, after it, and then on Mondays', () => {
    expect(words('2026-03-01', 100)).toEqual([
      ['2026-03-01', null],
      ['2026-03-06', 'before-14'],
      ['2026-03-17', 'before-3'],
      ['2026-03-20', 'on'],
      ['2026-03-21', 'late'],
      ['2026-03-23', 'late-2026-03-23'],
      ['2026-03-30', 'late-2026-03-30'],
      ['2026-04-06', 'late-2026-04-06'],
      ['2026-04-13', 'late-2026-04-13'],
      ['2026-05-04', 'late-2026-05-04'],
      ['2026-06-01', 'late-2026-06-01'],
    ])
  })

  test('never goes back to an earlier one, and too late is never left without', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (dueOn, today) => {
        const rank = (occasion: string | null) =>
          occasion === null
            ? '0'
            : occasion.startsWith('before')
              ? `1${100 - Number(occasion.slice(7))}`
              : occasion === 'on'
                ? '2'
                : `3${occasion}`
        const now = occasionOn(dueOn, [14, 3], today)
        const next = occasionOn(dueOn, [14, 3], addDays(today, 1))
        expect(rank(now) <= rank(next)).toBe(true)
        expect(now?.startsWith('late') ?? false).toBe(dueOn < today)
      }),
    )
  })

  test('a week starts on Monday', () => {
    expect(['2026-03-22', '2026-03-23', '2026-03-29'].map(mondayOf)).toEqual([
      '2026-03-16',
      '2026-03-23',
      '2026-03-23',
    ])
  })
})

describe('whom it concerns', () => {
  const reminded = (kind: Deadline['kind'], late: number, who = holders) =>
    [...remindedOf(kind, '2026-03-20', who, defaultRules[kind], addDays('2026-03-20', late))].map(
      ([person, role]) => `${role} ${person}`,
    )

  test('first who must act, then the coordinator, then the griffie', () => {
    expect(reminded('implementation', -3)).toEqual(['owner 1'])
    expect(reminded('implementation', 6)).toEqual(['owner 1'])
    expect(reminded('implementation', 7)).toEqual(['owner 1', 'coordinator 2', 'coordinator 3'])
    expect(reminded('implementation', 14)).toContain('clerk 4')
    expect(reminded('review', 300)).toEqual(['auditor 5'])
  })

  test('the next in line where nobody holds the role', () => {
    expect(reminded('step', -3, { ...holders, owner: [] })).toEqual([
      'coordinator 2',
      'coordinator 3',
    ])
    expect(reminded('step', -3, { ...holders, owner: [], coordinator: [] })).toEqual(['clerk 4'])
  })

  test('nobody twice', () => {
    expect(reminded('implementation', 30, { ...holders, coordinator: [1], clerk: [1, 4] })).toEqual(
      ['owner 1', 'clerk 4'],
    )
  })
})

test('days are read as people write them', () => {
  expect(parseDays('3, 14')).toEqual([14, 3])
  expect(parseDays('')).toEqual([])
  expect([parseDays('veertien'), parseDays('0'), parseDays('91')]).toEqual([null, null, null])
  const row = { kind: 'step' as const, daysBefore: '7', coordinatorAfter: 2, clerkAfter: 5 }
  expect(rulesWith([row]).step).toEqual({ daysBefore: [7], coordinatorAfter: 2, clerkAfter: 5 })
  expect(rulesWith([row]).review).toEqual(defaultRules.review)
})

const step: Deadline = {
  key: 'step:40:5',
  kind: 'step',
  reportId: 3,
  municipalityCode: 'GM0629',
  followUpId: 40,
  stepId: 5,
  updateRequestId: null,
  firstDueOn: '2026-03-20',
  dueOn: '2026-03-20',
  metOn: null,
  waived: false,
  extensions: 0,
}

describe('the digest', () => {
  const items = (deadlines: Deadline[], today: CalendarDate, told: string[] = []) =>
    digestItems(deadlines, () => holders, defaultRules, new Set(told), today)

  test('tells each occasion once, whatever the days on which it is made', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 200 }), { minLength: 1 }), (days) => {
        const told: string[] = []
        for (const day of days.sort((a, b) => a - b)) {
          const today = addDays('2026-02-20', day)
          for (const [person, found] of items([step], today, told))
            for (const { deadline, occasion } of found)
              told.push(reminderKey(deadline.key, deadline.dueOn, occasion, person))
          expect(items([step], today, told).size).toBe(0)
        }
        expect(new Set(told).size).toBe(told.length)
        const last = addDays('2026-02-20', days.at(-1) ?? 0)
        if (daysBetween(last, '2026-03-20') <= 14) expect(told.length).toBeGreaterThan(0)
      }),
    )
  })

  test('tells nothing of what is met, waived or without a date, and anew of a date that moved', () => {
    const today = '2026-03-18'
    for (const quiet of [{ metOn: today }, { waived: true }, { dueOn: null }])
      expect(items([{ ...step, ...quiet }], today).size).toBe(0)
    const told = [reminderKey(step.key, '2026-03-20', 'before-3', 1)]
    expect(items([step], today, told).size).toBe(0)
    expect(items([{ ...step, dueOn: '2026-03-21' }], today, told).get(1)).toHaveLength(1)
  })

  const line: DigestLine = {
    kind: 'step',
    days: -12,
    dueOn: '2026-03-20',
    municipality: 'Duinstad',
    report: 'Bruggen',
    subject: 'aanbeveling 1, Maak een lijst',
    url: 'https://wijzer.example/werk/opvolgingen/40',
  }
  const reader = {
    name: 'Sanne',
    roles: [{ role: 'owner' as const, municipalities: ['Duinstad', 'Polderdam'] }],
    preferencesUrl: 'https://wijzer.example/berichten/token',
    workUrl: 'https://wijzer.example/werk',
  }

  test('reads as a person would write it, worst first', () => {
    const lines = [
      { ...line, days: 0, kind: 'notification' as const, subject: 'voortgangsbrief' },
      { ...line, days: -1 },
      line,
      { ...line, days: 1 },
      { ...line, days: 14 },
    ]
    expect(renderMessage(digestMail(reader, lines)).text).toBe(`Beste Sanne,

TE LAAT

- Stap: aanbeveling 1, Maak een lijst (Bruggen, Duinstad), 12 dagen te laat, de datum was 20 maart 2026.
  https://wijzer.example/werk/opvolgingen/40
- Stap: aanbeveling 1, Maak een lijst (Bruggen, Duinstad), 1 dag te laat, de datum was 20 maart 2026.
  https://wijzer.example/werk/opvolgingen/40

VANDAAG

- Raad informeren: voortgangsbrief (Bruggen, Duinstad), vandaag.
  https://wijzer.example/werk/opvolgingen/40

BINNENKORT

- Stap: aanbeveling 1, Maak een lijst (Bruggen, Duinstad), morgen, 20 maart 2026.
  https://wijzer.example/werk/opvolgingen/40
- Stap: aanbeveling 1, Maak een lijst (Bruggen, Duinstad), over 14 dagen, op 20 maart 2026.
  https://wijzer.example/werk/opvolgingen/40

Naar mijn werk:
https://wijzer.example/werk

-- 
U ontvangt dit bericht omdat u behandelaar bent (Duinstad en Polderdam).
Opvolgwijzer heeft dit bericht automatisch verstuurd.
Wijzigen hoe vaak u bericht krijgt:
https://wijzer.example/berichten/token
`)
  })

  test('says in its subject how many, and how many too late', () => {
    const subject = (...days: number[]) =>
      digestMail(
        reader,
        days.map((one) => ({ ...line, days: one })),
      ).subject
    expect(subject(3)).toBe('1 termijn vraagt uw aandacht')
    expect(subject(3, -1)).toBe('2 termijnen vragen uw aandacht, 1 te laat')
    expect(subject(-3, -1)).toBe('2 termijnen vragen uw aandacht, te laat')
  })
})
