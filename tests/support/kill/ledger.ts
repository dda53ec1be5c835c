import { setTimeout as pause } from 'node:timers/promises'
import type Sqlite from 'better-sqlite3'

/** A save that a client sent: under `key`, and how the database must show it once it was acknowledged. */
export type Save = { key: string; what: string; proof: string; given: unknown[] }

/**
 * What clients sent and what the server acknowledged. A save that was acknowledged must be in the database exactly
 * once; one that was refused must not be there at all.
 */
export class Ledger {
  readonly acknowledged: Save[] = []
  readonly refused: Save[] = []
  readonly failures: string[] = []
  private checked = 0
  private serial = 0

  constructor(private readonly run: string) {}

  /** A key that no other save has. */
  nextKey(): string {
    this.serial += 1
    return `${this.run}-${this.serial}`
  }

  /** Waits until so many more saves (of one kind) were acknowledged, but never longer than `patience` milliseconds. */
  async grows(by: number, what?: string, patience = 3000): Promise<void> {
    const times = () => (what === undefined ? this.acknowledged.length : (this.counts()[what] ?? 0))
    const [until, enough] = [performance.now() + patience, times() + by]
    while (times() < enough && performance.now() < until) await pause(1)
  }

  counts(): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const { what } of this.acknowledged) counts[what] = (counts[what] ?? 0) + 1
    return counts
  }

  /** Holds what was acknowledged since the last time (or `all`) against the database. */
  check(db: Sqlite.Database, all = false): void {
    const from = all ? 0 : this.checked
    this.checked = this.acknowledged.length
    for (const save of this.acknowledged.slice(from)) {
      const times = count(db, save.proof, save.given)
      if (times !== 1) this.failures.push(`${save.what} ${save.key} is there ${times} times`)
    }
    for (const save of all ? this.refused : []) {
      if (count(db, save.proof, save.given) > 0)
        this.failures.push(`${save.what} ${save.key} was refused and is there`)
    }
  }
}

function count(db: Sqlite.Database, query: string, given: unknown[]): number {
  return (
    db.prepare<unknown[], { n: number }>(`select count(*) n from ${query}`).get(...given)?.n ?? 0
  )
}
