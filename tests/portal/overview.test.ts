import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { publicPlaces } from '#app/portal/catalogue.server.ts'
import { frontPage } from '#app/portal/front-page.server.ts'
import { municipalitiesPage } from '#app/portal/municipalities-page.server.ts'
import { overviews } from '#app/portal/overview.server.ts'
import type { PublicNotification } from '#app/portal/public-deadline.ts'
import type { PublicFollowUp } from '#app/portal/public-follow-up.ts'
import { type PublicLetter, withSender } from '#app/portal/public-letters.server.ts'
import { publicMunicipality } from '#app/portal/public-municipality.server.ts'
import { combinedSummary, summaryOf } from '#app/portal/summary.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { phases } from '#db/schema/codes.ts'
import { demoDatabase } from '#tests/support/demo.ts'

const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`)

const demoContext = () => ({ db: demoDatabase(), clock: clockAt('2026-11-24T09:00:00.000Z') })

// Only what a summary reads.
const followUp = fc.record({
  phase: fc.constantFrom(...phases),
  overdue: fc.array(
    fc.record({ kind: fc.constant('step'), days: fc.integer({ min: 1, max: 99 }) }),
  ),
  implementation: fc.record({ lastUpdateOn: fc.option(date) }),
  decision: fc.option(fc.record({ on: date })),
  offeredOn: date,
}) as unknown as fc.Arbitrary<PublicFollowUp>
const notification = fc.record({
  dueOn: date,
  metOn: fc.option(date),
}) as unknown as fc.Arbitrary<PublicNotification>
const part = fc.record({ followUps: fc.array(followUp), notifications: fc.array(notification) })

describe('the overview of many municipalities', () => {
  it('sums up parts as it sums up the whole', () => {
    const on = '2026-11-15'
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const whole = summaryOf({
          on,
          followUps: parts.flatMap((one) => one.followUps),
          notifications: parts.flatMap((one) => one.notifications),
        })
        const combined = combinedSummary(parts.map((one) => summaryOf({ on, ...one })))
        expect({ ...combined, overdue: combined.overdue?.days }).toEqual({
          ...whole,
          overdue: whole.overdue?.days,
        })
      }),
    )
  })

  it('finds municipalities by a part of their name, and puts the latest or the most silent in front', async () => {
    const shown = async (query: string) =>
      (await municipalitiesPage(demoContext(), new URLSearchParams(query))).municipalities.map(
        ({ municipality }) => municipality.name,
      )
    const byName = ['Leidschendam-Voorburg', 'Oegstgeest', 'Voorschoten', 'Wassenaar']
    expect(await shown('')).toEqual(byName)
    expect(await shown('volgorde=zo&pagina=9')).toEqual(byName)
    expect(await shown('naam=voor')).toEqual(['Leidschendam-Voorburg', 'Voorschoten'])
    expect(await shown('naam=x')).toEqual([])
    const late = await municipalitiesPage(demoContext(), new URLSearchParams('volgorde=te-laat'))
    const days = late.municipalities.map(({ summary }) => summary.overdue?.days ?? 0)
    expect(days).toEqual([...days].sort((a, b) => b - a))
    expect(new Set(days).size).toBeGreaterThan(1)
    expect(await shown('volgorde=stil')).toEqual([
      'Voorschoten',
      'Oegstgeest',
      'Wassenaar',
      'Leidschendam-Voorburg',
    ])
  })

  it('tells whose each letter is, where those of several stand together', () => {
    const context = demoContext()
    const letters = ['GM0626', null].map(
      (municipalityCode) => ({ municipalityCode, reportId: 1 }) as PublicLetter,
    )
    const senders = withSender(context, letters).map(({ sender }) => sender)
    expect(senders).toEqual(['Voorschoten', 'Rekenkamer WVOLV'])
  })

  it('says what each municipality says of itself, and says it anew once something is saved', async () => {
    const context = demoContext()
    for (const { municipality, summary } of await overviews(context))
      expect(summary).toEqual(summaryOf(publicMunicipality(context, municipality.code)))
    const [place] = publicPlaces(context)
    const before = await frontPage(context)
    expect(before.news.map(({ moment }) => moment.on)).toHaveLength(8)
    context.db.$client
      .prepare('update offering set offered_on = ? where municipality_code = ?')
      .run('2026-12-01', place?.code)
    expect((await frontPage(context)).municipalities).toEqual(before.municipalities)
    context.db.$client
      .prepare(
        "insert into audit_trail (recorded_at, action, municipality_code, subject, previous_hash, hash) values (?, 'test', ?, 'test', 'x', 'y')",
      )
      .run('2026-11-24T10:00:00.000Z', place?.code)
    const [first, ...others] = (await frontPage(context)).municipalities
    expect(first?.summary.total).toBe(0)
    expect(others).toEqual(before.municipalities.slice(1))
  })

  it('answers others first, and makes everything once for all who ask', async () => {
    const context = demoContext()
    const turn = vi.fn()
    const all = Promise.all([overviews(context), overviews(context)])
    setImmediate(turn)
    await Promise.resolve()
    expect(turn).not.toHaveBeenCalled()
    const [one, other] = await all
    expect(turn).toHaveBeenCalled()
    one?.forEach(({ summary }, place) => void expect(summary).toBe(other?.[place]?.summary))
  })

  it('shows what was saved while others were made', async () => {
    const context = demoContext()
    const { db } = context
    const [place] = publicPlaces(context)
    const all = overviews(context)
    setImmediate(() =>
      setImmediate(() => {
        db.$client.prepare('delete from offering where municipality_code = ?').run(place?.code)
        db.$client
          .prepare(
            "insert into audit_trail (recorded_at, action, municipality_code, subject, previous_hash, hash) values (?, 'test', ?, 'test', 'x', 'y')",
          )
          .run('2026-11-24T10:00:00.000Z', place?.code)
      }),
    )
    await all
    await new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))
    const [first] = await overviews(context)
    expect(first?.summary.total).toBe(0)
  })
})
