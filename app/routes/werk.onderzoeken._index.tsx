import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { officesOf } from '#app/reports/audit-offices.server.ts'
import { openDrafts } from '#app/reports/drafts.server.ts'
import { ReportComparison } from '#app/reviews/report-comparison.tsx'
import { reportSummaries } from '#app/reviews/report-summaries.server.ts'
import { PhaseBar } from '#app/ui/charts/phase-bars.tsx'
import { formatDate, formatShortMoment } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction = () => [{ title: 'Onderzoeken · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return {
    saved: new URL(request.url).searchParams.get('bewaard'),
    reports: reportSummaries(context, visibleMunicipalities(actor)),
    mayEnter: officesOf(context, actor).length > 0,
    drafts: openDrafts(context, actor),
  }
}

export default function Reports() {
  const { saved, reports, mayEnter, drafts } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Elk onderzoek met hoe ver de aanbevelingen zijn in de gemeenten die u ziet.">
        Onderzoeken
      </PageTitle>
      {saved === null ? null : (
        <Note kind="success">
          <p>{savedNote(saved)}</p>
        </Note>
      )}
      {mayEnter ? (
        <div className="buttons">
          <LinkButton href="/werk/onderzoeken/nieuw">Onderzoek invoeren</LinkButton>
          <LinkButton href="/werk/oordelen" kind="secondary">
            Te beoordelen
          </LinkButton>
        </div>
      ) : null}
      {reports.length === 0 ? (
        <EmptyState title="Nog geen onderzoeken">
          <p>Zodra de rekenkamer een onderzoek invoert, staat het hier.</p>
        </EmptyState>
      ) : (
        reports.map((report) => (
          <section key={report.slug} className="sheet sheet-padded" aria-label={report.title}>
            <h2 className="sheet-lead">
              <a href={`/werk/onderzoeken/${report.slug}`}>{report.title}</a>
            </h2>
            <p className="sub">
              {[
                report.auditOffice,
                report.offeredOn === null ? null : `aangeboden op ${formatDate(report.offeredOn)}`,
                counted(report.recommendations, 'aanbeveling', 'aanbevelingen'),
                report.municipalities.join(', '),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <PhaseBar title={report.title} counts={report.counts} />
            {report.overdue === 0 ? null : (
              <p className="overdue">
                <b>{`${report.overdue} te laat`}</b>
              </p>
            )}
          </section>
        ))
      )}
      {reports.length < 2 ? null : <ReportComparison reports={reports} />}
      {drafts.length === 0 ? null : (
        <Table
          caption="Nog niet aangemaakt"
          dense
          columns={[
            'Concept',
            { label: 'Aanbevelingen', numeric: true },
            { label: 'Laatst bewaard', narrow: true },
            'Begonnen door',
          ]}
          rows={drafts.map((draft) => ({
            key: draft.id,
            cells: [
              <a key="titel" href={`/werk/onderzoeken/invoer/${draft.id}`}>
                {draft.title || 'Zonder titel'}
              </a>,
              draft.recommendations,
              formatShortMoment(draft.changedAt),
              draft.createdBy,
            ],
          }))}
        />
      )}
    </>
  )
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}
