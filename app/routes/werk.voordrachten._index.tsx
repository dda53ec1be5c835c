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
import { lastMeetingOn } from '#app/deadlines/meeting-days.server.ts'
import { decideClosures } from '#app/decisions/close.server.ts'
import { decideClosuresInput } from '#app/decisions/input.ts'
import { closureListText, proposedByReport } from '#app/reviews/closure-list.ts'
import { closureLists } from '#app/reviews/closure-lists.server.ts'
import { ClosuresForm, Proposal, Standing } from '#app/reviews/closures-form.tsx'
import { DecisionTabs, decisionPages } from '#app/reviews/decision-tabs.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { TextArea } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction = () => [{ title: 'Voorgesteld af te doen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const query = new URL(request.url).searchParams
  const all = query.get('alle') === 'ja'
  const lists = closureLists(context, actor, all)
  const [first] = lists
  if (first === undefined) throw new Forbidden()
  const list = lists.find((one) => one.municipalityCode === query.get('gemeente')) ?? first
  const today = context.clock.today()
  return {
    list,
    all,
    places: lists.map(({ municipalityCode, municipality, closable }) => ({
      municipalityCode,
      municipality,
      proposed: closable.filter((one) => one.proposed !== null).length,
    })),
    text: closureListText(list, today),
    meetingOn: lastMeetingOn(context.db, list.municipalityCode, today),
    open: decisionPages(actor),
    saved: query.get('bewaard'),
    personId: actor.personId,
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return submitForm(request, decideClosuresInput, (input) => {
    decideClosures(context, actor, input)
    const place = new URL(request.url).searchParams.get('gemeente')
    const query = new URLSearchParams({ ...(place && { gemeente: place }), bewaard: 'afdoeningen' })
    return redirect(`/werk/voordrachten?${query}`)
  })
}

type Page = SerializeFrom<typeof loader>

export default function Proposals() {
  const page = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { list, saved, all } = page
  const here = `/werk/voordrachten?gemeente=${list.municipalityCode}`
  const anything = proposedByReport(list).length > 0
  return (
    <>
      <PageTitle lead="Aanbevelingen die het college of de rekenkamer voordraagt om af te doen. De raad beslist.">
        Voorgesteld af te doen
      </PageTitle>
      <DecisionTabs current="voordrachten" open={page.open} />
      <Places page={page} />
      {saved ? (
        <Note kind="success">
          <p>
            {savedNote(saved)} <a href="/werk">Verder met mijn werk</a>
          </p>
        </Note>
      ) : null}
      {list.closable.length === 0 ? (
        <EmptyState title="Er is niets voorgedragen">
          <p>
            Het college of de rekenkamer draagt een aanbeveling voor op de pagina van die
            aanbeveling. Daarna staat zij hier.
          </p>
        </EmptyState>
      ) : list.mayDecide ? (
        <ClosuresForm
          closable={list.closable}
          meetingOn={page.meetingOn}
          lastResult={lastResult}
          submissionKey={page.submissionKey}
          keep={`afdoeningen-${list.municipalityCode}-${page.personId}`}
        />
      ) : (
        <Table
          caption={`Voorgedragen in ${list.municipality}`}
          columns={['Aanbeveling', 'Stand', 'Voordracht']}
          rows={list.closable.map((one) => ({
            key: one.followUpId,
            cells: [
              <span key="name">
                <a href={`/werk/opvolgingen/${one.followUpId}`}>
                  {one.number} {one.title}
                </a>
                <span className="sub">{one.report}</span>
              </span>,
              <Standing key="standing" one={one} />,
              <Proposal key="proposal" one={one} />,
            ],
          }))}
        />
      )}
      {list.mayDecide ? (
        <p className="mt-4">
          {all ? (
            <a href={here}>Alleen wat is voorgedragen</a>
          ) : (
            <a href={`${here}&alle=ja`}>De raad deed ook iets af dat niet was voorgedragen</a>
          )}
        </p>
      ) : null}
      {anything ? (
        <section className="no-print">
          <h2>Voor de agenda van de raad</h2>
          <TextArea
            name="lijst"
            label="De lijst als tekst"
            hint="Klik erin, kies alles en kopieer."
            rows={12}
            defaultValue={page.text}
            readOnly
          />
          <p className="buttons">
            <LinkButton
              kind="secondary"
              href={`/werk/voordrachten.csv?gemeente=${list.municipalityCode}`}
            >
              Downloaden als CSV
            </LinkButton>
          </p>
        </section>
      ) : null}
    </>
  )
}

function Places({ page: { places, list } }: { page: Page }) {
  if (places.length < 2) return null
  return (
    <Tabs
      label="Gemeente"
      tabs={places.map(({ municipalityCode, municipality, proposed }) => ({
        label: municipality,
        href: `/werk/voordrachten?gemeente=${municipalityCode}`,
        current: municipalityCode === list.municipalityCode,
        count: proposed,
      }))}
    />
  )
}
