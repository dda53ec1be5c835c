import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type OpenExtension, openExtensions } from '#app/deadlines/open-extensions.server.ts'
import { deadlineWords } from '#app/deadlines/words.ts'
import { DecisionTabs, decisionPages } from '#app/reviews/decision-tabs.tsx'
import { formatDate, formatDays } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/form/button.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { TodoList } from '#app/ui/todo-list.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction = () => [{ title: 'Verzoeken om uitstel · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  if (!may(actor, 'ruleOnExtension')) throw new Forbidden()
  const address = new URL(request.url).searchParams
  return {
    requests: openExtensions(context, actor),
    ruled: address.has('bewaard'),
    open: decisionPages(actor),
    today: context.clock.today(),
  }
}

export default function Extensions() {
  const { requests, ruled, open, today } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Een termijn waarvoor uitstel is gevraagd, blijft te laat tot u uitstel verleent.">
        Verzoeken om uitstel
      </PageTitle>
      <DecisionTabs current="uitstel" open={open} />
      {ruled ? (
        <Note kind="success">
          <p>
            {savedNote('beslissing')} <a href="/werk">Verder met mijn werk</a>
          </p>
        </Note>
      ) : null}
      {requests.length === 0 ? (
        <Sheet>
          <EmptyState title="Er ligt geen verzoek om uitstel">
            <p>Een behandelaar vraagt uitstel bij de aanbeveling; daarna staat het verzoek hier.</p>
          </EmptyState>
        </Sheet>
      ) : (
        <TodoList
          today={today}
          items={requests.map((one) => ({
            key: one.extensionId,
            due: one.askedOn,
            title: `${one.number} ${one.title}`,
            explanation: explanationOf(one),
            action: (
              <LinkButton
                href={`/werk/uitstel/${one.extensionId}`}
                ariaLabel={`Beslissen over uitstel voor ${one.number} ${one.title}`}
              >
                Beslissen
              </LinkButton>
            ),
          }))}
        />
      )}
    </>
  )
}

function explanationOf(one: OpenExtension): string {
  const what = one.step === null ? deadlineWords[one.deadlineKind] : `stap “${one.step}”`
  return `${one.municipality}, ${what}: van ${formatDate(one.fromOn)} naar ${formatDate(one.toOn)} (${formatDays(one.days)}). ${one.reason}`
}
