import { roleWords } from '#app/accounts/words.ts'
import { deadlineWords } from '#app/deadlines/words.ts'
import { closurePartyWords, outcomeWords, responseWords } from '#app/decisions/words.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { digestFrequencyWords } from '#app/mail/words.ts'
import { verdictWords } from '#app/reviews/words.ts'
import { formatDate } from '#app/ui/date.ts'

/** What each entry of the trail says was done. A test holds it against the workflows. */
export const trailActionWords: Readonly<Record<string, string>> = {
  addAuditOffice: 'Rekenkamer toegevoegd',
  addEvidence: 'Bewijsstuk toegevoegd',
  addIdentityProvider: 'Organisatie-account toegevoegd',
  addMunicipality: 'Gemeente toegevoegd',
  addOneTimeCode: 'Eenmalige codes ingesteld',
  addPasskey: 'Passkey toegevoegd',
  addPortfolioHolder: 'Portefeuillehouder toegevoegd',
  answerQuestion: 'Antwoord gegeven op de uitvraag',
  approveLetter: 'Brief vastgesteld',
  askEmailChange: 'Ander e-mailadres aangevraagd',
  askNewPassword: 'Nieuw wachtwoord aangevraagd',
  assignOwner: 'Behandelaar of portefeuillehouder toegewezen',
  changeEmail: 'E-mailadres gewijzigd',
  clearCouncilCalendar: 'Uit de raadsagenda gehaald',
  closeRound: 'Ronde afgesloten',
  correctDecision: 'Raadsbesluit gecorrigeerd',
  createAdmin: 'Beheerder aangemaakt bij de installatie',
  createReport: 'Onderzoek aangemaakt',
  decidedClosure: 'Afgedaan door de raad',
  declineAnswer: 'Antwoord opzij gelegd',
  discardIntake: 'Concept van een onderzoek weggegooid',
  discardLetter: 'Concept van een brief weggegooid',
  dropHouseStyle: 'Teruggegaan naar de gewone kleur en het gewone logo van brieven',
  dropLetterTemplate: 'Teruggegaan naar de standaardbrief',
  dropView: 'Weergave verwijderd',
  editPassage: 'Passage in een brief gewijzigd',
  endIdentityProvider: 'Organisatie-account beëindigd',
  endPortfolioHolder: 'Portefeuillehouder gestopt',
  endWebhook: 'Webhook beëindigd',
  enterCouncilCalendar: 'Raadsagenda ingevoerd',
  giveRole: 'Rol gegeven',
  inviteAgain: 'Opnieuw uitgenodigd',
  invitePerson: 'Uitgenodigd',
  letLeave: 'Uit dienst gemeld',
  linkOrganisationAccount: 'Organisatie-account gekoppeld',
  makeRecoveryCodes: 'Herstelcodes gemaakt',
  makeToken: 'Toegang voor een ander systeem gemaakt',
  markLetterReady: 'Brief klaargezet voor het college',
  openRound: 'Ronde geopend',
  planStep: 'Stap gepland',
  postUpdate: 'Voortgangsbericht geplaatst',
  proposedClosure: 'Voorgedragen om af te doen',
  recordDecision: 'Raadsbesluit vastgelegd',
  recordResponse: 'Reactie van het college vastgelegd',
  recordReview: 'Oordeel gegeven',
  remind: 'Herinnering gestuurd',
  remindOwners: 'Behandelaars herinnerd',
  removeOneTimeCode: 'Eenmalige codes uitgezet',
  removePasskey: 'Passkey verwijderd',
  renewFeed: 'Agenda-abonnement gemaakt',
  reopenedClosure: 'Open gelaten of heropend door de raad',
  requestExtension: 'Uitstel gevraagd',
  resetSecondFactor: 'Tweede stap bij het aanmelden gewist',
  restorePassage: 'Passage in een brief teruggezet',
  retryMessage: 'Bericht opnieuw verstuurd',
  reviseStep: 'Stap gewijzigd',
  revokeQuestion: 'Vraag aan een behandelaar ingetrokken',
  revokeToken: 'Toegang van een ander systeem ingetrokken',
  ruleOnExtension: 'Over uitstel beslist',
  saveView: 'Weergave bewaard',
  sendLetter: 'Brief verzonden',
  setAuditOffice: 'Rekenkamer gewijzigd',
  setDigestFrequency: 'Overzicht per e-mail ingesteld',
  setHouseStyle: 'Kleur en logo van brieven ingesteld',
  setLetterTemplate: 'Sjabloon voor brieven ingesteld',
  setMunicipality: 'Gegevens van de gemeente gewijzigd',
  setNotificationSchedule: 'Informatietermijn vastgelegd',
  setPassword: 'Wachtwoord ingesteld',
  setReminderRule: 'Regel voor herinneringen gewijzigd',
  setWebhook: 'Webhook ingesteld',
  shareStep: 'Stap gedeeld met een andere opvolging',
  signIn: 'Aangemeld',
  startIntake: 'Invoer van een onderzoek begonnen',
  startLetter: 'Brief begonnen',
  startLetterBatch: 'Brieven voor alle gemeenten begonnen',
  takeLetterBack: 'Brief teruggehaald bij het college',
  useRecoveryCode: 'Herstelcode gebruikt',
  withdrawRole: 'Rol ingetrokken',
}

