import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { conditionFacts } from '#app/installation/condition.server.ts'
import type { Settings } from '#app/settings.server.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Answered } from './request-log.ts'

export type Metrics = { answered(request: Answered): void; endpoint: RequestHandler }

/**
 * What the server tells a monitoring system about itself, in the text format of Prometheus: the latency per route, the
 * process and its event loop (`nodejs_eventloop_lag_max_seconds` since it was last asked), and the installation.
 */
export function createMetrics(context: Context, settings: Settings): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const latency = new Histogram({
    name: 'opvolgwijzer_request_seconds',
    help: 'Time to answer a request, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const update = installationGauges(registry)
  return {
    answered: ({ method, route, status, ms }) => {
      latency.observe({ method, route: route || 'none', status: String(status) }, ms / 1000)
    },
    endpoint: async (request, response) => {
      if (!mayRead(request, settings)) {
        response.status(404).type('text/plain').send('Deze pagina bestaat niet.')
        return
      }
      update(conditionFacts(context, settings))
      response.setHeader('Cache-Control', 'no-store')
      response.type(registry.contentType).send(await registry.metrics())
    },
  }
}

type Facts = ReturnType<typeof conditionFacts>

/** Gauges of the installation, with what sets them. */
function installationGauges(registry: Registry): (facts: Facts) => void {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `opvolgwijzer_${name}`, help, labelNames, registers: [registry] })
  const database = gauge('database_bytes', 'Size of the database with its WAL.')
  const free = gauge('disk_free_bytes', 'Room left on the disk of the database.')
  const backupAge = gauge('backup_age_seconds', 'Age of the newest checked backup; NaN: none.')
  const backupBytes = gauge('backup_bytes', 'Size of the newest checked backup.')
  const backups = gauge('backups', 'How many checked backups there are.')
  const waiting = gauge('outbox_waiting', 'Mail that waits to be delivered.')
  const failed = gauge('outbox_failed', 'Mail that was refused for good.')
  const outboxAge = gauge('outbox_age_seconds', 'How long the oldest mail waits; 0: none waits.')
  const jobAge = gauge('job_age_seconds', 'Time since a scheduled job last ended.', ['job'])
  const jobFailed = gauge('job_failed', '1 when the job failed the last time.', ['job'])
  return (facts) => {
    const age = (moment: string) => (Date.parse(facts.now) - Date.parse(moment)) / 1000
    const { backup, outbox } = facts
    database.set(facts.databaseBytes)
    free.set(facts.freeBytes)
    backupAge.set(backup.newestAt === null ? Number.NaN : age(backup.newestAt))
    backupBytes.set(backup.newestBytes)
    backups.set(backup.count)
    waiting.set(outbox.waiting)
    failed.set(outbox.failed)
    outboxAge.set(outbox.oldestAt === null ? 0 : age(outbox.oldestAt))
    for (const { job, lastRanAt, lastError } of facts.jobs) {
      if (lastRanAt !== null) jobAge.set({ job }, age(lastRanAt))
      jobFailed.set({ job }, lastError === '' ? 0 : 1)
    }
  }
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** With a token set: who knows it. Without: this machine itself, and nobody who came through a proxy. */
function mayRead(request: Request, { METRICS_TOKEN }: Settings): boolean {
  if (METRICS_TOKEN !== undefined) {
    const given = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? ''
    return timingSafeEqual(digest(given), digest(METRICS_TOKEN))
  }
  const proxied =
    request.get('x-forwarded-for') !== undefined || request.get('forwarded') !== undefined
  return !proxied && loopback.has(request.socket.remoteAddress ?? '')
}

const digest = (text: string) => createHash('sha256').update(text).digest()
