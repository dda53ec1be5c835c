/** What is told to webhooks, by the action in the trail: only what is public. */
const eventTypes: Record<string, string> = {
  recordResponse: 'reactie.vastgelegd',
  recordDecision: 'besluit.vastgelegd',
  correctDecision: 'besluit.vastgelegd',
  postUpdate: 'bericht.toegevoegd',
  ruleOnExtension: 'uitstel.beslist',
  recordReview: 'oordeel.gegeven',
  proposedClosure: 'afdoening.voorgedragen',
  decidedClosure: 'afdoening.besloten',
  reopenedClosure: 'afdoening.heropend',
  sendLetter: 'brief.verzonden',
}

/** The kind of message about a change; null where it is not told. */
export function eventTypeOf(action: string): string | null {
  return eventTypes[action] ?? null
}
