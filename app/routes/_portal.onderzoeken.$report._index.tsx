import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FollowLink, feedLink } from '#app/portal/following/follow-link.tsx'
import { PhaseLegend } from '#app/portal/phase-legend.tsx'
import { PictureSet } from '#app/portal/pictures/picture-set.tsx'
import { recommendationAnchor } from '#app/portal/recommendation-anchor.ts'
import { reportPage } from '#app/portal/report-page.server.ts'
import { reportMark } from '#app/portal/schema-org.ts'
import { originIn, shareTags } from '#app/portal/share-tags.ts'
import { MunicipalitySummaries } from '#app/portal/summary-table.tsx'
import { MatrixTable } from '#app/reviews/matrix-table.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate, formatMonth } from '#app/ui/date.ts'
import { Definitions } from '#app/ui/definitions.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.report.title ?? 'Onderzoek'} · Opvolgwijzer` },
  ...(data
    ? [
        feedLink(`onderzoeken/${data.report.slug}`),
        reportMark(originIn(matches), data.report),
        ...shareTags(matches, {
          path: `onderzoeken/${data.report.slug}`,
          title: data.report.title,
          description: `Wat ${data.municipalities.length} gemeenten doen met de aanbevelingen van ${data.report.auditOffice.name}, stand per ${formatDate(data.today)}.`,
        }),
      ]
    : []),
]

export function loader({ params, context }: LoaderFunctionArgs) {
  return reportPage(context, params.report ?? '')
}

export default function Report() {
  const { report, today, matrix, municipalities, pictures } = useLoaderData<typeof loader>()
  const base = `/onderzoeken/${report.slug}`
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Onderzoeken', href: '/onderzoeken' }, { label: report.shortTitle }]}
      />
      <PageTitle
        lead={`${report.auditOffice.name} · aangeboden op ${formatDate(report.offeredOn)} · stand per ${formatDate(today)}, zoals gemeld door de colleges. Oordelen van de rekenkamer staan er apart bij.`}
      >
        {report.title}
      </PageTitle>
      <MatrixTable
        caption={matrixCaption(matrix.rows.length, matrix.municipalities.length)}
        matrix={matrix}
        today={today}
        cellHref={(_cell, municipality, row) =>
          `${base}/${municipality.slug}#${recommendationAnchor(row.recommendation.number)}`
        }
      />
      <PhaseLegend />
      <FollowLink path={`onderzoeken/${report.slug}`} />
      <h2>Vervolg in de gemeenteraden</h2>
      <MunicipalitySummaries
        caption="Per gemeente"
        today={today}
        municipalities={municipalities}
        base={base}
      />
      <PictureSet pictures={pictures} base={`/beeld/onderzoeken/${report.slug}`} />
      <h2>Over dit onderzoek</h2>
      <Definitions
        items={[
          ['Rekenkamer', <Site key="office" {...report.auditOffice} />],
          ['Onderzoekers', report.researcher],
          ['Onderzocht', period(report.periodFrom, report.periodUntil)],
          [
            'Publicatie',
            report.sourceUrl ? (
              <a key="source" href={report.sourceUrl}>
                Het onderzoek bij de rekenkamer
              </a>
            ) : null,
          ],
          ['Bestuurlijke reacties', report.responseSummary],
          ['Nawoord', report.afterword],
        ]}
      />
    </>
  )
}

function Site({ name, website }: { name: string; website: string }) {
  return website ? <a href={website}>{name}</a> : name
}

function period(from: string | null, until: string | null): string {
  if (from === null || until === null) return ''
  return from === until
    ? formatMonth(from)
    : `${formatMonth(from)} tot en met ${formatMonth(until)}`
}

function matrixCaption(recommendations: number, municipalities: number): string {
  const what = recommendations === 1 ? '1 aanbeveling' : `${recommendations} aanbevelingen`
  const where = municipalities === 1 ? '1 gemeente' : `${municipalities} gemeenten`
  return `${what}, ${where}`
}
