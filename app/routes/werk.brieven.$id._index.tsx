import { randomUUID } from 'node:crypto'
import type {
  ActionFunctionArgs,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { approveLetter } from '#app/letters/approve-letter.server.ts'
import { discardLetter } from '#app/letters/discard-letter.server.ts'
import { formErrors } from '#app/letters/form-errors.ts'
import { approveLetterInput, letterStepInput } from '#app/letters/input.ts'
import { LetterActions } from '#app/letters/letter-actions.tsx'
import { letterPage } from '#app/letters/letter-page.server.ts'
import { markReady, takeBack } from '#app/letters/mark-ready.server.ts'
import { PassageOnPage } from '#app/letters/passage-on-page.tsx'
import { LetterDocument } from '#app/letters/render/html.tsx'
import letterStyles from '#app/letters/render/letter.css?url'
import { sendLetter } from '#app/letters/send-letter.server.ts'
import { stageWords } from '#app/letters/stage-words.ts'
import { startLetter } from '#app/letters/start-letter.server.ts'
import { capital } from '#app/letters/wording/number.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { problemsOf } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { Note } from '#app/ui/note.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { submitForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.letter.subject ?? 'Brief'} · Opvolgwijzer` },
]

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: letterStyles }]

const step = <Intent extends string>(intent: Intent) =>
  letterStepInput.extend({ intent: z.literal(intent) })

const letterForm = z.discriminatedUnion('intent', [
  step('ready'),
  step('takeBack'),
  step('discard'),
  step('send'),
  step('correct'),
  approveLetterInput.extend({ intent: z.literal('approve') }),
])

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return {
    page: letterPage(context, actor, idFrom(params.id)),
    today: context.clock.today(),
    submissionKey: randomUUID(),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const letterId = idFrom(params.id)
  return submitForm(request, letterForm, async (input) => {
    const here = redirect(`/werk/brieven/${letterId}`)
    switch (input.intent) {
      case 'ready':
        markReady(context, actor, letterId, input)
        return here
      case 'takeBack':
        takeBack(context, actor, letterId, input)
        return here
      case 'discard':
        discardLetter(context, actor, letterId, input)
        return redirect('/werk/brieven')
      case 'approve':
        approveLetter(context, actor, letterId, input)
        return here
      case 'send':
        await sendLetter(context, actor, letterId, input, context.baseUrl)
        return here
      case 'correct': {
        const { writer, asOf } = letterPage(context, actor, letterId)
        const made = startLetter(context, actor, writer, {
          ...{ asOf, correctsId: letterId },
          submissionKey: input.submissionKey,
        })
        return redirect(`/werk/brieven/${made.letterId}`)
      }
    }
  })
}

export default function Letter() {
  const { page, today, submissionKey } = useLoaderData<typeof loader>()
  const errors = formErrors(useActionData<typeof action>())
  const problems = problemsOf(errors)
  const editable = page.allowed.includes('editLetter') && page.passages.length > 0
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Brieven', href: '/werk/brieven' }, { label: stageWords[page.stage] }]}
      />
      <ErrorSummary problems={problems} />
      <Note title={stageWords[page.stage]}>
        <p>{explanation(page)}</p>
      </Note>
      {page.problems.length > 0 ? (
        <Note kind="warning" title="Deze brief kan zo niet worden gemaakt">
          {page.problems.map((problem) => (
            <p key={problem}>{problem}.</p>
          ))}
          <p>Haal weg wat er niet in kan. Staat het in een bericht, plaats dan een verbetering.</p>
        </Note>
      ) : null}
      <LetterActions page={page} today={today} submissionKey={submissionKey} />
      <Sheet padded>
        <LetterDocument
          letter={page.letter}
          renderPassage={
            editable
              ? (block, shown) => (
                  <PassageOnPage
                    letterId={page.id}
                    passage={page.passages.find(({ key }) => key === block.key)}
                  >
                    {shown}
                  </PassageOnPage>
                )
              : undefined
          }
        />
      </Sheet>
    </>
  )
}

function explanation({ stage, asOf, kind }: SerializeFrom<typeof loader>['page']): string {
  const on = formatDate(asOf)
  const party = kind === 'progress' ? 'het college' : 'de rekenkamer'
  switch (stage) {
    case 'draft':
      return `Dit concept geeft de stand op ${on} en volgt wat er wordt vastgelegd, totdat ${party} de brief vaststelt.`
    case 'ready':
      return `De brief over de stand op ${on} ligt klaar voor ${party}. Wat nu nog wordt vastgelegd, komt er ook in.`
    case 'approved':
      return `${capital(party)} heeft deze brief vastgesteld. De inhoud verandert niet meer. De brief moet nog worden verzonden.`
    case 'sent':
      return kind === 'progress'
        ? 'De griffie heeft deze brief ontvangen en hij staat op de openbare pagina.'
        : 'De griffies hebben deze brief ontvangen en hij staat op de openbare pagina.'
  }
}
