import { Cron } from 'croner'
import type { Logger } from 'pino'
import { timeZone } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { type JobName, runJob, type Surroundings } from './day-work.ts'

/**
 * When each job runs, in the time of Europe/Amsterdam. The digest is made at seven and the news for followers
 * half an hour later; the hours after that catch up when the server was down, since nobody gets a second one on the
 * same day.
 */
export const times: Record<JobName, string> = {
  digest: '0 7-18 * * *',
  news: '30 7-18 * * *',
  deliver: '* * * * *',
  webhooks: '* * * * *',
  backup: '20 */4 * * *',
  // Goes on with a batch of letters that a restart broke off.
  letters: '3-59/5 * * * *',
}

/** Runs the scheduled work inside the server until the returned function is called, which waits for what runs. */
export function startScheduler(
  context: Context,
  surroundings: Surroundings,
  log: Logger,
): () => Promise<void> {
  const running = new Set<Promise<void>>()
  const crons = (Object.keys(times) as JobName[]).map((name) => {
    const options = { name, timezone: timeZone, protect: true, paused: false }
    return new Cron(times[name], options, () => {
      const run = runJob(context, name, surroundings)
        .then((result) => {
          if (result !== null && Object.values(result).some((count) => count > 0))
            log.info({ job: name, ...result }, 'job done')
        })
        .catch((error: unknown) => log.error({ job: name, err: error }, 'job failed'))
        .finally(() => running.delete(run))
      running.add(run)
      return run
    })
  })
  return async () => {
    for (const cron of crons) cron.stop()
    await Promise.all(running)
    surroundings.postman.close()
  }
}
