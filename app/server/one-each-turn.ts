import { setImmediate as immediate } from 'node:timers/promises'
import type { RequestHandler } from 'express'

/**
 * Lets one request begin each time that the event loop comes round. Of many that come at once each is then answered in
 * its turn, instead of all together at the end; and what needs no page is answered in between.
 */
export function oneEachTurn(): RequestHandler {
  let last: Promise<void> = Promise.resolve()
  return (_request, _response, next) => {
    last = last.then(() => immediate())
    last.then(() => next(), next)
  }
}
