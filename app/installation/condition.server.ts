import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { and, count, eq, isNotNull, isNull, min } from 'drizzle-orm'
import { newestMoment } from '#app/audit-trail/moment.server.ts'
import { backupsAmong, momentOf } from '#app/backup/rotation.ts'
import { backupSettings, type Settings } from '#app/settings.server.ts'
import type { Context } from '#app/workflow/context.ts'
import { leases } from '#app/workflow/lease.server.ts'
import type { Readable } from '#db/client.ts'
import { installation, outboxMessage } from '#db/schema/index.ts'
import type { ConditionFacts } from './condition.ts'

/** How the installation stands at this moment, in numbers. Reads the disk: not for each request. */
export function conditionFacts({ db, clock }: Context, settings: Settings): ConditionFacts {
  const database = db.$client.name
  const wal = `${database}-wal`
  const { folder } = backupSettings(settings)
  const names = existsSync(folder) ? backupsAmong(readdirSync(folder)) : []
  const [newest] = names
  const { bsize, blocks, bavail } = statfsSync(dirname(database))
  const demo = db.select().from(installation).where(eq(installation.id, 1)).get()?.demo ?? false
  return {
    now: clock.now(),
    newestEntryAt: newestMoment(db),
    databaseBytes: statSync(database).size + (existsSync(wal) ? statSync(wal).size : 0),
    diskBytes: blocks * bsize,
    freeBytes: bavail * bsize,
    backup: {
      count: names.length,
      newestAt: newest === undefined ? null : momentOf(newest),
      newestBytes: newest === undefined ? 0 : statSync(join(folder, newest)).size,
      sameDisk: existsSync(folder) && statSync(folder).dev === statSync(dirname(database)).dev,
    },
    jobs: leases(db).map(({ job, lastRanAt, lastError }) => ({ job, lastRanAt, lastError })),
    outbox: outboxFacts(db),
    upSeconds: process.uptime(),
    mailServer: (settings.SMTP_URL ?? '') !== '',
    publicUrl: settings.PUBLIC_URL ?? null,
    demo,
  }
}

function outboxFacts(db: Readable): ConditionFacts['outbox'] {
  const { sentAt, failedAt, queuedAt } = outboxMessage
  const waiting = db
    .select({ waiting: count(), oldestAt: min(queuedAt) })
    .from(outboxMessage)
    .where(and(isNull(sentAt), isNull(failedAt)))
    .get()
  const failed = db.select({ failed: count() }).from(outboxMessage).where(isNotNull(failedAt)).get()
  return {
    waiting: waiting?.waiting ?? 0,
    oldestAt: waiting?.oldestAt ?? null,
    failed: failed?.failed ?? 0,
  }
}
