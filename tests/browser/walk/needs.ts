import { type Action, permissionTable } from '#app/accounts/permissions.ts'
import type { Role } from '#db/schema/codes.ts'

/** Where a role reaches: the municipality of the samples, another of the same audit office, one of another office. */
export type Where = 'here' | 'neighbour' | 'elsewhere'

/** Who walks: the roles that someone holds; `owns`: the sampled follow-up is his or hers. Null: nobody signed in. */
export type Walker = { name: string; roles: { role: Role; where: Where; owns?: boolean }[] | null }

/**
 * What an address or a form needs.
 * - `anyone`: no signing in
 * - `signedIn`: to be signed in, with whatever role
 * - `{ does, at: 'here' }`: one of these actions of the table in the municipality of the samples; who may see that
 *   municipality but not do it gets 403, all others 404
 * - `{ does, at: 'anywhere' }`: one of these actions in any municipality (an overview of one's own); else 403
 * - `{ does, at: 'office' }`: one of these actions at the audit office of the samples; else `otherwise`
 * - `{ does, at: 'installation' }`: one of these actions on the installation; else 403
 * - `{ whose }`: to be the walker of that name, whose private thing it is; else 404
 */
export type Need =
  | 'anyone'
  | 'signedIn'
  | { does: Actions; at: 'here' | 'anywhere' | 'installation' }
  | { does: Action; at: 'office'; otherwise: 403 | 404 }
  | { whose: string }

export type Actions = Action | readonly Action[]

export type Verdict = 'allowed' | 'signIn' | 403 | 404

/** What the table says that `walker` gets. It is asked in other words than `may` does, so that one checks the other. */
export function verdictOn(need: Need, { name, roles }: Walker): Verdict {
  if (need === 'anyone') return 'allowed'
  if (roles === null) return 'signIn'
  if (need === 'signedIn') return 'allowed'
  if ('whose' in need) return need.whose === name ? 'allowed' : 404
  const actions: readonly Action[] = typeof need.does === 'string' ? [need.does] : need.does
  const holds = (action: Action) =>
    roles.filter(({ role }) => permissionTable[action].includes(role))
  if (need.at === 'anywhere') return actions.some((one) => holds(one).length > 0) ? 'allowed' : 403
  if (need.at === 'installation')
    return actions.some((one) => holds(one).some(({ role }) => role === 'admin')) ? 'allowed' : 403
  if (need.at === 'office')
    return holds(need.does).some(({ role, where }) => role === 'auditor' && where === 'here')
      ? 'allowed'
      : need.otherwise
  const here = (action: Action) => holds(action).filter((held) => reachesHere(held))
  const may = (action: Action) =>
    here(action).some(({ role, owns }) => role !== 'owner' || action === 'viewMunicipality' || owns)
  if (actions.some(may)) return 'allowed'
  return here('viewMunicipality').length > 0 ? 403 : 404
}

/** The auditor of the samples' office stands as one who is `here`; the admin reaches the whole installation. */
function reachesHere({ role, where }: { role: Role; where: Where }): boolean {
  return where === 'here' || role === 'admin'
}
