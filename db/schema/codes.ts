/** The codes of the domain. Their Dutch words stand in the `words.ts` of each room. */

export const addressees = ['college', 'council', 'both'] as const
export type Addressee = (typeof addressees)[number]

/** What a municipality is to a recommendation: it does the work itself, has it done, or does it for others. */
export const municipalityRoles = ['own', 'commissioning', 'executing'] as const
export type MunicipalityRole = (typeof municipalityRoles)[number]

export const responseKinds = ['accepted', 'partly', 'rejected', 'already_practice'] as const
export type ResponseKind = (typeof responseKinds)[number]

export const decisionOutcomes = [
  'adopted',
  'adopted_amended',
  'not_adopted',
  'noted',
  'deferred',
] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

export const councilPaperKinds = ['motion', 'amendment', 'commitment'] as const
export type CouncilPaperKind = (typeof councilPaperKinds)[number]

export const implementationStatuses = [
  'not_started',
  'in_progress',
  'partly_done',
  'done',
  'not_done',
  'lapsed',
  'not_applicable',
] as const
export type ImplementationStatus = (typeof implementationStatuses)[number]

export const verdicts = ['followed', 'mostly', 'partly', 'not', 'undeterminable'] as const
export type Verdict = (typeof verdicts)[number]

export const closureKinds = ['proposed', 'decided', 'reopened'] as const
export type ClosureKind = (typeof closureKinds)[number]

export const closureParties = ['college', 'auditOffice', 'council'] as const
export type ClosureParty = (typeof closureParties)[number]

export const deadlineKinds = [
  'response',
  'council_treatment',
  'plan_of_action',
  'step',
  'implementation',
  'notification',
  'update_request',
  'review',
] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

export const phases = [
  'awaiting_response',
  'awaiting_decision',
  'to_plan',
  'in_progress',
  'reported_done',
  'followed',
  'closed',
  'not_adopted',
  'not_done',
  'lapsed',
  'not_applicable',
] as const
export type Phase = (typeof phases)[number]

export const roles = ['auditor', 'clerk', 'coordinator', 'owner', 'executive', 'admin'] as const
export type Role = (typeof roles)[number]

/** How a person proved who it is. */
export const sessionMethods = [
  'demo',
  'password',
  'code',
  'recoveryCode',
  'passkey',
  'organisation',
] as const
export type SessionMethod = (typeof sessionMethods)[number]

export const letterKinds = ['progress', 'audit_office'] as const
export type LetterKind = (typeof letterKinds)[number]

export const letterBatchStates = ['waiting', 'made', 'failed'] as const
export type LetterBatchState = (typeof letterBatchStates)[number]

/** How often a person is mailed its digest of deadlines. */
export const digestFrequencies = ['daily', 'weekly', 'never'] as const
export type DigestFrequency = (typeof digestFrequencies)[number]

/** The forms in which a sent letter is kept: to read, to work on, and its metadata for the archive and for the Woo. */
export const letterRenditions = ['pdf', 'docx', 'mdto', 'diwoo'] as const
export type LetterRendition = (typeof letterRenditions)[number]

/** What is searched in full text: the facts with words of people in them. */
export const searchKinds = [
  'recommendation',
  'response',
  'decision',
  'update',
  'review',
  'letter',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** What an API token may be used for. */
export const tokenScopes = ['updates', 'decisions'] as const
export type TokenScope = (typeof tokenScopes)[number]
