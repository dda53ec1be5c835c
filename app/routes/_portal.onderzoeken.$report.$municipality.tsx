import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LetterList } from '#app/portal/letter-list.tsx'
import { recommendationAnchor } from '#app/portal/recommendation-anchor.ts'
import { RecommendationSection } from '#app/portal/recommendation-section.tsx'
import { councilPage } from '#app/portal/report-page.server.ts'
import { shareTags } from '#app/portal/share-tags.ts'
import { StoryLine } from '#app/portal/story-line.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PhaseBar } from '#app/ui/charts/phase-bars.tsx'
import { formatDate } from '#app/ui/date.ts'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? [
        {
          title: `${data.report.shortTitle}: vervolg in de gemeenteraad van ${data.municipality.name} · Opvolgwijzer`,
        },
        ...shareTags(matches, {
          path: `onderzoeken/${data.report.slug}/${data.municipality.slug}`,
          title: `Vervolg in de gemeenteraad van ${data.municipality.name}: ${data.report.shortTitle}`,
          description: `Wat het college antwoordde, de raad besloot en er gebeurt met ${data.followUps.length} aanbevelingen, stand per ${formatDate(data.today)}.`,
        }),
      ]
    : [{ title: 'Opvolgwijzer' }]

export function loader({ params, context }: LoaderFunctionArgs) {
  return councilPage(context, params.report ?? '', params.municipality ?? '')
}

export default function Council() {
  const { report, municipality, today, followUps, events, story, summary, letters } =
    useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Onderzoeken', href: '/onderzoeken' },
          { label: report.shortTitle, href: `/onderzoeken/${report.slug}` },
          { label: municipality.name },
        ]}
      />
      <PageTitle
        lead={
          <>
            <a href={`/onderzoeken/${report.slug}`}>{report.title}</a> · {report.auditOffice.name} ·
            stand per {formatDate(today)}, zoals gemeld door het college. Oordelen van de rekenkamer
            staan er apart bij.
          </>
        }
      >
        Vervolg in de gemeenteraad van {municipality.name}
      </PageTitle>
      <PhaseBar title={`${report.shortTitle}, ${municipality.name}`} counts={summary.counts} />
      <div className="columns">
        <section>
          <h2>Wat er gebeurde en nog komt</h2>
          <StoryLine moments={story} today={today} />
        </section>
        <aside>
          <h2>De aanbevelingen</h2>
          <ol className="grid gap-1">
            {followUps.map(({ id, recommendation }) => (
              <li key={id}>
                <a href={`#${recommendationAnchor(recommendation.number)}`}>
                  {recommendation.number} {recommendation.title}
                </a>
              </li>
            ))}
          </ol>
          <h2>Brieven aan de raad</h2>
          <LetterList letters={letters} />
          <h2>Overnemen</h2>
          <p>
            <a href={`/onderzoeken/${report.slug}/${municipality.slug}/insluiten`}>
              Dit vervolg op uw eigen site zetten
            </a>
          </p>
        </aside>
      </div>
      {followUps.map((followUp) => (
        <RecommendationSection
          key={followUp.id}
          followUp={followUp}
          events={events[followUp.id] ?? []}
          today={today}
          reportSlug={report.slug}
        />
      ))}
    </>
  )
}
