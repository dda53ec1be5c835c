import { type BackupSettings, backUp } from '#app/backup/back-up.server.ts'
import { sendDigests } from '#app/deadlines/send-digests.server.ts'
import { batchMinutes, makeWaiting } from '#app/letters/batch/make-batches.server.ts'
import { deliverWebhooks } from '#app/machine/deliver-webhooks.server.ts'
import { deliverDue } from '#app/mail/delivery.server.ts'
import type { Postman } from '#app/mail/postman.server.ts'
import { sendNews } from '#app/portal/following/send-news.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { type JobResult, withLease } from '#app/workflow/lease.server.ts'

/** What scheduled work needs from outside: the address of the application, who takes the mail, where backups go. */
export type Surroundings = { origin: string; postman: Postman; backup: BackupSettings }

/** Jobs by name: how long a process may take at most, and what it does. */
export const jobs = {
  digest: {
    minutes: 60,
    work: (context: Context, { origin }: Surroundings) => sendDigests(context, origin),
  },
  news: {
    minutes: 60,
    work: (context: Context, { origin }: Surroundings) => sendNews(context, origin),
  },
  deliver: {
    minutes: 15,
    work: (context: Context, { postman }: Surroundings) => deliverDue(context, postman),
  },
  webhooks: {
    minutes: 15,
    work: (context: Context) => deliverWebhooks(context),
  },
  backup: {
    minutes: 120,
    work: async (context: Context, { backup }: Surroundings) => {
      const { bytes, entries, discarded, diverges } = await backUp(context, backup)
      const megabytes = Math.ceil(bytes / 1024 ** 2)
      return { megabytes, entries, discarded: discarded.length, diverging: diverges ? 1 : 0 }
    },
  },
  letters: { minutes: batchMinutes, work: makeWaiting },
} satisfies Record<
  string,
  { minutes: number; work: (context: Context, around: Surroundings) => Promise<JobResult> }
>
export type JobName = keyof typeof jobs

/** Runs one job, unless another process does so already: then returns null. Throws what the job throws. */
export function runJob(
  context: Context,
  name: JobName,
  surroundings: Surroundings,
): Promise<JobResult | null> {
  const { minutes, work } = jobs[name]
  return withLease(context, name, minutes, () => work(context, surroundings))
}
