/** The answer to a form that was not accepted, as far as it names errors. */
type Answer = { error?: Readonly<Record<string, readonly string[] | null>> | null }

/** The messages per field (`''`: the form as a whole) of such an answer; none where there is no answer. */
export function formErrors(answer: Answer | undefined): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(answer?.error ?? {}).map(([field, messages]) => [field, [...(messages ?? [])]]),
  )
}
