import type { Instant } from './calendar-date.ts'

/** What a workflow can answer instead of a result. Routes turn each into a page with its status. */

/** The actor may know that it exists, but may not do this (403). */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** It does not exist, or the actor may not know that it does (404). */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** Nobody is signed in (any more), and a form was sent (401). */
export class SignedOut extends Error {
  override name = 'SignedOut'
}

/** Somebody else changed the same thing since the page was opened (409). `since`: from when on, where that is known. */
export class Conflict extends Error {
  override name = 'Conflict'
  constructor(readonly since?: Instant) {
    super()
  }
}

/** A rule of the domain says no (400). `field` names the input that it concerns, `message` is Dutch. */
export class Refusal extends Error {
  override name = 'Refusal'
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message)
  }
}

/** It was asked too often (429); another try is taken after `seconds`. `message` is Dutch. */
export class TooOften extends Error {
  override name = 'TooOften'
  constructor(
    readonly seconds: number,
    message: string,
  ) {
    super(message)
  }
}

/** More waits than can be done in reasonable time (503). */
export class Busy extends Error {
  override name = 'Busy'
  override message = 'Het is nu heel druk. Probeer het over een minuut opnieuw.'
}

/** It has another name since: its address has `to` where it had `from` (308). */
export class Moved extends Error {
  override name = 'Moved'
  constructor(
    readonly from: string,
    readonly to: string,
  ) {
    super(`${from} is now ${to}`)
  }
}
