import { formatShortDate } from '#app/ui/date.ts'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Table } from '#app/ui/table.tsx'
import { AnswerWords } from './answer-words.tsx'
import type { QuestionLine } from './overview.server.ts'
import { questionWords } from './words.ts'

type QuestionsTableProps = { questions: readonly QuestionLine[]; mayRun: boolean }

/** Who was asked what in a round and how that stands, with what the coordinator can do about each. */
export function QuestionsTable({ questions, mayRun }: QuestionsTableProps) {
  return (
    <Table
      caption={questions.length === 1 ? '1 aanbeveling' : `${questions.length} aanbevelingen`}
      columns={['Aanbeveling', 'Behandelaar', 'Antwoord', ...(mayRun ? ['Doen'] : [])]}
      rows={questions.map((line) => ({
        key: line.requestId,
        cells: [
          <a key="title" href={`/werk/opvolgingen/${line.followUpId}`}>
            {line.number} {line.title}
          </a>,
          line.owner ?? <span className="subtle">nog niemand</span>,
          <Answer key="answer" line={line} />,
          ...(mayRun ? [<Actions key="actions" line={line} />] : []),
        ],
      }))}
    />
  )
}

function Answer({ line }: { line: QuestionLine }) {
  return (
    <>
      {line.answer === null ? null : <AnswerWords answer={line.answer} />}
      <span className="sub">
        {questionWords[line.standing]}
        {line.standing === 'waiting' && line.remindedOn !== null
          ? `, herinnerd op ${formatShortDate(line.remindedOn)}`
          : ''}
      </span>
    </>
  )
}

function Actions({ line }: { line: QuestionLine }) {
  const about = `aanbeveling ${line.number}`
  if (line.standing === 'draft' && line.answer !== null) {
    const answerId = line.answer.id
    return (
      <div className="grid justify-items-start gap-2">
        <ActionForm
          values={{ doe: 'overnemen', answerId }}
          kind="secondary"
          ariaLabel={`Antwoord overnemen: ${about}`}
        >
          Overnemen
        </ActionForm>
        <ActionForm
          values={{ doe: 'opzij', answerId }}
          kind="link"
          ariaLabel={`Antwoord opzij leggen en opnieuw vragen: ${about}`}
        >
          Opzij leggen
        </ActionForm>
      </div>
    )
  }
  if (line.standing === 'waiting' && line.ownerId !== null)
    return (
      <div className="grid justify-items-start gap-2">
        <ActionForm
          values={{ doe: 'herinneren', ownerId: line.ownerId }}
          kind="secondary"
          ariaLabel={`${line.owner} herinneren`}
        >
          Herinneren
        </ActionForm>
        <ActionForm
          values={{ doe: 'intrekken', requestId: line.requestId }}
          kind="link"
          ariaLabel={`Vraag intrekken: ${about}`}
        >
          Intrekken
        </ActionForm>
      </div>
    )
  if (line.standing === 'nobody')
    return <a href={`/werk/opvolgingen/${line.followUpId}`}>Behandelaar kiezen</a>
  return null
}
