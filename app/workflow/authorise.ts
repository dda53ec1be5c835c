import { type Action, type Actor, may, type Place } from '#app/accounts/permissions.ts'
import { Forbidden, NotFound } from './errors.ts'

/**
 * Throws when `actor` may not do `action` at `place`: `NotFound` when it may not even see the municipality (so that
 * nothing leaks), `Forbidden` when it may see but not do.
 */
export function authorise(
  actor: Actor | null,
  action: Action,
  place: Place,
): asserts actor is Actor {
  if (may(actor, action, place)) return
  const { municipalityCode } = place
  if (municipalityCode !== undefined && !may(actor, 'viewMunicipality', { municipalityCode }))
    throw new NotFound()
  throw new Forbidden()
}
