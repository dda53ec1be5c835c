import type { ExtensionState } from '#app/follow-ups/history.ts'
import { formatDate, formatDays } from '#app/ui/date.ts'
import { Definitions } from '#app/ui/definitions.tsx'
import { Note } from '#app/ui/note.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'
import { daysBetween } from '#app/workflow/calendar-date.ts'
import type { Recess } from './recess.ts'
import { warningFor } from './recess.ts'
import { deadlineWords } from './words.ts'

type ExtensionRequestProps = {
  request: ExtensionState
  step: string | null
  /** The date that was set first, before any extension. */
  firstDueOn: string | null
  /** The others that were asked for the same deadline, oldest first. */
  earlier: readonly ExtensionState[]
  recesses: readonly Recess[]
}

/** What is asked, and what was granted before: the first date always stays in sight. */
export function ExtensionRequest(props: ExtensionRequestProps) {
  const { request, step, firstDueOn, earlier } = props
  const { deadlineKind, fromOn, toOn } = request
  const warning = warningFor(toOn, props.recesses)
  return (
    <>
      <Sheet padded>
        <Definitions
          items={[
            ['Termijn', step === null ? deadlineWords[deadlineKind] : `stap “${step}”`],
            ['Eerste datum', firstDueOn === null ? 'geen datum' : formatDate(firstDueOn)],
            ['Datum die nu geldt', formatDate(fromOn)],
            [
              'Gevraagde datum',
              `${formatDate(toOn)} (${formatDays(daysBetween(fromOn, toOn))} later)`,
            ],
            ['Eerder uitstel', earlierOf(props)],
            ['Gevraagd op', formatDate(request.occurredOn)],
            ['Reden', request.reason],
          ]}
        />
      </Sheet>
      {warning === null ? null : (
        <Note kind="warning">
          <p>
            Let op: {formatDate(toOn)} {warning.reason}. De eerste werkdag daarna is{' '}
            {formatDate(warning.offeredOn)}.
          </p>
        </Note>
      )}
      {earlier.length === 0 ? null : (
        <Table
          caption="Eerder gevraagd voor deze termijn"
          dense
          columns={['Gevraagd op', 'Van', 'Naar', 'Beslissing', 'Toelichting']}
          rows={earlier.map((one) => ({
            key: one.id,
            cells: [
              formatDate(one.occurredOn),
              formatDate(one.fromOn),
              formatDate(one.toOn),
              rulingWord(one),
              one.ruling?.explanation ?? '',
            ],
          }))}
        />
      )}
    </>
  )
}

/** How often it was moved already, and how far it would then be from the first date. */
function earlierOf({ request, firstDueOn, earlier }: ExtensionRequestProps): string {
  const granted = earlier.filter(({ ruling }) => ruling?.granted).length
  if (granted === 0) return 'nog niet verleend'
  if (firstDueOn === null) return `${granted} keer verleend`
  const total = formatDays(daysBetween(firstDueOn, request.toOn))
  return `${granted} keer verleend; met dit verzoek ${total} na de eerste datum`
}

function rulingWord({ ruling }: ExtensionState): string {
  if (ruling === null) return 'nog niet beslist'
  return ruling.granted ? 'verleend' : 'niet verleend'
}
