import { useForm } from '@conform-to/react'
import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { ProgressFields } from '#app/follow-ups/progress-fields.tsx'
import { implementationStatusWords } from '#app/follow-ups/words.ts'
import { answerQuestion, closedQuestionWords } from '#app/rounds/answer-question.server.ts'
import { AnswerWords } from '#app/rounds/answer-words.tsx'
import { answerFormInput } from '#app/rounds/input.ts'
import { questionOfLink, stateOfQuestion } from '#app/rounds/question-of-link.server.ts'
import { formatDate } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm, HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { themeNamed } from '#app/ui/theme.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [
  { title: 'Voortgang doorgeven · Opvolgwijzer' },
  { name: 'robots', content: 'noindex' },
]

/** Shows the question and changes nothing: a mail scanner that opens the link answers nothing. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const question = questionOfLink(context.db, context.clock.now(), params.token ?? '')
  const { status, lastUpdate } = stateOfQuestion(context, question)
  return {
    question,
    closed: question.standing === 'open' ? null : closedQuestionWords[question.standing],
    last:
      lastUpdate === null ? null : { on: lastUpdate.occurredOn, status: status?.status ?? null },
    saved: new URL(request.url).searchParams.has('bewaard'),
  }
}

export function action({ request, params, context }: ActionFunctionArgs) {
  return submitForm(request, answerFormInput, (input) => {
    answerQuestion(context, params.token ?? '', input.doe === 'geen-wijziging' ? null : input)
    return redirect('?bewaard')
  })
}

export default function AnswerQuestion() {
  const page = useLoaderData<typeof loader>()
  const { question, closed, saved } = page
  return (
    <PageFrame theme={themeNamed(question.theme)} organisation={question.municipality}>
      <PageTitle lead={`${question.report}, aanbeveling ${question.number}`}>
        {question.title}
      </PageTitle>
      {saved && question.answer !== null ? (
        <Note kind="success" title="Dank u, uw antwoord is binnen">
          <AnswerWords answer={question.answer} />
          <p>De coördinator neemt het over. U kunt dit venster sluiten.</p>
        </Note>
      ) : null}
      {closed === null ? (
        <OpenQuestion page={page} />
      ) : (
        <Note kind="info">
          <p>{closed}</p>
        </Note>
      )}
    </PageFrame>
  )
}

type Page = SerializeFrom<typeof loader>

function OpenQuestion({ page: { question, last, saved } }: { page: Page }) {
  return (
    <>
      <blockquote>{question.text}</blockquote>
      <p>
        {last === null
          ? 'Er is nog geen bericht over deze aanbeveling.'
          : `Het laatste bericht is van ${formatDate(last.on)}${last.status === null ? '' : `: ${implementationStatusWords[last.status].toLowerCase()}`}.`}{' '}
        Graag uw antwoord uiterlijk {formatDate(question.updatesDueOn)}.
      </p>
      <section>
        <h2>{saved ? 'Toch iets anders doorgeven' : 'Hoe staat het?'}</h2>
        <ActionForm kind={saved ? 'secondary' : 'primary'} values={{ doe: 'geen-wijziging' }}>
          Geen wijziging
        </ActionForm>
      </section>
      <AnswerForm question={question} last={last} />
    </>
  )
}

function AnswerForm({ question, last }: Pick<Page, 'question' | 'last'>) {
  const earlier = question.answer
  const [form, fields] = useForm<z.input<typeof answerFormInput>>({
    id: 'antwoord',
    lastResult: useActionData<typeof action>(),
    defaultValue: {
      status: earlier?.status ?? last?.status ?? undefined,
      done: earlier?.done,
      next: earlier?.next,
      reason: earlier?.reason,
    },
  })
  return (
    <section>
      <h2>Of vertel wat er is gebeurd</h2>
      <ErrorSummary problems={formProblems(form)} />
      <PostForm keep={`antwoord-${question.requestId}`}>
        <HiddenFields values={{ doe: 'antwoorden' }} />
        <ProgressFields fields={fields} draft />
        <Button>Antwoord versturen</Button>
      </PostForm>
    </section>
  )
}
