import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type Actor, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { readListAddress } from '#app/deadlines/list-address.ts'
import { neighboursIn } from '#app/deadlines/neighbours.ts'
import { selectedLines } from '#app/deadlines/selected-lines.server.ts'
import { savedOf } from '#app/desk/saved.server.ts'
import { SavedNote } from '#app/desk/saved-note.tsx'
import { municipalityRoleWords } from '#app/municipalities/words.ts'
import { AskedExtensions } from '#app/reviews/asked-extensions.tsx'
import { Doing } from '#app/reviews/doing.tsx'
import { FiveFacts } from '#app/reviews/five-facts.tsx'
import { FollowUpLead } from '#app/reviews/follow-up-lead.tsx'
import { followUpPage } from '#app/reviews/follow-up-page.server.ts'
import { History } from '#app/reviews/history.tsx'
import { LookBackForm, LookBackNote } from '#app/reviews/look-back.tsx'
import { Steps } from '#app/reviews/steps.tsx'
import { TooLate } from '#app/reviews/too-late.tsx'
import { Wording } from '#app/reviews/wording.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Definitions } from '#app/ui/definitions.tsx'
import { ListKeysScript } from '#app/ui/list-keys.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { parseDutchDate } from '#app/ui/parse-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { idFrom } from '#app/workflow/input.ts'
import { withReturn } from '#app/workflow/return-to.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.recommendation.title ?? 'Opvolging'} · Opvolgwijzer` },
]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const query = new URL(request.url).searchParams
  const today = context.clock.today()
  const per = parseDutchDate(query.get('per') ?? '')
  const back =
    per === null || per >= today ? null : { on: per, knownThen: query.get('bekend') === 'toen' }
  const page = followUpPage(context, actor, idFrom(params.id), back)
  return {
    page,
    back,
    today,
    day: back?.on ?? today,
    saved: savedOf(context, actor, query),
    list: listOf(context, actor, query.get('lijst'), page.id),
  }
}

/** The list that one came from, with what stands before and after; null when one came from elsewhere. */
function listOf(context: Context, actor: Actor, query: string | null, id: number) {
  if (query === null) return null
  const address = readListAddress(new URLSearchParams(query))
  const { selected } = selectedLines(context, visibleMunicipalities(actor), address)
  return { query, neighbours: neighboursIn(selected, id) }
}

type Page = SerializeFrom<typeof loader>['page']
type List = SerializeFrom<typeof loader>['list']

export default function FollowUp() {
  const { page, back, today, day, saved, list } = useLoaderData<typeof loader>()
  const { recommendation, municipality, report, state, allowed } = page
  const base = `/werk/opvolgingen/${page.id}`
  const here = list ? inList(page.id, list.query) : base
  const open = state.phase !== 'closed'
  return (
    <>
      <Breadcrumb
        items={[
          {
            label: 'Opvolgingen',
            href: list?.query ? `/werk/opvolgingen?${list.query}` : '/werk/opvolgingen',
          },
          { label: report.shortTitle, href: `/werk/onderzoeken/${report.slug}` },
          { label: municipality.name, href: `/werk/opvolgingen?gemeente=${municipality.code}` },
        ]}
      />
      <PageTitle lead={<FollowUpLead page={page} today={day} />}>
        {recommendation.number} {recommendation.title}
      </PageTitle>
      {list?.neighbours ? <Neighbours list={list} /> : null}
      {back ? <LookBackNote href={base} {...back} /> : null}
      {saved ? <SavedNote saved={saved} back={here} at={base} /> : null}
      <TooLate
        overdue={page.overdue}
        steps={state.steps}
        extensionHref={extensionHref(page, base, here)}
      />
      <AskedExtensions state={state} mayRule={allowed.includes('ruleOnExtension')} />
      <Doing page={page} back={here} />
      <Wording page={page} />
      <FiveFacts
        state={state}
        papers={page.papers}
        informed={page.informedBy === null ? null : informedSentence(page.informedBy, day)}
      />
      <div className="columns">
        <section>
          <h2>Wat er gebeurde</h2>
          <History
            entries={page.history}
            nameOf={(personId) => page.names[personId]?.name ?? ''}
            internal
            correctHref={
              allowed.includes('postUpdate') && open
                ? (updateId) => withReturn(`${base}/bericht?vervangt=${updateId}`, here)
                : undefined
            }
          />
        </section>
        <aside>
          <h2>Stappen</h2>
          <Steps
            steps={state.steps}
            deadlines={page.deadlines}
            overdue={page.overdue}
            hrefOf={
              allowed.includes('planStep') && open
                ? (stepId) => `${base}/stap/${stepId}`
                : undefined
            }
            seenVersion={page.version}
            back={here}
          />
          <About page={page} />
          <LookBackForm on={back?.on ?? null} today={today} />
        </aside>
      </div>
    </>
  )
}

/** Where an extension of what is too late is asked; undefined when one may not, or it lies with the griffie already. */
function extensionHref({ overdue, extendable, allowed }: Page, base: string, here: string) {
  const late = overdue.find(({ key }) => extendable.some((one) => one.key === key))
  if (late === undefined || !allowed.includes('requestExtension')) return undefined
  return withReturn(`${base}/uitstel?termijn=${late.key}`, here)
}

function informedSentence(dueOn: string, today: string): string {
  return dueOn < today
    ? `De raad had uiterlijk ${formatDate(dueOn)} een brief moeten krijgen.`
    : `De raad krijgt uiterlijk ${formatDate(dueOn)} een brief.`
}

function Neighbours({ list }: { list: NonNullable<List> }) {
  const { query, neighbours } = list
  if (neighbours === null) return null
  const { previous, next, place, total } = neighbours
  return (
    <nav aria-label="In de lijst" className="no-print text-sm flex flex-wrap gap-4 mb-4">
      {previous ? (
        <a href={inList(previous.id, query)} rel="prev">
          ← {previous.name}
        </a>
      ) : null}
      <span className="subtle">
        {place} van {total}
      </span>
      {next ? (
        <a href={inList(next.id, query)} rel="next">
          {next.name} →
        </a>
      ) : null}
      <ListKeysScript />
    </nav>
  )
}

/** The page of a follow-up, with the list that one came from. */
function inList(id: number, query: string): string {
  return `/werk/opvolgingen/${id}?lijst=${encodeURIComponent(query)}`
}

function About({ page }: { page: Page }) {
  const rows: [string, string][] = [
    ['Gemeente', `${page.municipality.name} (${municipalityRoleWords[page.role]})`],
    ...(page.executor ? [['Uitvoerder', page.executor] satisfies [string, string]] : []),
    [
      'Behandelaar',
      page.owner ? `${page.owner.name}, ${page.owner.jobTitle}` : 'nog niet toegewezen',
    ],
    [
      'Portefeuillehouder',
      page.portfolioHolder
        ? `${page.portfolioHolder.name} (${page.portfolioHolder.portfolio})`
        : 'nog niet toegewezen',
    ],
  ]
  return (
    <>
      <h2>Over deze opvolging</h2>
      <Definitions items={rows} />
      <p className="no-print">
        <a href={`/werk/opvolgingen/${page.id}/logboek`}>Logboek van deze opvolging</a>
      </p>
    </>
  )
}
