import type { DigestItem } from './digest.ts'
import type { DigestLine } from './digest-mail.ts'

/** An item with the names that its line needs. */
export type NamedItem = DigestItem & {
  municipality: string
  report: string
  /** Number and short title of the recommendation; null: it concerns the whole report. */
  recommendation: { number: string; title: string } | null
  step: string | null
}

/**
 * The lines of a digest: what has the same kind, date, report, municipality and step becomes one. `origin` is the
 * address of the application.
 */
export function digestLines(items: readonly NamedItem[], origin: string): DigestLine[] {
  const groups = new Map<string, [NamedItem, ...NamedItem[]]>()
  for (const item of items) {
    const { kind, dueOn, reportId, municipalityCode, stepId } = item.deadline
    const key = [kind, dueOn, reportId, municipalityCode, stepId].join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()].map((group) => {
    const [{ deadline, days, municipality, report }] = group
    const { kind, dueOn } = deadline
    return {
      kind,
      days,
      dueOn,
      municipality,
      report,
      subject: subjectOf(group),
      url: `${origin}${pathOf(group)}`,
    }
  })
}

function subjectOf([first, ...others]: [NamedItem, ...NamedItem[]]): string {
  if (first.step !== null) return `“${first.step}”`
  if (first.recommendation === null) return 'voortgangsbrief'
  if (others.length > 0) return `${others.length + 1} aanbevelingen`
  return `aanbeveling ${first.recommendation.number}, ${first.recommendation.title}`
}

function pathOf([first, ...others]: [NamedItem, ...NamedItem[]]): string {
  const { followUpId, municipalityCode, reportId } = first.deadline
  if (followUpId === null) return '/werk/agenda'
  if (others.length === 0 || first.step !== null) return `/werk/opvolgingen/${followUpId}`
  return `/werk/opvolgingen?gemeente=${municipalityCode}&onderzoek=${reportId}`
}
