import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { readActor } from '#app/accounts/actor.server.ts'
import { postUpdateInput } from '#app/follow-ups/input.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { atomFeed } from '#app/portal/following/atom.ts'
import { newsAbout } from '#app/portal/following/news.server.ts'
import { sendNews } from '#app/portal/following/send-news.server.ts'
import {
  confirmSubscription,
  followInput,
  requestSubscription,
  stopSubscription,
} from '#app/portal/following/subscription.server.ts'
import { topicAt } from '#app/portal/following/topic.server.ts'
import { Moved, NotFound } from '#app/workflow/errors.ts'
import { wassenaar } from '#db/demo/people.ts'
import {
  assignment,
  followUp,
  municipality,
  outboxMessage,
  report,
  subscription,
} from '#db/schema/index.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { expectNoMarker, marker, markPrivateTexts } from '#tests/support/private-markers.ts'
import { movableClock } from '#tests/support/world.ts'

const origin = 'https://opvolgwijzer.example'
const reader = 'lezer@voorbeeld.nl'

function demo() {
  const clock = movableClock('2026-11-24T09:00:00.000Z')
  const context = { db: demoDatabase(), clock }
  context.db.delete(outboxMessage).run()
  const mails = () => context.db.select().from(outboxMessage).all()
  const followers = () => context.db.select().from(subscription).all()
  return { context, clock, mails, followers }
}

/** Somebody of Wassenaar reports on recommendation 1, about a day some weeks ago. */
function report1(context: ReturnType<typeof demo>['context']) {
  const { db, clock } = context
  const held = db
    .select({ id: followUp.id, owner: assignment.ownerId })
    .from(followUp)
    .innerJoin(assignment, eq(assignment.followUpId, followUp.id))
    .where(eq(followUp.municipalityCode, wassenaar))
    .get()
  const actor = readActor(db, held?.owner ?? 0, clock.today())
  if (actor === null || held === undefined) throw new Error('nobody owns it')
  const input = postUpdateInput.parse({
    occurredOn: '2026-11-02',
    status: 'in_progress',
    done: 'De eerste groep is begonnen.',
    internalNote: `${marker}: zeg dit niet`,
  })
  postUpdate(context, actor, held.id, input)
}

