import { z } from 'zod'
import { formFields, oneOf, requiredText } from '#app/workflow/input.ts'
import { verdicts } from '#db/schema/codes.ts'

export const recordReviewInput = z.object({
  ...formFields,
  verdict: oneOf(verdicts, 'een oordeel'),
  explanation: requiredText('de toelichting op het oordeel'),
})
export type RecordReviewInput = z.output<typeof recordReviewInput>