/** What each thing that is kept in the trail is called. A test holds it against the demo. */
export const trailFieldWords: Readonly<Record<string, string>> = {
  agendaItem: 'agendapunt',
  amendedText: 'tekst van de raad',
  asked: 'vragen gesteld',
  asOf: 'peildatum',
  auditOfficeId: 'rekenkamer',
  claimRoles: 'rollen uit het organisatie-account',
  clerkAfter: 'dagen tot de griffie bericht krijgt',
  collegeMeetingOn: 'collegevergadering',
  clerkEmail: 'e-mailadres van de griffie',
  consequence: 'gevolg',
  content: 'controlegetal van de inhoud',
  coordinatorAfter: 'dagen tot de coördinator bericht krijgt',
  correctsId: 'corrigeert brief',
  daysBefore: 'dagen vooraf',
  deadlineKind: 'termijn',
  deadlines: 'termijnen',
  digest: 'overzicht per e-mail',
  documentUrl: 'link',
  done: 'wat is er gedaan',
  doneOn: 'gereed op',
  dropped: 'vervallen',
  endsOn: 'tot',
  error: 'fout',
  everyMonths: 'elke … maanden',
  expiresAt: 'verloopt',
  explanation: 'toelichting',
  file: 'bestand',
  files: 'bestanden',
  firstDueOn: 'eerste keer',
  fixedMonths: 'vaste maanden',
  followUpId: 'opvolging',
  fromOn: 'van',
  granted: 'verleend',
  implementationDueOn: 'uitvoering gereed',
  internalNote: 'interne notitie',
  issuer: 'adres van de aanbieder',
  kind: 'soort',
  leftOn: 'uit dienst op',
  letterId: 'brief',
  letters: 'brieven',
  letterNumberPattern: 'nummering van brieven',
  linkOf: 'link van',
  mailDomains: 'e-maildomeinen',
  mailed: 'mails verstuurd',
  mayorName: 'burgemeester',
  meetings: 'vergaderingen',
  meetsOn: 'vergadering',
  method: 'manier van aanmelden',
  municipalityCode: 'gemeente',
  municipalityCodes: 'gemeenten',
  name: 'naam',
  next: 'wat gebeurt er hierna',
  noChange: 'geen wijziging',
  number: 'nummer',
  occurredOn: 'datum',
  offeredOn: 'aangeboden op',
  outcome: 'uitkomst',
  ownerId: 'behandelaar',
  party: 'partij',
  passage: 'passage',
  passages: 'aangepaste passages',
  people: 'aan',
  periodFrom: 'periode van',
  periodUntil: 'periode tot',
  personId: 'persoon',
  plannedEndOn: 'gepland einde',
  plannedStartOn: 'gepland begin',
  planOfActionDueOn: 'plan van aanpak',
  portfolio: 'portefeuille',
  portfolioHolderId: 'portefeuillehouder',
  position: 'plaats op de lijst',
  postalAddress: 'postadres',
  query: 'filters',
  reason: 'reden',
  recesses: 'recessen',
  recessId: 'reces',
  recipients: 'ontvangers',
  recognised: 'aanbevelingen herkend',
  recommendations: 'aanbevelingen',
  replacesId: 'vervangt',
  researcher: 'onderzoeker',
  responseSummary: 'samenvatting van de reacties',
  reviewWeeks: 'weken voor een oordeel',
  role: 'rol',
  rolesClaim: 'veld met de rollen',
  roundId: 'ronde',
  scopes: 'mag',
  secretaryName: 'secretaris',
  sendBy: 'versturen uiterlijk',
  sharedWith: 'gedeeld met',
  shortTitle: 'korte titel',
  source: 'bron',
  sourceUrl: 'bron',
  status: 'uitvoeringsstatus',
  stepId: 'stap',
  text: 'tekst',
  theme: 'huisstijl',
  title: 'titel',
  toOn: 'naar',
  untilOn: 'tot en met',
  updatesDueOn: 'antwoorden uiterlijk',
  url: 'adres',
  verdict: 'oordeel',
  visitingAddress: 'bezoekadres',
  website: 'website',
  withdrawn: 'ingetrokken',
}

