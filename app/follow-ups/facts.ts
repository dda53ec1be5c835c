import type { CalendarDate, Instant } from '#app/workflow/calendar-date.ts'
import type {
  Addressee,
  ClosureKind,
  ClosureParty,
  DeadlineKind,
  DecisionOutcome,
  ImplementationStatus,
  MunicipalityRole,
  ResponseKind,
  Verdict,
} from '#db/schema/codes.ts'

/** What every fact bears; see `history.ts` for the two times. */
export type Fact = {
  id: number
  occurredOn: CalendarDate
  recordedAt: Instant
  recordedBy: number
  withdrawn: boolean
  replacesId: number | null
}

export type ResponseFact = Fact & { kind: ResponseKind; explanation: string; documentUrl: string }

/** The outcome of one council decision for one follow-up; `id` is that of the decision. */
export type OutcomeFact = Fact & {
  outcome: DecisionOutcome
  amendedText: string
  explanation: string
  agendaItem: string
  documentUrl: string
  planOfActionDueOn: CalendarDate | null
  implementationDueOn: CalendarDate | null
}

export type AssignmentFact = Fact & { ownerId: number | null; portfolioHolderId: number | null }

export type StepRevisionFact = Omit<Fact, 'replacesId'> & {
  stepId: number
  title: string
  position: number
  ownerId: number | null
  plannedStartOn: CalendarDate | null
  plannedEndOn: CalendarDate | null
  doneOn: CalendarDate | null
  dropped: boolean
  reason: string
}

/** A step with all its revisions; it serves this follow-up from `linkedAt` on. */
export type StepFacts = { stepId: number; linkedAt: Instant; revisions: StepRevisionFact[] }

export type UpdateFact = Fact & {
  noChange: boolean
  status: ImplementationStatus | null
  done: string
  next: string
  reason: string
  internalNote: string
}

export type EvidenceFact = Omit<Fact, 'replacesId'> & {
  statusUpdateId: number | null
  title: string
  url: string
  fileId: number | null
}

export type RulingFact = Omit<Fact, 'replacesId'> & { granted: boolean; explanation: string }

export type ExtensionFact = Fact & {
  deadlineKind: DeadlineKind
  stepId: number | null
  fromOn: CalendarDate
  toOn: CalendarDate
  reason: string
  rulings: RulingFact[]
}

export type ReviewFact = Fact & { verdict: Verdict; explanation: string }

export type ClosureFact = Fact & {
  kind: ClosureKind
  party: ClosureParty
  reason: string
  consequence: string
  documentUrl: string
}

/** What the recommendation says: fixed once the report is created. */
export type RecommendationFacts = {
  id: number
  number: string
  position: number
  title: string
  text: string
  addressee: Addressee
  parentId: number | null
  priority: boolean
}

/** All that is stored about one follow-up: the input of every rule about it. */
export type FollowUpFacts = {
  id: number
  reportId: number
  municipalityCode: string
  role: MunicipalityRole
  executor: string
  dutyToInform: boolean
  recordedAt: Instant
  recommendation: RecommendationFacts
  offering: {
    offeredOn: CalendarDate | null
    responseDueOn: CalendarDate | null
    treatmentDueOn: CalendarDate | null
  }
  responses: ResponseFact[]
  outcomes: OutcomeFact[]
  assignments: AssignmentFact[]
  steps: StepFacts[]
  updates: UpdateFact[]
  evidence: EvidenceFact[]
  extensions: ExtensionFact[]
  reviews: ReviewFact[]
  closures: ClosureFact[]
}
