/** What a workflow can answer instead of a result. Routes turn each into a page with its status. */

/** The actor may know that it exists, but may not do this (403). */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** It does not exist, or the actor may not know that it does (404). */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** Somebody else changed the same thing since the page was opened (409). */
export class Conflict extends Error {
  override name = 'Conflict'
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