/** Names of what the trail mentions by number. */
export type TrailNames = {
  people: ReadonlyMap<number, string>
  portfolioHolders: ReadonlyMap<number, string>
  municipalities: ReadonlyMap<string, string>
}

export type TrailChange = { field: string; was: string | null; became: string | null }

const codeWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: implementationStatusWords,
  outcome: outcomeWords,
  verdict: verdictWords,
  party: closurePartyWords,
  deadlineKind: deadlineWords,
  digest: digestFrequencyWords,
  role: roleWords,
  kind: { ...responseWords, proposed: 'voordracht', decided: 'afgedaan', reopened: 'open' },
  method: {
    demo: 'demo',
    password: 'wachtwoord',
    code: 'eenmalige code',
    recoveryCode: 'herstelcode',
    passkey: 'passkey',
    organisation: 'inlog van de organisatie',
  },
}

/**
 * What one entry changed, field by field, in words; what stayed the same or says nothing is left out, and so is the
 * follow-up, which stands beside it.
 */
export function trailChanges(before: unknown, after: unknown, names: TrailNames): TrailChange[] {
  const was = fieldsOf(before)
  const became = fieldsOf(after)
  const fields = [...new Set([...Object.keys(was), ...Object.keys(became)])]
  return fields
    .filter((field) => field !== 'followUpId')
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(became[field]))
    .map((field) => ({
      field: trailFieldWords[field] ?? field,
      // What an entry does not mention after a change stayed as it was.
      was:
        field in was && (after == null || field in became) ? said(field, was[field], names) : null,
      became: field in became ? said(field, became[field], names) : null,
    }))
    .filter(({ was, became }) => was !== null || became !== null)
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {}
  return typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : { text: value }
}

/** A value in words; null for nothing. */
function said(field: string, value: unknown, names: TrailNames): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) {
    if (value.length === 0) return null
    return value.map((one) => said(field, one, names) ?? '').join(', ')
  }
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (typeof value === 'number') return numberSaid(field, value, names)
  if (typeof value === 'object') return objectSaid(value as Record<string, unknown>, names)
  const text = String(value)
  if (field === 'municipalityCode' || field === 'municipalityCodes')
    return names.municipalities.get(text) ?? text
  if (field === 'deadlines')
    return deadlineWords[text.split(':')[0] as keyof typeof deadlineWords] ?? text
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text)
  if (/^[0-9a-f]{64}$/.test(text)) return `${text.slice(0, 12)}…`
  return codeWords[field]?.[text] ?? text
}

const personFields = new Set(['ownerId', 'personId', 'people', 'linkOf'])

function numberSaid(field: string, value: number, names: TrailNames): string {
  if (personFields.has(field)) return names.people.get(value) ?? `persoon ${value}`
  if (field === 'portfolioHolderId')
    return names.portfolioHolders.get(value) ?? `portefeuillehouder ${value}`
  return String(value)
}

/** A file by its name, a recess or a passage by what is in it. */
function objectSaid(value: Record<string, unknown>, names: TrailNames): string {
  return Object.entries(value)
    .filter(([field]) => field !== 'sha256')
    .flatMap(([field, one]) => said(field, one, names) ?? [])
    .join(' ')
}
