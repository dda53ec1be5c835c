import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { deadlineWords } from '#app/deadlines/words.ts'
import { municipalityRoleWords } from '#app/municipalities/words.ts'
import { addresseeWords } from '#app/reports/words.ts'
import { FiveFacts } from '#app/reviews/five-facts.tsx'
import { followUpPage } from '#app/reviews/follow-up-page.server.ts'
import { History } from '#app/reviews/history.tsx'
import { Steps } from '#app/reviews/steps.tsx'
import { Age } from '#app/ui/age.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate, formatDays } from '#app/ui/date.ts'
import { Definitions } from '#app/ui/definitions.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { ActionForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { idFrom } from '#app/workflow/input.ts'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.recommendation.title ?? 'Opvolging'} · Opvolgwijzer` },
]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const page = followUpPage(context, actor, idFrom(params.id))
  return {
    page,
    personId: actor.personId,
    today: context.clock.today(),
    saved: new URL(request.url).searchParams.get('bewaard'),
  }
}

type Page = SerializeFrom<typeof loader>['page']

export default function FollowUp() {
  const { page, today, saved, personId } = useLoaderData<typeof loader>()
  const { recommendation, municipality, report, state } = page
  const base = `/werk/opvolgingen/${page.id}`
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Opvolgingen', href: '/werk/opvolgingen' },
          { label: report.shortTitle, href: `/werk/onderzoeken/${report.slug}` },
          { label: municipality.name, href: `/werk/opvolgingen?gemeente=${municipality.code}` },
        ]}
      />
      <PageTitle lead={<Lead page={page} today={today} />}>
        {recommendation.number} {recommendation.title}
      </PageTitle>
      {saved ? (
        <Note kind="success" savedKey={`${saved}-${page.id}-${personId}`}>
          {savedNote(saved)}
        </Note>
      ) : null}
      <TooLate page={page} base={base} />
      <Wording page={page} />
      <FiveFacts
        state={state}
        informed={page.informedBy === null ? null : informedSentence(page.informedBy, today)}
      />
      <div className="columns">
        <section>
          <h2>Wat er gebeurde</h2>
          <History
            entries={page.history}
            nameOf={(personId) => page.names[personId]?.name ?? ''}
            internal
          />
        </section>
        <aside>
          <h2>Stappen</h2>
          <Steps
            steps={state.steps}
            deadlines={page.deadlines}
            overdue={page.overdue}
            hrefOf={
              page.allowed.includes('planStep') ? (stepId) => `${base}/stap/${stepId}` : undefined
            }
          />
          <Doing page={page} base={base} />
          <About page={page} />
        </aside>
      </div>
    </>
  )
}

function informedSentence(dueOn: string, today: string): string {
  return dueOn < today
    ? `De raad had uiterlijk ${formatDate(dueOn)} een brief moeten krijgen.`
    : `De raad krijgt uiterlijk ${formatDate(dueOn)} een brief.`
}

function Lead({ page, today }: { page: Page; today: string }) {
  const { state, implementation } = page
  return (
    <>
      <PhaseBadge phase={state.phase} /> ·{' '}
      <Age
        last={state.lastUpdate?.occurredOn ?? null}
        since={state.outcome?.occurredOn ?? page.offeredOn}
        today={today}
      />{' '}
      · <Planned deadline={implementation} />
      {page.owner ? ` · behandelaar ${page.owner.name}` : ' · nog geen behandelaar'}
      {page.portfolioHolder ? ` · portefeuillehouder ${page.portfolioHolder.name}` : ''}
    </>
  )
}

function Planned({ deadline }: { deadline: Page['implementation'] }) {
  if (deadline?.dueOn == null) return <>uitvoering: geen datum</>
  const { firstDueOn, dueOn } = deadline
  return (
    <>
      uitvoering gereed{' '}
      {firstDueOn !== null && firstDueOn !== dueOn ? (
        <>
          <s>{formatDate(firstDueOn)}</s>{' '}
        </>
      ) : null}
      {formatDate(dueOn)}
    </>
  )
}

function TooLate({ page, base }: { page: Page; base: string }) {
  if (page.overdue.length === 0) return null
  return (
    <Note kind="late" title={`${formatDays(page.overdue[0]?.days ?? 0)} te laat`}>
      <ul>
        {page.overdue.map((one) => {
          const step = page.state.steps.find((candidate) => candidate.stepId === one.stepId)
          return (
            <li key={one.key}>
              {deadlineWords[one.kind]}
              {step ? ` “${step.title}”` : ''}: {formatDate(one.dueOn)}, {formatDays(one.days)}{' '}
              geleden
            </li>
          )
        })}
      </ul>
      {page.allowed.includes('requestExtension') ? (
        <p>
          <a href={`${base}/uitstel`}>Uitstel vragen</a>
        </p>
      ) : null}
    </Note>
  )
}

/** The recommendation as the audit office wrote it, and beside it what the council made of it. */
function Wording({ page: { recommendation, state, parent } }: { page: Page }) {
  const amended = state.outcome?.amendedText
  return (
    <div className={amended ? 'grid gap-6 md:grid-cols-2' : undefined}>
      <figure>
        <figcaption className="sub">
          Aanbeveling {recommendation.number}, {addresseeWords[recommendation.addressee]}
          {parent ? `; hoort bij ${parent.number} ${parent.title}` : ''}
          {recommendation.priority ? '; met voorrang' : ''}
        </figcaption>
        <blockquote>{recommendation.text}</blockquote>
      </figure>
      {amended ? (
        <figure>
          <figcaption className="sub">Zoals de raad haar gewijzigd heeft overgenomen</figcaption>
          <blockquote>{amended}</blockquote>
        </figure>
      ) : null}
    </div>
  )
}

function Doing({ page, base }: { page: Page; base: string }) {
  const may = (action: Page['allowed'][number]) => page.allowed.includes(action)
  const closed = page.state.phase === 'closed'
  return (
    <div className="buttons">
      {may('postUpdate') && !closed ? (
        <>
          <LinkButton href={`${base}/bericht`}>Voortgang melden</LinkButton>
          <ActionForm
            action={`${base}/geen-wijziging`}
            kind="secondary"
            values={{ seenVersion: page.version }}
          >
            Geen wijziging
          </ActionForm>
        </>
      ) : null}
      {may('planStep') && !closed ? (
        <LinkButton href={`${base}/stap/nieuw`} kind="secondary">
          Stap toevoegen
        </LinkButton>
      ) : null}
      {may('requestExtension') && !closed ? (
        <LinkButton href={`${base}/uitstel`} kind="secondary">
          Uitstel vragen
        </LinkButton>
      ) : null}
      {may('assignOwner') || may('handOver') ? (
        <LinkButton href={`${base}/behandelaar`} kind="secondary">
          {may('assignOwner') ? 'Behandelaar kiezen' : 'Overdragen'}
        </LinkButton>
      ) : null}
      {may('recordReview') ? <LinkButton href={`${base}/oordeel`}>Oordeel geven</LinkButton> : null}
      {may('proposeClosure') || may('decideClosure') ? (
        <LinkButton href={`${base}/afdoening`} kind="secondary">
          {may('decideClosure') ? (closed ? 'Heropenen' : 'Afdoen') : 'Voordragen om af te doen'}
        </LinkButton>
      ) : null}
    </div>
  )
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
    </>
  )
}
