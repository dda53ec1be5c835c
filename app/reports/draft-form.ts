import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { cleanText } from '#app/workflow/input.ts'
import { addressees, municipalityRoles } from '#db/schema/codes.ts'
import { type DraftReport, draftFields, emptyRecommendation, municipalityRowOf } from './draft.ts'
import { createReportInput } from './input.ts'

const longest = 20_000
const typedText = z
  .string()
  .transform((text) => cleanText(text).slice(0, longest))
  .default('')
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

/** What the form of a draft sends: anything that a person can type is fine here. */
const typedDraft = z.object({
  ...(Object.fromEntries(draftFields.map((field) => [field, typedText])) as Record<
    (typeof draftFields)[number],
    typeof typedText
  >),
  municipalityCodes: z.array(z.string()).max(500).default([]),
  recommendations: z
    .array(
      z.object({
        key: z.string().regex(/^r\d{1,6}$/),
        number: typedText,
        title: typedText,
        text: typedText,
        addressee: z.enum(addressees).or(z.literal('')).default(''),
        parent: typedText,
        priority: ticked,
        dutyToInform: ticked,
        municipalities: z
          .array(
            z.object({
              code: z.string().max(20),
              applies: ticked,
              role: z.enum(municipalityRoles).default('own'),
              executor: typedText,
            }),
          )
          .max(500)
          .default([]),
      }),
    )
    .max(500)
    .default([]),
})

/** `draft` with what was typed in its form; null for a form that this page cannot have sent. */
export function withTyped(draft: DraftReport, form: FormData): DraftReport | null {
  const typed = parseWithZod(form, { schema: typedDraft })
  if (typed.status !== 'success') return null
  const known = new Map(
    [...draft.recommendations, ...draft.dropped].map((one) => [one.key, one.recognised]),
  )
  return {
    ...draft,
    ...typed.value,
    recommendations: typed.value.recommendations.map((one) => ({
      ...emptyRecommendation(one.key, one.number),
      ...one,
      recognised: known.get(one.key) ?? null,
    })),
  }
}

export type DraftErrors = Record<string, string[]>

/** The draft by the rules of a report: what is to be created, or the Dutch messages by the name of their field. */
export function checkedDraft(draft: DraftReport, auditOfficeId: number) {
  const filled = Object.fromEntries(draftFields.map((field) => [field, draft[field] || undefined]))
  const checked = createReportInput.safeParse({
    ...filled,
    auditOfficeId,
    municipalityCodes: draft.municipalityCodes,
    recommendations: draft.recommendations.map((one) => ({
      ...one,
      addressee: one.addressee || undefined,
      priority: one.priority ? 'on' : undefined,
      dutyToInform: one.dutyToInform ? 'on' : undefined,
      municipalities: draft.municipalityCodes.map((code) => {
        const row = municipalityRowOf(one, code)
        return { ...row, applies: row.applies ? 'on' : undefined }
      }),
    })),
  })
  if (checked.success) return { input: checked.data, errors: null }
  const errors: DraftErrors = {}
  for (const { path, message } of checked.error.issues) {
    const name = fieldName(path)
    errors[name] = [...(errors[name] ?? []), message]
  }
  return { input: null, errors }
}

/** The name that a field has in the form: `recommendations[0].title`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`
    return name === '' ? String(step) : `${name}.${String(step)}`
  }, '')
}
