import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { savedOf } from '#app/desk/saved.server.ts'
import { SavedNote } from '#app/desk/saved-note.tsx'
import { DecisionTabs, decisionPages } from '#app/reviews/decision-tabs.tsx'
import { reviewQueue } from '#app/reviews/review-queue.ts'
import { formatDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { TodoList } from '#app/ui/todo-list.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { withReturn } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Te beoordelen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const codes = visibleMunicipalities(actor).filter((municipalityCode) =>
    may(actor, 'recordReview', { municipalityCode }),
  )
  if (codes.length === 0) throw new Forbidden()
  return {
    queue: reviewQueue(codes.map((code) => municipalityAgenda(context, code))),
    open: decisionPages(actor),
    saved: savedOf(context, actor, new URL(request.url).searchParams),
    today: context.clock.today(),
  }
}

export default function ToReviewPage() {
  const { queue, open, saved, today } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Door het college gereed gemeld, en door de rekenkamer nog niet beoordeeld. Wat het langst wacht, staat bovenaan.">
        Te beoordelen
      </PageTitle>
      <DecisionTabs current="oordelen" open={open} />
      {saved ? <SavedNote saved={saved} back="/werk/oordelen" /> : null}
      {queue.length === 0 ? (
        <EmptyState title="Er wacht niets op een oordeel">
          <p>
            Zodra een college iets gereed meldt, staat het hier. Bekijk tot die tijd{' '}
            <a href="/werk/te-laat">wat te laat is</a>.
          </p>
        </EmptyState>
      ) : (
        <TodoList
          today={today}
          items={queue.map((one) => ({
            key: one.followUpId,
            due: one.dueOn,
            daysLate: one.daysLate,
            title: `${one.municipality}: ${one.number} ${one.title}`,
            explanation: (
              <>
                {`Gereed gemeld op ${formatDate(one.reportedOn)} · ${one.report}`}
                {one.done === '' ? null : <br />}
                {one.done}
              </>
            ),
            action: (
              <LinkButton
                href={withReturn(`/werk/opvolgingen/${one.followUpId}/oordeel`, '/werk/oordelen')}
                kind="secondary"
                ariaLabel={`Oordeel geven: ${one.municipality}, aanbeveling ${one.number}`}
              >
                Oordeel geven
              </LinkButton>
            ),
          }))}
        />
      )}
    </>
  )
}