describe('following by mail', () => {
  it('takes a second yes, tells once what became known since, and stops and erases with one click', async () => {
    const { context, clock, mails, followers } = demo()
    const topic = topicAt(context, 'gemeenten/wassenaar')
    requestSubscription(context, origin, topic, reader)
    requestSubscription(context, origin, topic, reader)
    const [asked] = mails()
    const token = followers()[0]?.token ?? ''
    expect(asked).toMatchObject({ toAddress: reader, kind: 'subscription' })
    expect(asked?.text).toContain(`${origin}/volgen/bevestigen/${token}`)
    expect(followers()).toHaveLength(1)

    clock.moveTo('2026-11-25T06:30:00.000Z')
    report1(context)
    expect(await sendNews(context, origin)).toEqual({ news: 0, erased: 0 })
    confirmSubscription(context, token)
    expect(await sendNews(context, origin)).toEqual({ news: 0, erased: 0 })

    clock.moveTo('2026-11-26T06:30:00.000Z')
    report1(context)
    clock.moveTo('2026-11-26T07:30:00.000Z')
    expect(await sendNews(context, origin)).toEqual({ news: 1, erased: 0 })
    expect(await sendNews(context, origin)).toEqual({ news: 0, erased: 0 })
    const told = mails().at(-1)
    expect(told?.subject).toBe('1 nieuw bericht over Wassenaar')
    expect(told?.text).toContain('2 november 2026: Het college meldt voortgang.')
    expectNoMarker(told?.text ?? '', 'the mail')
    expect(told?.headers).toMatchObject({
      'List-Unsubscribe': `<${origin}/volgen/stoppen/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })

    stopSubscription(context, token)
    stopSubscription(context, token)
    expect(followers()).toEqual([])
    expect(mails().filter((mail) => mail.toAddress === reader)).toEqual([])
  })

  it('tells that a letter did not come, the day after', async () => {
    const { context, clock, mails, followers } = demo()
    clock.moveTo('2026-06-30T09:00:00.000Z')
    requestSubscription(context, origin, topicAt(context, 'gemeenten/voorschoten'), reader)
    confirmSubscription(context, followers()[0]?.token ?? '')
    clock.moveTo('2026-07-01T06:30:00.000Z')
    expect((await sendNews(context, origin)).news).toBe(0)
    clock.moveTo('2026-07-02T06:30:00.000Z')
    expect((await sendNews(context, origin)).news).toBe(1)
    expect(mails().at(-1)?.text).toContain('De raad had een brief moeten krijgen; die is er niet.')
  })

  it('does not let one flood a mailbox, and forgets who never confirmed', async () => {
    const { context, clock, mails, followers } = demo()
    for (const path of [1, 2, 3, 4, 5, 6, 7].map((number) => `onderzoeken/statushouders/${number}`))
      requestSubscription(context, origin, topicAt(context, path), reader)
    expect(followers()).toHaveLength(5)
    expect(mails()).toHaveLength(5)
    clock.moveTo('2026-12-02T09:00:00.000Z')
    expect(await sendNews(context, origin)).toEqual({ news: 0, erased: 5 })
    expect(followers()).toEqual([])
    expect(mails()).toEqual([])
  })

  it('says what is wrong with an address', () => {
    const wrong = followInput.safeParse({ email: 'geen adres' })
    expect(wrong.error?.issues[0]?.message).toContain('naam@voorbeeld.nl')
    expect(followInput.parse({ email: ' Lezer@Voorbeeld.NL ' }).email).toBe(reader)
  })
})

describe('feeds', () => {
  it('tell of a municipality, a study and a recommendation, and nothing private', () => {
    const { context } = demo()
    markPrivateTexts(context.db)
    for (const path of [
      'gemeenten/voorschoten',
      'onderzoeken/statushouders',
      'onderzoeken/statushouders/3',
    ]) {
      const topic = topicAt(context, path)
      const news = newsAbout(context, topic)
      const feed = atomFeed(topic, news, { baseUrl: origin, startedAt: '2026-11-24T00:00:00.000Z' })
      expectNoMarker(feed, path)
      expect(news.length, path).toBeGreaterThan(3)
      expect(feed.match(/<entry>/g)).toHaveLength(news.length)
      const ids = [...feed.matchAll(/<id>([^<]+)</g)].map(([, id]) => id)
      expect(new Set(ids).size, path).toBe(ids.length)
      expect(feed).toContain(`<updated>${news[0]?.knownAt}</updated>`)
    }
    const third = newsAbout(context, topicAt(context, 'onderzoeken/statushouders/3'))
    expect(new Set(third.map((one) => one.municipality)).size).toBe(4)
    expect(third.some((one) => one.told.head.includes('Brief'))).toBe(false)
    expect(() => topicAt(context, 'onderzoeken/statushouders/99')).toThrow(NotFound)
    expect(() => topicAt(context, 'brieven/1')).toThrow(NotFound)
  })

  it('stay the same feed after a change of name, and their old address leads on', () => {
    const { context } = demo()
    const feedOf = (path: string) =>
      atomFeed(topicAt(context, path), [], { baseUrl: origin, startedAt: '' }).match(
        /<id>[^<]+/,
      )?.[0]
    const before = feedOf('gemeenten/wassenaar')
    context.db
      .update(municipality)
      .set({ slug: 'duinstreek' })
      .where(eq(municipality.code, wassenaar))
      .run()
    context.db
      .update(report)
      .set({ slug: 'nieuwkomers' })
      .where(eq(report.slug, 'statushouders'))
      .run()
    expect(feedOf('gemeenten/duinstreek')).toBe(before)
    expect(() => topicAt(context, 'gemeenten/wassenaar')).toThrow(
      new Moved('wassenaar', 'duinstreek'),
    )
    expect(() => topicAt(context, 'onderzoeken/statushouders/1')).toThrow(
      new Moved('statushouders', 'nieuwkomers'),
    )
  })
})
