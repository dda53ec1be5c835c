import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import type { Moment } from '#app/follow-ups/history.ts'
import type { CalendarDate, Instant } from '#app/workflow/calendar-date.ts'
import type { CouncilPaperKind } from '#db/schema/codes.ts'
import type { HouseStyle } from './house-style.ts'

/** The last letter that was sent about the same report; its `knownAt` is the moment that it was frozen. */
export type PreviousLetter = {
  number: string
  asOf: CalendarDate
  sentOn: CalendarDate
  knownAt: Instant
}

export type Sender = {
  name: string
  visitingAddress: string
  postalAddress: string
  website: string
  mayorName: string
  secretaryName: string
  houseStyle: HouseStyle
}

/** The agreement on informing the council that the letter meets, as it was known. */
export type InformingAgreement = {
  /** The day of the council decision that set it; null: the college itself did. */
  decidedOn: CalendarDate | null
  everyMonths: number | null
  fixedMonths: readonly number[]
  /** The deadline that this letter meets; null: none is open. */
  meetsOn: CalendarDate | null
  /** The first deadline after this letter; null: none. */
  nextOn: CalendarDate | null
}

/** A passage as a person worded it, with the hash of the generated text that it stands in the place of. */
export type EditedPassage = { text: string; generatedHash: string }

/** All that a progress letter is made of; the same input gives the same letter. */
export type LetterInput = {
  municipality: Sender
  auditOffice: { name: string }
  report: { title: string; shortTitle: string; offeredOn: CalendarDate | null }
  followUps: readonly FollowUpFacts[]
  /** `on` is the reference date; `knownAt` the moment up to which entries count. */
  moment: Moment
  previous: PreviousLetter | null
  agreement: InformingAgreement | null
  portfolioHolders: readonly { id: number; name: string; portfolio: string }[]
  papers: readonly { decisionId: number; kind: CouncilPaperKind; title: string }[]
  letter: {
    /** The number by the municipality's pattern; null until the college approves. */
    number: string | null
    /** The day that the letter bears. */
    date: CalendarDate
    corrects: { number: string; sentOn: CalendarDate } | null
    attachments: readonly string[]
  }
  passages: Readonly<Record<string, EditedPassage>>
}
