import type { Role, SessionMethod } from '#db/schema/codes.ts'
import { type Action, permissionTable } from './permissions.ts'

/** What a session still lacks before it stands for its person. */
export type MissingProof = 'secondFactor' | 'secondFactorSetup'

/** The second factors that a person has set up. */
export type SecondFactors = { code: boolean; passkey: boolean }

/** Actions of the permission table that change nothing. */
const readingActions: readonly Action[] = ['viewMunicipality', 'seeOverdueBoard', 'readAuditTrail']

/** Whether someone with these roles changes what others rely on: then a password alone is not enough. */
export function changesContent(roles: readonly Role[]): boolean {
  return Object.entries(permissionTable).some(
    ([action, allowed]) =>
      !readingActions.includes(action as Action) && roles.some((role) => allowed.includes(role)),
  )
}

/**
 * What is missing after proof by `method`: who has a second factor must show it, who must have one (`required`) sets
 * it up first. A passkey, a code and the organisation's own sign-in are enough by themselves, and so is a demo's choice.
 */
export function missingProof(
  method: SessionMethod,
  has: SecondFactors,
  required: boolean,
): MissingProof | null {
  if (method !== 'password') return null
  if (has.code || has.passkey) return 'secondFactor'
  return required ? 'secondFactorSetup' : null
}
