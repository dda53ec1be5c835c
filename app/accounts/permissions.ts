import type { Role } from '#db/schema/codes.ts'

/** Who acts: a signed-in person with its roles of today. */
export type Actor = {
  personId: number
  name: string
  roles: ActorRole[]
  /** The token by which a program acts in the person's name, `apiToken:3`: the trail tells it. */
  via?: string
}

/** One role and the municipalities over which it reaches (an auditor's: all that its office serves). */
export type ActorRole = {
  role: Role
  auditOfficeId: number | null
  municipalityCodes: readonly string[]
}

/** Where something is done. `owners` are the civil servants whose follow-up (or step) it is. */
export type Place = {
  municipalityCode?: string
  auditOfficeId?: number
  owners?: readonly (number | null)[]
}

/**
 * THE table of permissions: which roles may do what (domain.md, "Who does what"). `owner` counts only on what the
 * person owns; `auditor` only on the municipalities and reports of its office.
 */
const table = {
  viewMunicipality: ['auditor', 'clerk', 'coordinator', 'owner', 'executive'],
  enterReport: ['auditor'],
  recordReview: ['auditor'],
  proposeClosure: ['auditor', 'coordinator', 'executive'],
  decideClosure: ['clerk'],
  recordResponse: ['coordinator'],
  recordDecision: ['clerk'],
  setNotificationSchedule: ['clerk'],
  enterCouncilCalendar: ['clerk'],
  ruleOnExtension: ['clerk'],
  requestExtension: ['owner', 'coordinator'],
  assignOwner: ['coordinator'],
  handOver: ['owner', 'coordinator'],
  planStep: ['owner', 'coordinator'],
  postUpdate: ['owner', 'coordinator'],
  openRound: ['coordinator'],
  editLetter: ['coordinator'],
  approveLetter: ['executive'],
  sendLetter: ['coordinator', 'executive'],
  setLetterTemplate: ['coordinator', 'admin'],
  setHouseStyle: ['coordinator', 'admin'],
  writeAuditOfficeLetter: ['auditor'],
  remind: ['auditor', 'clerk', 'coordinator'],
  seeOverdueBoard: ['auditor', 'clerk', 'coordinator', 'executive'],
  connectSystem: ['clerk', 'coordinator'],
  manageInstallation: ['admin'],
  readAuditTrail: ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof table

export const permissionTable: Record<Action, readonly Role[]> = table

/** Whether `actor` may do `action` at `place`. Nobody signed in (`null`) may do nothing of the table. */
export function may(actor: Actor | null, action: Action, place: Place = {}): boolean {
  if (actor === null) return false
  const allowed = permissionTable[action]
  return actor.roles.some(
    (held) => allowed.includes(held.role) && reaches(actor, held, action, place),
  )
}

function reaches(actor: Actor, held: ActorRole, action: Action, place: Place): boolean {
  if (held.role === 'admin') return true
  if (
    place.municipalityCode !== undefined &&
    !held.municipalityCodes.includes(place.municipalityCode)
  )
    return false
  if (held.role === 'auditor' && place.auditOfficeId !== undefined)
    return held.auditOfficeId === place.auditOfficeId
  if (held.role === 'owner' && action !== 'viewMunicipality')
    return place.owners?.includes(actor.personId) ?? false
  return true
}

/** The municipalities of which `actor` may see what is not public. */
export function visibleMunicipalities(actor: Actor): string[] {
  const codes = actor.roles
    .filter((held) => permissionTable.viewMunicipality.includes(held.role))
    .flatMap((held) => held.municipalityCodes)
  return [...new Set(codes)]
}

/** Whether `actor` holds `role` anywhere, or in `municipalityCode`. */
export function holds(actor: Actor, role: Role, municipalityCode?: string): boolean {
  return actor.roles.some(
    (held) =>
      held.role === role &&
      (municipalityCode === undefined || held.municipalityCodes.includes(municipalityCode)),
  )
}
