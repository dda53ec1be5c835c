import { randomUUID } from 'node:crypto'
import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { deadlinePartyWords, deadlineWords } from '#app/deadlines/words.ts'
import { boardMunicipalities, overdueBoard } from '#app/reviews/overdue-board.server.ts'
import { boardGroups } from '#app/reviews/overdue-board.ts'
import { remind, remindInput } from '#app/reviews/remind.server.ts'
import { Age } from '#app/ui/age.tsx'
import { formatDate, formatShortDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm, FilterForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { Overdue } from '#app/ui/overdue.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { type FormResult, submitForm } from '#app/workflow/form.server.ts'
import { savedNote } from '#app/workflow/saved.ts'
import { deadlineKinds } from '#db/schema/codes.ts'

export const meta: MetaFunction = () => [{ title: 'Te laat · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  if (boardMunicipalities(actor).length === 0) throw new Forbidden()
  const { searchParams } = new URL(request.url)
  const municipalityCode = searchParams.get('gemeente') || undefined
  const kind = deadlineKinds.find((one) => one === searchParams.get('termijn'))
  return {
    board: overdueBoard(context, actor, { municipalityCode, kind }),
    municipalityCode,
    kind,
    today: context.clock.today(),
    saved: searchParams.get('bewaard'),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return submitForm(request, remindInput, (input) => {
    remind(context, actor, context.baseUrl, input)
    return redirect('/werk/te-laat?bewaard=herinnering')
  })
}

type Page = SerializeFrom<typeof loader>
type Municipality = Page['board']['municipalities'][number]

export default function TooLate() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<FormResult>()?.error?.[''] ?? []
  const { board, today, saved } = page
  const several = board.choices.length > 1
  const count = board.municipalities.reduce((sum, one) => sum + one.lines.length, 0)
  return (
    <>
      <PageTitle
        lead={`${count === 1 ? 'Eén termijn is' : `${count} termijnen zijn`} voorbij op ${formatDate(today)}.${several ? ' De gemeente die het langst niets liet horen, staat bovenaan.' : ''}`}
      >
        Te laat
      </PageTitle>
      <ErrorSummary problems={refused.map((message) => ({ message }))} />
      {saved === null || refused.length > 0 ? null : (
        <Note kind="success">
          <p>{savedNote(saved)}</p>
        </Note>
      )}
      <FilterForm label="Te laat filteren" resetHref="/werk/te-laat">
        {several ? (
          <SelectField
            name="gemeente"
            label="Gemeente"
            emptyLabel="Alle"
            options={board.choices}
            defaultValue={page.municipalityCode}
          />
        ) : null}
        <SelectField
          name="termijn"
          label="Wat te laat is"
          emptyLabel="Alles"
          options={board.kinds.map((value) => ({ value, label: deadlineWords[value] }))}
          defaultValue={page.kind}
        />
      </FilterForm>
      {board.municipalities.length === 0 ? (
        <EmptyState title="Geen gemeente gevonden">
          <p>Wis het filter om alle gemeenten te zien.</p>
        </EmptyState>
      ) : (
        board.municipalities.map((one) => <Section key={one.code} one={one} page={page} />)
      )}
    </>
  )
}

function Section({ one, page }: { one: Municipality; page: Page }) {
  const values = { municipalityCode: one.code, submissionKey: `${page.submissionKey}-${one.code}` }
  const busy = one.lines.some((line) => remindable(line, page))
  const reminding = page.board.municipalities.some(
    ({ mayRemind, lines }) => mayRemind && lines.some((line) => remindable(line, page)),
  )
  return (
    <section aria-labelledby={one.code}>
      <div className="board-head">
        <h2 id={one.code}>{one.name}</h2>
        <p>
          {one.open === 0 ? (
            <span className="subtle">niets meer open</span>
          ) : (
            <Age last={one.lastUpdateOn} since={one.since} today={page.today} />
          )}
        </p>
        {one.mayRemind && busy && page.kind === undefined ? (
          <ActionForm
            action="/werk/te-laat"
            kind="secondary"
            values={values}
            ariaLabel={`Herinner iedereen in ${one.name}`}
          >
            Herinner iedereen
          </ActionForm>
        ) : null}
      </div>
      {one.lines.length === 0 ? (
        <p className="subtle">Niets te laat.</p>
      ) : (
        <Table
          caption={
            one.lines.length === 1 ? '1 termijn te laat' : `${one.lines.length} termijnen te laat`
          }
          dense
          inSeries
          columns={[
            ...['Waarover', 'Te laat', 'Aan zet', 'Herinnerd'],
            ...(reminding ? [{ label: 'Herinneren', screenOnly: true }] : []),
          ]}
          rows={boardGroups(one.lines).map((group) => {
            const [line] = group
            return {
              key: line.key,
              cells: [
                <Subject key="what" group={group} />,
                <span key="late">
                  <Overdue days={line.days} what={deadlineWords[line.kind]} />
                  <span className="sub">{formatShortDate(line.dueOn)}</span>
                  {line.askedUntil === null ? null : (
                    <span className="sub">
                      uitstel gevraagd tot {formatShortDate(line.askedUntil)}
                    </span>
                  )}
                </span>,
                <span key="who">
                  {line.people.map((id) => page.board.names[id]).join(', ') || (
                    <span className="subtle">nog niemand</span>
                  )}
                  <span className="sub">{onBehalf(deadlinePartyWords[line.kind])}</span>
                </span>,
                line.remindedOn === null ? (
                  <span key="reminded" className="subtle">
                    nog niet
                  </span>
                ) : (
                  formatShortDate(line.remindedOn)
                ),
                ...(reminding
                  ? [
                      one.mayRemind && remindable(line, page) ? (
                        <ActionForm
                          key="remind"
                          action="/werk/te-laat"
                          kind="link"
                          values={{
                            municipalityCode: one.code,
                            deadlineKey: group.map(({ key }) => key).join(','),
                            submissionKey: `${page.submissionKey}-${line.key}`.slice(0, 64),
                          }}
                          ariaLabel={`Herinneren: ${subjectOf(group)}, ${deadlineWords[line.kind]}, ${one.name}`}
                        >
                          Herinneren
                        </ActionForm>
                      ) : null,
                    ]
                  : []),
              ],
            }
          })}
        />
      )}
    </section>
  )
}

/** Those who act for a body are not that body. */
function onBehalf(party: string): string {
  const bodies: Record<string, string> = { college: 'het college', gemeenteraad: 'de gemeenteraad' }
  const body = bodies[party]
  return body === undefined ? party : `namens ${body}`
}

/** Someone else is to be reminded, and was not today. */
function remindable(line: Municipality['lines'][number], { today, personId }: Page): boolean {
  return line.remindedOn !== today && line.people.some((id) => id !== personId)
}

type Group = ReturnType<typeof boardGroups>[number]

function subjectOf(group: Group): string {
  const [line] = group
  return group.length === 1
    ? line.subject
    : `aanbevelingen ${group.map(({ number }) => number).join(', ')}`
}

/** What is too late: one thing, or the numbers of the recommendations that are so alike. */
function Subject({ group }: { group: Group }) {
  const [line] = group
  return (
    <>
      {group.length > 1 ? (
        <span className="number-links">
          Aanbevelingen{' '}
          {group.map(({ key, href, number, subject }) => (
            <a key={key} href={href ?? undefined} title={subject} aria-label={subject}>
              {number}
            </a>
          ))}
        </span>
      ) : line.href === null ? (
        line.subject
      ) : (
        <a href={line.href}>{line.subject}</a>
      )}
      <span className="sub">{line.report}</span>
    </>
  )
}
