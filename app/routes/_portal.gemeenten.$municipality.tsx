import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FollowLink, feedLink } from '#app/portal/following/follow-link.tsx'
import { LetterList } from '#app/portal/letter-list.tsx'
import { municipalityPage } from '#app/portal/municipality-page.server.ts'
import { PictureSet } from '#app/portal/pictures/picture-set.tsx'
import { shareTags } from '#app/portal/share-tags.ts'
import { StoryLine } from '#app/portal/story-line.tsx'
import { SummaryTable } from '#app/portal/summary-table.tsx'
import { Age } from '#app/ui/age.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PhaseBar } from '#app/ui/charts/phase-bars.tsx'
import { formatDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.municipality.name ?? 'Gemeente'} · Opvolgwijzer` },
  ...(data
    ? [
        feedLink(`gemeenten/${data.municipality.slug}`),
        ...shareTags(matches, {
          path: `gemeenten/${data.municipality.slug}`,
          title: `${data.municipality.name}: aanbevelingen van de rekenkamer`,
          description: `Hoe ver ${data.municipality.name} is: ${data.summary.open} van ${data.summary.total} aanbevelingen staan nog open, stand per ${formatDate(data.today)}.`,
        }),
      ]
    : []),
]

export function loader({ params, context }: LoaderFunctionArgs) {
  return municipalityPage(context, params.municipality ?? '')
}

export default function Municipality() {
  const { municipality, today, summary, open, closed, studies, news, letters, pictures } =
    useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Gemeenten', href: '/gemeenten' }, { label: municipality.name }]}
      />
      <PageTitle
        lead={`Wat er gebeurt met aanbevelingen van de rekenkamer. Stand per ${formatDate(today)}, zoals gemeld door het college. Oordelen van de rekenkamer staan er apart bij.`}
      >
        {municipality.name}
      </PageTitle>
      {summary.total === 0 ? (
        <EmptyState title="Er zijn hier nog geen onderzoeken aangeboden" />
      ) : (
        <>
          <p className="mb-4 first-letter:uppercase">
            <Age last={summary.lastUpdateOn} since={summary.since} today={today} />
            {' · '}
            {summary.hearsNextOn
              ? `de raad hoort uiterlijk ${formatDate(summary.hearsNextOn)} weer van het college`
              : 'er is geen datum afgesproken waarop de raad weer van het college hoort'}
          </p>
          <PhaseBar title={`Alle aanbevelingen in ${municipality.name}`} counts={summary.counts} />
          {open.length > 0 ? (
            <SummaryTable
              caption="Onderzoeken waar nog iets van openstaat"
              first="Onderzoek"
              today={today}
              rows={open}
            />
          ) : null}
          {closed.length > 0 ? (
            <SummaryTable
              caption="Afgeronde onderzoeken"
              first="Onderzoek"
              today={today}
              rows={closed}
            />
          ) : null}
          <div className="columns">
            <section>
              <h2>Wat er het laatst gebeurde</h2>
              <StoryLine
                moments={news}
                today={today}
                placeOf={(moment) => {
                  const study = studies.find(({ id }) => id === moment.reportId)
                  return study ? (
                    <a href={`/onderzoeken/${study.slug}/${municipality.slug}`}>
                      {study.shortTitle}
                    </a>
                  ) : null
                }}
              />
            </section>
            <aside>
              <h2>Brieven aan de raad</h2>
              <LetterList letters={letters} />
              <FollowLink path={`gemeenten/${municipality.slug}`} />
            </aside>
          </div>
          <PictureSet pictures={pictures} base={`/beeld/gemeenten/${municipality.slug}`} />
        </>
      )}
    </>
  )
}
