import type { DeadlineKind } from '#db/schema/codes.ts'

/** What must be done by the date, for lists: "12 dagen te laat (raad informeren)". */
export const deadlineWords: Record<DeadlineKind, string> = {
  response: 'bestuurlijke reactie',
  council_treatment: 'behandeling in de raad',
  plan_of_action: 'plan van aanpak',
  step: 'stap',
  implementation: 'uitvoering',
  notification: 'raad informeren',
  update_request: 'voortgangsbericht',
  review: 'oordeel rekenkamer',
}

/** Who is expected to act, in general words. */
export const deadlinePartyWords: Record<DeadlineKind, string> = {
  response: 'college',
  council_treatment: 'gemeenteraad',
  plan_of_action: 'college',
  step: 'behandelaar',
  implementation: 'college',
  notification: 'college',
  update_request: 'behandelaar',
  review: 'rekenkamer',
}

/** "1 dag te laat (stap)", "12 dagen te laat (raad informeren)". */
export function overdueWords(overdue: { kind: DeadlineKind; days: number }): string {
  const days = overdue.days === 1 ? '1 dag' : `${overdue.days} dagen`
  return `${days} te laat (${deadlineWords[overdue.kind]})`
}

/** "2 keer uitstel, 61 dagen in totaal"; empty when it was never extended. */
export function extensionWords(extensions: number, days: number): string {
  if (extensions === 0) return ''
  return `${extensions} keer uitstel, ${days === 1 ? '1 dag' : `${days} dagen`} in totaal`
}
