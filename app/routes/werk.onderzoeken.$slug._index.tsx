import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { MatrixTable } from '#app/reviews/matrix-table.tsx'
import { ProgressChart } from '#app/reviews/progress-chart.tsx'
import { PromiseTable } from '#app/reviews/promise-table.tsx'
import { reportPage } from '#app/reviews/report-page.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.report.shortTitle ?? 'Onderzoek'} · Opvolgwijzer` },
]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return {
    page: reportPage(context, actor, params.slug ?? ''),
    saved: new URL(request.url).searchParams.get('bewaard'),
    today: context.clock.today(),
  }
}

export default function Report() {
  const { page, saved, today } = useLoaderData<typeof loader>()
  const { report, matrix } = page
  const [rows, columns] = [matrix.rows.length, matrix.municipalities.length]
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Onderzoeken', href: '/werk/onderzoeken' }, { label: report.shortTitle }]}
      />
      <PageTitle
        lead={[
          report.auditOffice,
          report.offeredOn === null ? null : `aangeboden op ${formatDate(report.offeredOn)}`,
          `stand per ${formatDate(today)}, zoals gemeld door de colleges`,
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        {report.title}
      </PageTitle>
      {saved === null ? null : (
        <Note kind="success">
          <p>{savedNote(saved)}</p>
        </Note>
      )}
      <MatrixTable
        matrix={matrix}
        caption={`${rows === 1 ? '1 aanbeveling' : `${rows} aanbevelingen`}, ${columns === 1 ? '1 gemeente' : `${columns} gemeenten`}`}
        today={today}
        cellHref={(cell) => `/werk/opvolgingen/${cell.followUpId}`}
      />
      <h2>Dossier</h2>
      <p>
        Alles over dit onderzoek in één gemeente, om te bewaren en te lezen zonder Opvolgwijzer:
        brieven, bewijsstukken en gegevens in een ZIP.
      </p>
      <ul>
        {matrix.municipalities.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/werk/onderzoeken/${report.slug}/dossier/${slug}`}>{`Dossier van ${name}`}</a>
          </li>
        ))}
      </ul>
      <h2>Toezegging en daad</h2>
      <p className="mb-4 subtle">
        De toezegging volgt uit het raadsbesluit, of zonder besluit uit de reactie van het college.
        Wat ervan kwam volgt uit het oordeel van de rekenkamer, of zonder oordeel uit wat het
        college meldt.
      </p>
      <PromiseTable table={page.promises} />
      <h2>Voortgang in de tijd</h2>
      <ProgressChart title="Opvolgingen per fase, per maand" points={page.progress} />
    </>
  )
}
