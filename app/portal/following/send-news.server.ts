import { setImmediate } from 'node:timers/promises'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Context } from '#app/workflow/context.ts'
import type { JobResult } from '#app/workflow/lease.server.ts'
import { subscription } from '#db/schema/index.ts'
import { newsMail } from './mails.ts'
import { type News, newsAbout } from './news.server.ts'
import { eraseUnconfirmed, queue, type Subscription } from './subscription.server.ts'
import { type Topic, topicOf } from './topic.server.ts'

/** A mail names so many; the page has the rest. */
const mostInMail = 30

/**
 * Queues a mail to each follower for whom something became known since the last one; at most one a day. Each follower
 * is one transaction, so that a run that was broken off goes on where it stopped. Erases what was never confirmed.
 */
export async function sendNews(context: Context, origin: string): Promise<JobResult> {
  const { db } = context
  const erased = eraseUnconfirmed(context)
  const followers = db.select().from(subscription).where(isNotNull(subscription.confirmedAt)).all()
  const news = new Map<string, News[]>()
  let mails = 0
  for (const follower of followers) {
    const topic = topicOf(context, follower)
    const all = news.get(topic.path) ?? newsAbout(context, topic)
    news.set(topic.path, all)
    if (sendTo(context, origin, follower, topic, all)) mails += 1
    // Lets the server answer between two followers.
    await setImmediate()
  }
  return { news: mails, erased }
}

function sendTo(
  { db, clock }: Context,
  origin: string,
  { id }: Subscription,
  topic: Topic,
  all: readonly News[],
): boolean {
  const now = clock.now()
  const today = clock.today()
  return db.transaction(
    (tx) => {
      // Read again: it may have been stopped since.
      const follower = tx
        .select()
        .from(subscription)
        .where(and(eq(subscription.id, id), isNotNull(subscription.confirmedAt)))
        .get()
      if (follower === undefined || follower.lastSentOn === today) return false
      const since = follower.toldUntil ?? now
      const unseen = all.filter((one) => one.knownAt > since && one.knownAt <= now)
      if (unseen.length === 0) return false
      const message = newsMail(topic, unseen.slice(0, mostInMail), {
        token: follower.token,
        origin,
      })
      if (!queue(tx, now, origin, follower, `news:${today}`, message)) return false
      tx.update(subscription)
        .set({ toldUntil: now, lastSentOn: today })
        .where(eq(subscription.id, id))
        .run()
      return true
    },
    { behavior: 'immediate' },
  )
}
