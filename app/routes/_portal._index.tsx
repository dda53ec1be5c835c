import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { frontPage } from '#app/portal/front-page.server.ts'
import { LetterList } from '#app/portal/letter-list.tsx'
import { PhaseLegend, phasesPresent } from '#app/portal/phase-legend.tsx'
import { SearchForm } from '#app/portal/search-form.tsx'
import { shareTags } from '#app/portal/share-tags.ts'
import { StoryLine } from '#app/portal/story-line.tsx'
import { MunicipalitySummaries } from '#app/portal/summary-table.tsx'
import { formatDate } from '#app/ui/date.ts'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction = ({ matches }) => [
  { title: 'Opvolgwijzer: wat er gebeurt met aanbevelingen van de rekenkamer' },
  ...shareTags(matches, {
    path: '',
    title: 'Wat er gebeurt met aanbevelingen van de rekenkamer',
    description:
      'Van het rapport tot de raad zegt dat het klaar is, per gemeente en per onderzoek.',
  }),
]

export function loader({ context }: LoaderFunctionArgs) {
  return frontPage(context)
}

export default function Front() {
  const { today, count, municipalities, news, letters, reports } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle
        lead={`Stand per ${formatDate(today)}, zoals gemeld door de colleges van burgemeester en wethouders. Oordelen van de rekenkamer staan er apart bij.`}
      >
        Wat er gebeurt met aanbevelingen van de rekenkamer
      </PageTitle>
      <SearchForm />
      <MunicipalitySummaries
        caption={
          count === municipalities.length
            ? 'Hoe ver elke gemeente is'
            : `De ${municipalities.length} gemeenten die het langst te laat zijn`
        }
        today={today}
        municipalities={municipalities}
        base="/gemeenten"
      />
      <PhaseLegend present={phasesPresent(municipalities.map((one) => one.summary))} />
      {count > municipalities.length ? (
        <p>
          <a href="/gemeenten">Alle {count} gemeenten</a>
        </p>
      ) : null}
      <div className="columns">
        <section>
          <h2>Wat er nieuw is</h2>
          {news.length === 0 ? <p className="subtle">Er is nog niets vastgelegd.</p> : null}
          <StoryLine
            today={today}
            moments={news.map((one) => one.moment)}
            placeOf={(moment) => {
              const place = news.find((one) => one.moment.key === moment.key)
              return place ? <a href={place.href}>{place.label}</a> : null
            }}
          />
        </section>
        <aside>
          <h2>Laatste brieven aan de raad</h2>
          <LetterList letters={letters} />
          <h2>Onderzoeken</h2>
          {reports.length === 0 ? (
            <p className="subtle">Er is nog geen onderzoek aangeboden.</p>
          ) : null}
          <ul className="grid gap-2">
            {reports.map((report) => (
              <li key={report.slug}>
                <a href={`/onderzoeken/${report.slug}`}>{report.title}</a>
                <span className="sub">
                  {report.auditOffice.name}, aangeboden op {formatDate(report.offeredOn)}
                </span>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </>
  )
}
