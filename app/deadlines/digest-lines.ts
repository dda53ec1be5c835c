import type { DigestItem } from './digest.ts'
import type { DigestLine } from './digest-mail.ts'
import { groupAlike, type NamedDeadline, pathOf, subjectOf } from './named-deadline.ts'

export type NamedItem = DigestItem & NamedDeadline

/** The lines of a digest: what is alike becomes one. `origin` is the address of the application. */
export function digestLines(items: readonly NamedItem[], origin: string): DigestLine[] {
  return groupAlike(items).map((group) => {
    const [{ deadline, days, municipality, report }] = group
    return {
      kind: deadline.kind,
      days,
      dueOn: deadline.dueOn,
      municipality,
      report,
      subject: subjectOf(group),
      url: `${origin}${pathOf(group)}`,
    }
  })
}
