import { deadlineWords } from '#app/deadlines/words.ts'
import { closurePartyWords, outcomeWords, responseWords } from '#app/decisions/words.ts'
import type { EvidenceFact } from '#app/follow-ups/facts.ts'
import type { HistoryEntry, StepChange } from '#app/follow-ups/history-entries.ts'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { formatDate } from '#app/ui/date.ts'
import { Timeline } from '#app/ui/timeline.tsx'
import { dateOf } from '#app/workflow/calendar-date.ts'
import { verdictWords } from './words.ts'

type HistoryProps = {
  entries: readonly HistoryEntry[]
  /** Who is named behind an entry; leave out where names are not for the reader. */
  nameOf?: (personId: number) => string
  /** Internal notes are for colleagues only. */
  internal?: boolean
  /** Where a message is corrected; left out where the reader may not. */
  correctHref?: ((updateId: number) => string) | undefined
}

/** Everything that happened to a follow-up, newest first, with who and when; also when it was entered later. */
export function History({ entries, nameOf, internal = false, correctHref }: HistoryProps) {
  return (
    <Timeline
      moments={entries.map((entry) => ({
        key: `${entry.kind}-${entry.fact.id}`,
        when: whenOf(entry, nameOf),
        mark: 'past' as const,
        children: entry.replaced ? (
          <p>
            <s>{headOf(entry)}</s> <span className="sub">gecorrigeerd door een later bericht</span>
          </p>
        ) : (
          <>
            <Content entry={entry} internal={internal} />
            {correctHref && entry.kind === 'update' ? (
              <p className="sub no-print">
                <a href={correctHref(entry.fact.id)}>Corrigeren</a>
              </p>
            ) : null}
          </>
        ),
      }))}
    />
  )
}

function whenOf(entry: HistoryEntry, nameOf: HistoryProps['nameOf']): string {
  const enteredOn = dateOf(entry.recordedAt)
  return [
    formatDate(entry.occurredOn),
    kindWord(entry),
    nameOf?.(entry.recordedBy),
    enteredOn === entry.occurredOn ? undefined : `vastgelegd op ${formatDate(enteredOn)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const stepChangeWords: Record<StepChange, string> = {
  planned: 'stap gepland',
  moved: 'planning van een stap gewijzigd',
  done: 'stap gereed',
  undone: 'stap toch niet gereed',
  dropped: 'stap vervallen',
  restored: 'stap weer op de planning',
  changed: 'stap gewijzigd',
}

function kindWord(entry: HistoryEntry): string {
  switch (entry.kind) {
    case 'response':
      return 'reactie van het college'
    case 'decision':
      return 'raadsbesluit'
    case 'assignment':
      return 'behandelaar toegewezen'
    case 'step':
      return stepChangeWords[entry.change]
    case 'update':
      return 'voortgangsbericht'
    case 'extension':
      return 'uitstel gevraagd'
    case 'ruling':
      return entry.fact.granted ? 'uitstel verleend' : 'uitstel geweigerd'
    case 'review':
      return 'oordeel van de rekenkamer'
    case 'closure':
      return {
        proposed: 'voordracht om af te doen',
        decided: 'afgedaan',
        reopened: 'heropend door de raad',
      }[entry.fact.kind]
  }
}

/** The entry in a few words. */
function headOf(entry: HistoryEntry): string {
  switch (entry.kind) {
    case 'response':
      return responseWords[entry.fact.kind]
    case 'decision':
      return outcomeWords[entry.fact.outcome]
    case 'assignment':
      return entry.fact.ownerId === null ? 'Niemand toegewezen' : ''
    case 'step':
      return entry.fact.title
    case 'update':
      return entry.fact.status === null
        ? 'Geen wijziging'
        : implementationStatusWords[entry.fact.status]
    case 'extension':
      return movement(entry.fact)
    case 'ruling':
      return movement(entry.extension)
    case 'review':
      return verdictWords[entry.fact.verdict]
    case 'closure':
      return entry.fact.kind === 'proposed'
        ? `Voorgedragen door ${closurePartyWords[entry.fact.party]}`
        : ''
  }
}

function movement(extension: {
  deadlineKind: keyof typeof deadlineWords
  fromOn: string
  toOn: string
}) {
  const { deadlineKind, fromOn, toOn } = extension
  return `${deadlineWords[deadlineKind]}: van ${formatDate(fromOn)} naar ${formatDate(toOn)}`
}

function Content({ entry, internal }: { entry: HistoryEntry; internal: boolean }) {
  const head = headOf(entry)
  return (
    <>
      {head ? (
        <p>
          <b>{head}</b>
        </p>
      ) : null}
      {textsOf(entry).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {entry.kind === 'update' ? <EvidenceLinks evidence={entry.evidence} /> : null}
      {internal && entry.kind === 'update' && entry.fact.internalNote ? (
        <p className="sub">Interne notitie: {entry.fact.internalNote}</p>
      ) : null}
    </>
  )
}

function textsOf(entry: HistoryEntry): string[] {
  const texts = (): string[] => {
    switch (entry.kind) {
      case 'response':
      case 'review':
        return [entry.fact.explanation]
      case 'decision':
        return [entry.fact.amendedText && `“${entry.fact.amendedText}”`, entry.fact.explanation]
      case 'step':
        return [plannedEnd(entry.fact.plannedEndOn, entry.change), entry.fact.reason]
      case 'update': {
        const { done, next, reason } = entry.fact
        return [done, next && `Hierna: ${next}`, reason && `Reden: ${reason}`]
      }
      case 'extension':
        return [entry.fact.reason]
      case 'ruling':
        return [entry.fact.explanation]
      case 'closure':
        return [entry.fact.reason, entry.fact.consequence && `Gevolg: ${entry.fact.consequence}`]
      case 'assignment':
        return []
    }
  }
  return texts().filter((text) => text !== '')
}

function plannedEnd(date: string | null, change: StepChange): string {
  if (change === 'done' || change === 'undone' || change === 'dropped') return ''
  return date === null ? 'Zonder datum' : `Gereed op ${formatDate(date)}`
}

export function EvidenceLinks({ evidence }: { evidence: readonly EvidenceFact[] }) {
  if (evidence.length === 0) return null
  return (
    <ul className="sub">
      {evidence.map((one) => (
        <li key={one.id}>
          <a href={one.fileId === null ? one.url : `/bestanden/${one.fileId}`}>{one.title}</a> (over{' '}
          {formatDate(one.occurredOn)})
        </li>
      ))}
    </ul>
  )
}
