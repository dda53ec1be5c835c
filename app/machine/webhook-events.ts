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

/** When each kind of message is sent, in words for who reads the documentation. */
export const webhookEvents: Record<string, string> = {
  'reactie.vastgelegd': 'het college reageerde op aanbevelingen',
  'besluit.vastgelegd': 'de raad besloot, of een besluit is verbeterd',
  'bericht.toegevoegd': 'er kwam een voortgangsbericht bij',
  'uitstel.beslist': 'de griffie verleende of weigerde uitstel',
  'oordeel.gegeven': 'de rekenkamer gaf haar oordeel',
  'afdoening.voorgedragen': 'een aanbeveling is voorgedragen om af te doen',
  'afdoening.besloten': 'de raad deed een aanbeveling af',
  'afdoening.heropend': 'een aanbeveling is heropend',
  'brief.verzonden': 'een brief aan de raad is verzonden',
}

/** The kind of message about a change; null where it is not told. */
export function eventTypeOf(action: string): string | null {
  return eventTypes[action] ?? null
}
