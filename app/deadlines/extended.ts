import type { ExtensionState } from '#app/follow-ups/history.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'

/** Which deadline of a follow-up: a kind, and for a step which one. */
export type Extended = { kind: DeadlineKind; stepId: number | null }

/**
 * The date to which the granted extensions move `baseOn`, and how many did. An extension moves the date that it
 * names: once the council or the owner sets another date, extensions of the old one count no more.
 */
export function extendedDate(
  baseOn: CalendarDate,
  of: Extended,
  extensions: readonly ExtensionState[],
): { dueOn: CalendarDate; extensions: number } {
  const chain = [baseOn]
  for (const extension of granted(of, extensions)) {
    if (chain.includes(extension.fromOn)) chain.push(extension.toOn)
  }
  return { dueOn: chain.at(-1) ?? baseOn, extensions: chain.length - 1 }
}

/** The granted extensions of one deadline, in the order of the rulings. */
export function granted(of: Extended, extensions: readonly ExtensionState[]): ExtensionState[] {
  return extensions
    .filter(
      (extension) =>
        extension.deadlineKind === of.kind &&
        extension.stepId === of.stepId &&
        extension.ruling?.granted === true,
    )
    .sort((a, b) => rulingTime(a).localeCompare(rulingTime(b)) || a.id - b.id)
}

function rulingTime(extension: ExtensionState): string {
  return extension.ruling?.recordedAt ?? ''
}
