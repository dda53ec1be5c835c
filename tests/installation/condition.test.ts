import { describe, expect, it } from 'vitest'
import { conditionFacts } from '#app/installation/condition.server.ts'
import {
  type ConditionFacts,
  condition,
  formatBytes,
  formatDuration,
  overall,
} from '#app/installation/condition.ts'
import { readSettings } from '#app/settings.server.ts'
import { smallWorld } from '#tests/support/world.ts'

const gigabyte = 1024 ** 3
const now = '2026-11-24T12:00:00.000Z'
const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString()

const well: ConditionFacts = {
  now,
  newestEntryAt: ago(1),
  databaseBytes: gigabyte,
  diskBytes: 100 * gigabyte,
  freeBytes: 60 * gigabyte,
  backup: { count: 12, newestAt: ago(2), newestBytes: gigabyte, sameDisk: false },
  jobs: ['digest', 'deliver', 'backup'].map((job) => ({ job, lastRanAt: ago(0.1), lastError: '' })),
  outbox: { waiting: 2, oldestAt: ago(0.01), failed: 0 },
  upSeconds: 3 * 24 * 3600,
  mailServer: true,
  publicUrl: 'https://opvolging.example.nl',
  demo: false,
}

const verdictOf = (change: Partial<ConditionFacts>) => overall(condition({ ...well, ...change }))

describe('the condition of the installation', () => {
  it('is good when all is well, in words for each thing', () => {
    expect(verdictOf({})).toBe('good')
    const words = condition(well).map((finding) => finding.words)
    expect(words).toContain('De database is 1 GB; op de schijf is 60 GB vrij.')
    expect(words).toContain('De laatste is 2 uur oud, 1 GB groot en heel bevonden; er zijn er 12.')
    expect(words).toContain('Er wachten 2 berichten, het oudste 1 minuut.')
  })

  const worse: [string, Partial<ConditionFacts>, 'attention' | 'wrong'][] = [
    ['little room', { freeBytes: 3 * gigabyte }, 'attention'],
    ['no room', { freeBytes: gigabyte / 2 }, 'wrong'],
    ['a backup that was missed', { backup: { ...well.backup, newestAt: ago(10) } }, 'attention'],
    ['a backup of long ago', { backup: { ...well.backup, newestAt: ago(30) } }, 'wrong'],
    ['no backup at all', { backup: { ...well.backup, newestAt: null, count: 0 } }, 'wrong'],
    ['backups on the same disk', { backup: { ...well.backup, sameDisk: true } }, 'attention'],
    ['mail that waits', { outbox: { waiting: 1, oldestAt: ago(2), failed: 0 } }, 'attention'],
    ['mail that waits for days', { outbox: { waiting: 1, oldestAt: ago(50), failed: 0 } }, 'wrong'],
    ['mail that did not arrive', { outbox: { ...well.outbox, failed: 1 } }, 'attention'],
    ['no mail server', { mailServer: false }, 'attention'],
    ['no address', { publicUrl: null }, 'attention'],
    ['an address without TLS', { publicUrl: 'http://opvolging.example.nl' }, 'attention'],
    ['a clock that is behind', { newestEntryAt: ago(-2) }, 'wrong'],
    [
      'a job that failed',
      { jobs: [{ job: 'backup', lastRanAt: ago(1), lastError: 'SQLITE_FULL' }] },
      'wrong',
    ],
    [
      'a job that stays away',
      { jobs: [{ job: 'deliver', lastRanAt: ago(1), lastError: '' }] },
      'wrong',
    ],
  ]
  it.each(worse)('%s is told, with what to do', (_name, change, verdict) => {
    expect(verdictOf(change)).toBe(verdict)
    const told = condition({ ...well, ...change }).filter((one) => one.verdict !== 'good')
    expect(told).toHaveLength(1)
    expect(told[0]?.advice).toBeTruthy()
  })

  it('is patient with a server that was just started', () => {
    const jobs = [{ job: 'digest', lastRanAt: ago(100), lastError: '' }]
    const backup = { ...well.backup, newestAt: null, count: 0 }
    expect(verdictOf({ jobs, upSeconds: 60 })).toBe('good')
    expect(verdictOf({ backup, upSeconds: 60 })).toBe('attention')
  })

  it('is read from the machine itself', () => {
    const { context, db } = smallWorld()
    const facts = conditionFacts(
      context,
      readSettings({ ...process.env, DATABASE: db.$client.name }),
    )
    expect(facts.databaseBytes).toBeGreaterThan(100_000)
    expect(facts.freeBytes).toBeGreaterThan(0)
    expect(facts.backup).toMatchObject({ count: 0, newestAt: null })
  })

  it('tells sizes and times as people do', () => {
    expect([1_200_000, 25_000_000, 3.4 * gigabyte].map(formatBytes)).toEqual([
      '1,1 MB',
      '24 MB',
      '3,4 GB',
    ])
    expect([60_000, 3_600_000, 7_200_000, 200_000_000].map(formatDuration)).toEqual([
      '1 minuut',
      '60 minuten',
      '2 uur',
      '2 dagen',
    ])
  })
})
