import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { may } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type LoggedDecision, readDecision } from '#app/decisions/logged-decision.server.ts'
import { treatmentOf } from '#app/decisions/treatment.server.ts'
import { councilPaperWords, outcomeWords } from '#app/decisions/words.ts'
import { reportQuery } from '#app/reports/report-address.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Definitions } from '#app/ui/definitions.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'
import { NotFound } from '#app/workflow/errors.ts'
import { idFrom } from '#app/workflow/input.ts'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction = () => [{ title: 'Raadsbesluit · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const decision = readDecision(context.db, idFrom(params.id))
  if (decision === null) throw new NotFound()
  return {
    decision,
    treatment: treatmentOf(context, actor, 'viewMunicipality', decision),
    mayCorrect: may(actor, 'recordDecision', decision) && decision.correctedById === null,
    saved: new URL(request.url).searchParams.get('bewaard'),
  }
}

type Page = SerializeFrom<typeof loader>

export default function Decision() {
  const page = useLoaderData<typeof loader>()
  const { decision, treatment, saved } = page
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Besluiten', href: '/werk/besluiten' }, { label: treatment.municipality }]}
      />
      <PageTitle lead={treatment.title}>
        Besluit van de raad van {treatment.municipality}, {formatDate(decision.occurredOn)}
      </PageTitle>
      {saved ? (
        <Note kind="success">
          <p>
            {savedNote(saved)} <a href="/werk">Verder met mijn werk</a>
          </p>
        </Note>
      ) : null}
      {decision.correctedById === null ? null : (
        <Note kind="warning">
          <p>
            Dit besluit is gecorrigeerd.{' '}
            <a href={`/werk/besluiten/${decision.correctedById}`}>Bekijk wat er nu geldt</a>.
          </p>
        </Note>
      )}
      <Outcomes page={page} />
      <h2>Termijnen en stukken</h2>
      <Sheet padded>
        <Definitions items={particularsOf(decision)} />
      </Sheet>
      {page.mayCorrect ? (
        <div className="buttons">
          <LinkButton kind="secondary" href={correctionHref(page)}>
            Corrigeren
          </LinkButton>
        </div>
      ) : null}
    </>
  )
}

function Outcomes({ page: { decision, treatment } }: { page: Page }) {
  return (
    <Table
      caption="Wat de raad besloot"
      columns={['Aanbeveling', 'Besluit', 'Toelichting']}
      rows={treatment.recommendations.flatMap(({ followUpId, number, title }) => {
        const row = decision.outcomes.find((one) => one.followUpId === followUpId)
        if (row === undefined) return []
        return {
          key: followUpId,
          cells: [
            <a key="recommendation" href={`/werk/opvolgingen/${followUpId}`}>
              {number} {title}
            </a>,
            outcomeWords[row.outcome],
            <Explanation key="explanation" row={row} />,
          ],
        }
      })}
    />
  )
}

function Explanation({ row }: { row: LoggedDecision['outcomes'][number] }) {
  return (
    <>
      {row.amendedText ? <p>“{row.amendedText}”</p> : null}
      {row.explanation ? <p>{row.explanation}</p> : null}
      {row.implementationDueOn ? (
        <p className="sub">Uitvoering gereed uiterlijk op {formatDate(row.implementationDueOn)}</p>
      ) : null}
    </>
  )
}

function particularsOf(decision: Page['decision']): [string, ReactNode][] {
  const { agendaItem, documentUrl, documents, papers } = decision
  const hasDocument = documentUrl !== '' || documents.length > 0
  return [
    ['Agendapunt', agendaItem || 'niet genoemd'],
    ['Plan van aanpak', dateOr(decision.planOfActionDueOn, 'niet gevraagd')],
    ['Uitvoering gereed', dateOr(decision.implementationDueOn, 'geen datum')],
    ['Raad informeren', informingOf(decision.schedule)],
    [
      'Besluit',
      hasDocument ? <Documents key="documents" decision={decision} /> : 'geen link of bestand',
    ],
    ['Bij het besluit', papers.length > 0 ? <Papers key="papers" papers={papers} /> : ''],
  ]
}

function Documents({ decision: { documentUrl, documents } }: { decision: Page['decision'] }) {
  return (
    <ul>
      {documentUrl ? (
        <li>
          <a href={documentUrl}>{documentUrl}</a>
        </li>
      ) : null}
      {documents.map(({ title, fileId }) => (
        <li key={fileId}>
          <a href={`/bestanden/${fileId}`}>{title}</a>
        </li>
      ))}
    </ul>
  )
}

function Papers({ papers }: { papers: Page['decision']['papers'] }) {
  return (
    <ul>
      {papers.map(({ id, kind, title, url }) => (
        <li key={id}>
          {title.startsWith(councilPaperWords[kind]) ? '' : `${councilPaperWords[kind]}: `}
          {url ? <a href={url}>{title}</a> : title}
        </li>
      ))}
    </ul>
  )
}

function informingOf(schedule: Page['decision']['schedule']): string {
  if (schedule === null || schedule.withdrawn) return 'niets afgesproken'
  const first = formatDate(schedule.firstDueOn)
  const { everyMonths } = schedule
  if (everyMonths === null) return `één keer, uiterlijk op ${first}`
  return `om de ${everyMonths === 1 ? 'maand' : `${everyMonths} maanden`}, voor het eerst uiterlijk op ${first}`
}

function dateOr(date: string | null, otherwise: string): string {
  return date === null ? otherwise : formatDate(date)
}

function correctionHref({ treatment, decision }: Page): string {
  return `/werk/besluiten/nieuw?${reportQuery(treatment)}&corrigeert=${decision.id}`
}
