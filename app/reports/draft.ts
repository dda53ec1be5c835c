import { z } from 'zod'
import { addressees, municipalityRoles } from '#db/schema/codes.ts'

const place = z.object({ start: z.number(), end: z.number() })

const municipalityRow = z.object({
  code: z.string(),
  applies: z.boolean(),
  role: z.enum(municipalityRoles),
  executor: z.string(),
})

const recommendation = z.object({
  /** Stable while the draft is edited; also the anchor on the page. */
  key: z.string(),
  number: z.string(),
  title: z.string(),
  text: z.string(),
  /** Empty: still to be chosen. */
  addressee: z.union([z.enum(addressees), z.literal('')]),
  /** The number of the recommendation that it is a part of, or empty. */
  parent: z.string(),
  priority: z.boolean(),
  dutyToInform: z.boolean(),
  municipalities: z.array(municipalityRow),
  /** What was read in the source; null for what a person added. */
  recognised: z
    .object({
      confidence: z.enum(['zeker', 'waarschijnlijk', 'twijfel']),
      reason: z.string(),
      places: z.array(place),
    })
    .nullable(),
})

/**
 * A report being read in, as stored in `intake_draft.records`: every field as a person typed it, right or not. The
 * rules of `createReportInput` come only when it is created.
 */
export const draftReport = z.object({
  title: z.string(),
  shortTitle: z.string(),
  researcher: z.string(),
  periodFrom: z.string(),
  periodUntil: z.string(),
  offeredOn: z.string(),
  responseDueOn: z.string(),
  treatmentDueOn: z.string(),
  sourceUrl: z.string(),
  responseSummary: z.string(),
  municipalityCodes: z.array(z.string()),
  recommendations: z.array(recommendation),
  /** Left out by a person; can be put back. */
  dropped: z.array(recommendation),
  /** What the reading said to the person who checks, in Dutch. */
  notes: z.array(z.string()),
  /** Where the source tells of the reactions of colleges. */
  responsePlaces: z.array(place),
})

export type DraftReport = z.output<typeof draftReport>
export type DraftRecommendation = DraftReport['recommendations'][number]
export type DraftMunicipality = DraftRecommendation['municipalities'][number]
export type DraftField = Exclude<
  keyof DraftReport,
  'municipalityCodes' | 'recommendations' | 'dropped' | 'notes' | 'responsePlaces'
>

export const draftFields = [
  'title',
  'shortTitle',
  'researcher',
  'periodFrom',
  'periodUntil',
  'offeredOn',
  'responseDueOn',
  'treatmentDueOn',
  'sourceUrl',
  'responseSummary',
] as const satisfies readonly DraftField[]

/** A draft in which nothing is filled in. */
export function emptyDraft(municipalityCodes: string[]): DraftReport {
  const blank = Object.fromEntries(draftFields.map((field) => [field, ''])) as Record<
    DraftField,
    string
  >
  return {
    ...blank,
    municipalityCodes,
    recommendations: [],
    dropped: [],
    notes: [],
    responsePlaces: [],
  }
}

/** A recommendation in which nothing is filled in, for all municipalities. */
export function emptyRecommendation(key: string, number: string): DraftRecommendation {
  return {
    key,
    number,
    title: '',
    text: '',
    addressee: '',
    parent: '',
    priority: false,
    dutyToInform: false,
    municipalities: [],
    recognised: null,
  }
}

/** How `municipalityCode` stands in a recommendation: a row of its own, or as for all. */
export function municipalityRowOf(
  recommendation: DraftRecommendation,
  code: string,
): DraftMunicipality {
  const row = recommendation.municipalities.find((one) => one.code === code)
  return row ?? { code, applies: true, role: 'own', executor: '' }
}

/** How many follow-ups the draft would make. */
export function countFollowUps(draft: DraftReport): number {
  return draft.recommendations.reduce((sum, one) => {
    const applying = draft.municipalityCodes.filter((code) => municipalityRowOf(one, code).applies)
    return sum + applying.length
  }, 0)
}

/** "7 aanbevelingen × 4 gemeenten = 28 opvolgingen", or how many where not all are for all. */
export function creationWords(draft: DraftReport): string {
  const [recommendations, municipalities] = [draft.recommendations, draft.municipalityCodes]
  const total = countFollowUps(draft)
  const words = [
    counted(recommendations.length, 'aanbeveling', 'aanbevelingen'),
    counted(municipalities.length, 'gemeente', 'gemeenten'),
    counted(total, 'opvolging', 'opvolgingen'),
  ] as const
  return total === recommendations.length * municipalities.length
    ? `${words[0]} × ${words[1]} = ${words[2]}`
    : `${words[0]} in ${words[1]}: ${words[2]}`
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
