import type { Diary } from './act.ts'

/** Where a process of the simulation is: `minute` of the day in UTC, `acts` done of this day. */
export type Place = { day: string; phase: number; acts: number; minute: number }

export type WorkerStart = {
  database: string
  smtpUrl: string
  origin: string
  diary: Diary
  letters: Record<string, string>
  from: Place
  until: string
  /** Delivers mail only, beside the other process, by the clock that it is sent. */
  rival: boolean
}

export type Told =
  | { at: Place }
  | { done: number }
  | { find: { owner: string; town: string; number: number } }
  | { finished: true }
  /** The other process has nothing under way and is now at this instant. */
  | { idle: string }

export type Reply =
  | { start: WorkerStart }
  | { go: true; dieAtWrite: number | null }
  | { link: string }
  | { now: string }
  | { rivalDied: true }

/** The first minute of a day on which something is done, in UTC. */
export const firstMinute = 5 * 60
