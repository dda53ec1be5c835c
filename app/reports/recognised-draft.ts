import { municipalityByCode } from '#app/municipalities/register.ts'
import { formatMonth } from '#app/ui/date.ts'
import type { Addressee } from '#db/schema/codes.ts'
import {
  type DraftMunicipality,
  type DraftRecommendation,
  type DraftReport,
  emptyDraft,
} from './draft.ts'
import type { Executor } from './intake/executors.ts'
import type { RecognisedRecommendation, RecognisedReport } from './intake/recognise.ts'
import { shortTitle } from './intake/titles.ts'

/** What the audit office is and whom it serves, as far as reading a report needs it. */
export type ReadingOffice = { name: string; municipalityCodes: readonly string[] }

/** The draft that a person checks, from what was recognised in a source. Nothing is made up: unknown stays empty. */
export function recognisedDraft(found: RecognisedReport, office: ReadingOffice): DraftReport {
  const named = found.municipalities.map((one) => one.code)
  const served = named.filter((code) => office.municipalityCodes.includes(code))
  return {
    ...emptyDraft(served),
    title: found.title ?? '',
    shortTitle: found.title === null ? '' : shortTitle(found.title),
    researcher: found.researcher ?? '',
    periodFrom: found.periodFrom === null ? '' : formatMonth(found.periodFrom),
    periodUntil: found.periodUntil === null ? '' : formatMonth(found.periodUntil),
    offeredOn: found.offeredOn ?? '',
    responseSummary: found.responseSummary,
    recommendations: found.recommendations.map((one, index) =>
      recommendationOf(one, `r${index + 1}`, served, found.executors),
    ),
    notes: [...found.notes, ...officeNotes(found, office)],
    responsePlaces: found.responses.map((one) => one.place),
  }
}

function recommendationOf(
  found: RecognisedRecommendation,
  key: string,
  served: readonly string[],
  executors: readonly Executor[],
): DraftRecommendation {
  const { number, title, text, priority, dutyToInform, confidence, reason, places } = found
  return {
    key,
    number,
    title,
    text,
    addressee: addresseeOf(found.addressees),
    parent: found.parent ?? '',
    priority,
    dutyToInform,
    municipalities: municipalitiesOf(found, served, executors),
    recognised: {
      confidence,
      reason: found.deadline ? `${reason} Termijn in de bron: ${found.deadline.words}.` : reason,
      places,
    },
  }
}

function addresseeOf(parties: readonly string[]): Addressee | '' {
  const [college, council] = [parties.includes('college'), parties.includes('council')]
  if (college && council) return 'both'
  if (college) return 'college'
  return council ? 'council' : ''
}

/** A row only where the source says something about a municipality; no rows is: for all, each for itself. */
function municipalitiesOf(
  found: RecognisedRecommendation,
  served: readonly string[],
  known: readonly Executor[],
): DraftMunicipality[] {
  if (found.municipalities === null && found.roles.length === 0) return []
  const executors = found.roles.filter((one) => one.role === 'executing')
  return served.map((code) => {
    const role = found.roles.find((one) => one.code === code)?.role ?? 'own'
    const named = known.find((one) => one.code === code)?.executor
    const only = executors.length === 1 ? executors[0] : undefined
    return {
      code,
      applies: found.municipalities?.includes(code) ?? true,
      role,
      executor: role === 'commissioning' ? (named ?? only?.name ?? '') : '',
    }
  })
}

function officeNotes(found: RecognisedReport, office: ReadingOffice): string[] {
  const said: string[] = []
  if (found.auditOffice !== null && !sameName(found.auditOffice, office.name))
    said.push(
      `De bron noemt ${found.auditOffice}; u voert dit onderzoek in voor ${office.name}. Controleer of dat klopt.`,
    )
  const elsewhere = [
    ...found.municipalities.map((one) => one.code),
    ...found.recommendations.flatMap((one) => one.roles.map((role) => role.code)),
  ].filter((code) => !office.municipalityCodes.includes(code))
  const names = [...new Set(elsewhere)].map((code) => municipalityByCode(code)?.name ?? code)
  if (names.length > 0)
    said.push(
      `De bron noemt ook ${new Intl.ListFormat('nl').format(names)}. ${office.name} werkt daar niet voor; als uitvoerder kunt u zo’n gemeente wel noemen.`,
    )
  const known = found.executors.map((one) => one.code)
  const executing = found.recommendations.find(
    ({ roles }) =>
      roles.filter((one) => one.role === 'executing').length > 1 &&
      roles.some((one) => one.role === 'commissioning' && !known.includes(one.code)),
  )
  if (executing)
    said.push(
      `Aanbeveling ${executing.number} noemt meer dan één uitvoerder. Vul per opdrachtgever in wie het werk doet.`,
    )
  return said
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  return plain(a) === plain(b)
}
