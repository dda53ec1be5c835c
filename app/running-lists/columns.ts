/** The columns of a running list as kept in spreadsheets; in the order of the downloadable example. */
export const runningListFields = [
  'report',
  'municipality',
  'number',
  'recommendation',
  'addressee',
  'response',
  'status',
  'owner',
  'portfolioHolder',
  'deadline',
  'updatedOn',
  'explanation',
] as const
export type RunningListField = (typeof runningListFields)[number]

/** The name of each column in the interface and in the example. */
export const runningListHeaders: Readonly<Record<RunningListField, string>> = {
  report: 'Onderzoek',
  municipality: 'Gemeente',
  number: 'Nr',
  recommendation: 'Aanbeveling',
  addressee: 'Gericht aan',
  response: 'Reactie college',
  status: 'Uitvoeringsstatus',
  owner: 'Behandelaar',
  portfolioHolder: 'Portefeuillehouder',
  deadline: 'Termijn',
  updatedOn: 'Datum laatste bericht',
  explanation: 'Toelichting',
}

/** Without these a row says nothing. */
export const requiredFields: readonly RunningListField[] = [
  'report',
  'municipality',
  'recommendation',
]

/** How people call these columns; the first rule that fits wins. */
const synonyms: readonly [RunningListField, RegExp][] = [
  [
    'updatedOn',
    /^(?:datum|laatste)\b.*\b(?:bericht|update|stand|wijziging|bijgewerkt)|^bijgewerkt|^peildatum|^datum$/,
  ],
  ['number', /^(?:nr|nummer|volgnummer|#|aanbevelings?nummer|nr aanbeveling|aanbeveling nr)$/],
  ['addressee', /^(?:gericht aan|geadresseerde|adressaat|aan wie|voor wie|aan)$/],
  ['response', /^(?:bestuurlijke )?reactie|^overgenomen|^standpunt/],
  ['status', /status|^stand van zaken$|^voortgang$|^fase$/],
  ['portfolioHolder', /portefeuille|wethouder/],
  ['owner', /behandelaar|eigenaar|verantwoordelijke|actiehouder|trekker|contactpersoon/],
  ['deadline', /termijn|deadline|gereed|einddatum|planning|uiterlijk/],
  ['explanation', /toelichting|opmerking|wat is (?:er )?gedaan|verslag|omschrijving voortgang/],
  ['municipality', /gemeente/],
  ['report', /onderzoek|rapport|titel/],
  ['recommendation', /aanbeveling|advies|tekst/],
]

/** Which field stands in which column (counted from 0), proposed from the headers; a field at most once. */
export function proposeColumns(
  headers: readonly string[],
): Partial<Record<RunningListField, number>> {
  const found: Partial<Record<RunningListField, number>> = {}
  headers.forEach((header, column) => {
    const plain = header
      .toLowerCase()
      .replace(/[^\p{L}\d#]+/gu, ' ')
      .trim()
    const field = synonyms.find(
      ([each, rule]) => found[each] === undefined && rule.test(plain),
    )?.[0]
    if (plain !== '' && field) found[field] = column
  })
  return found
}

/** The name of the choice of a column in a form. */
export function columnName(field: RunningListField): string {
  return `kolom-${field}`
}
