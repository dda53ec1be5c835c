import { Button } from '#app/ui/form/button.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { Table } from '#app/ui/table.tsx'
import { ColumnChoices } from './column-choices.tsx'
import { runningListHeaders } from './columns.ts'
import type { RunningListMessage } from './parse.ts'
import type { ListPreview, PreviewLine } from './preview.ts'

type PreviewTableProps = {
  lines: readonly PreviewLine[]
  messages: readonly RunningListMessage[]
  /** How many lines the list has. */
  total: number
}

/** What would happen, line by line; messages stand with their line. */
function PreviewTable({ lines, messages, total }: PreviewTableProps) {
  return (
    <Table
      caption={
        lines.length < total ? `De eerste ${lines.length} van ${total} regels` : 'Wat er gebeurt'
      }
      dense
      columns={['In de lijst', 'Onderzoek', 'Gemeente', 'Aanbeveling', 'Wat er gebeurt']}
      rows={lines.map((row) => ({
        key: row.line,
        cells: [
          `Regel ${row.line}`,
          row.report,
          row.municipality,
          [row.number, row.recommendation].filter(Boolean).join('. '),
          <LineOutcome
            key="wat"
            changes={row.changes}
            messages={messages.filter(({ line }) => line === row.line)}
          />,
        ],
      }))}
    />
  )
}

function LineOutcome({
  changes,
  messages,
}: {
  changes: readonly string[] | null
  messages: readonly RunningListMessage[]
}) {
  if (messages.length > 0)
    return (
      <ul className="line-outcome field-error">
        {messages.map((message) => (
          <li key={messageWords(message)}>{messageWords(message)}</li>
        ))}
      </ul>
    )
  if (changes === null) return <span className="sub">Volgt zodra alles leesbaar is</span>
  if (changes.length === 0) return <span className="sub">Geen wijziging</span>
  return (
    <ul className="line-outcome">
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  )
}

/** "Termijn: …", or the message alone where it is about the whole line. */
function messageWords({ field, message }: RunningListMessage): string {
  return field === null ? message : `${runningListHeaders[field]}: ${message}`
}

type PreviewProps = {
  preview: ListPreview
  submissionKey: string
}

/** What would happen with a list, which column is what, and the button that takes it over. */
export function RunningListPreview({ preview, submissionKey }: PreviewProps) {
  const { messages, total, changed } = preview
  const general = messages.filter(({ line }) => line === 1)
  const lines = total === 1 ? '1 regel' : `${total} regels`
  return (
    <>
      {messages.length > 0 ? (
        <Note kind="warning" title="Er gaat nog niets in">
          <p>
            {messages.length === 1
              ? 'Er is 1 opmerking.'
              : `Er zijn ${messages.length} opmerkingen.`}{' '}
            Pas de lijst aan en kies haar opnieuw, of wijs een andere kolom aan.
          </p>
          {general.length > 0 ? (
            <ul>
              {general.map((message) => (
                <li key={messageWords(message)}>{message.message}</li>
              ))}
            </ul>
          ) : null}
        </Note>
      ) : (
        <Note kind="info" title={changed === 0 ? 'Alles staat er al' : 'Er is nog niets bewaard'}>
          <p>
            {changed === 0
              ? `De lijst heeft ${lines}; er verandert niets.`
              : `De lijst heeft ${lines}; bij ${changed} daarvan verandert er iets.`}
          </p>
        </Note>
      )}
      <PostForm>
        <HiddenFields values={{ submissionKey, sheet: preview.sheet }} />
        <ColumnChoices headers={preview.headers} chosen={preview.columns} />
        <div className="buttons">
          <Button
            kind={messages.length > 0 || changed === 0 ? 'primary' : 'secondary'}
            name="intent"
            value="bekijken"
          >
            Opnieuw bekijken
          </Button>
          {messages.length > 0 || changed === 0 ? null : (
            <Button name="intent" value="overnemen">
              {`${lines} overnemen`}
            </Button>
          )}
        </div>
      </PostForm>
      {total > 0 ? <PreviewTable lines={preview.lines} messages={messages} total={total} /> : null}
    </>
  )
}
