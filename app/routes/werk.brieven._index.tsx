import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { may } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { formErrors } from '#app/letters/form-errors.ts'
import { startLetterInput } from '#app/letters/input.ts'
import { lettersPage, writerNamed } from '#app/letters/letters-page.server.ts'
import { stageWords } from '#app/letters/stage-words.ts'
import { startLetter } from '#app/letters/start-letter.server.ts'
import { formatShortDate } from '#app/ui/date.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/form/button.tsx'
import { SelectField } from '#app/ui/form/choice-fields.tsx'
import { problemsOf } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm, SubmissionKey } from '#app/ui/form/form.tsx'
import { DateField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { dateOf } from '#app/workflow/calendar-date.ts'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Brieven · Opvolgwijzer' }]

const startForm = startLetterInput.extend({
  subject: z
    .string({ error: 'Kies waar de brief over gaat' })
    .regex(/^\d+:(GM\d{4}|\d+)$/, 'Kies waar de brief over gaat'),
})

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return {
    ...lettersPage(context, actor),
    mayStyle: may(actor, 'setLetterTemplate'),
    today: context.clock.today(),
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return submitForm(request, startForm, ({ subject, ...input }) => {
    const { letterId } = startLetter(context, actor, writerNamed(subject), input)
    return redirect(`/werk/brieven/${letterId}`)
  })
}

export default function Letters() {
  const { letters, subjects, mayStyle, today, submissionKey } = useLoaderData<typeof loader>()
  const errors = formErrors(useActionData<typeof action>())
  const problems = problemsOf(errors)
  return (
    <>
      <PageTitle lead="Een brief bouwt zichzelf op uit wat er is vastgelegd, totdat hij wordt vastgesteld.">
        Brieven
      </PageTitle>
      <ErrorSummary problems={problems} />
      <div className="buttons mb-6">
        <LinkButton kind="secondary" href="/werk/brieven/reeks">
          Alle brieven in één keer
        </LinkButton>
        {mayStyle && (
          <>
            <LinkButton kind="secondary" href="/werk/brieven/huisstijl">
              Kleur en logo
            </LinkButton>
            <LinkButton kind="secondary" href="/werk/brieven/sjabloon">
              Eigen sjabloon
            </LinkButton>
          </>
        )}
      </div>
      {letters.length === 0 ? (
        <EmptyState title="Er zijn nog geen brieven">
          <p>Begin een brief over een onderzoek; Opvolgwijzer schrijft het eerste concept.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Alle brieven"
          columns={['Brief', 'Van', 'Peildatum', 'Stand']}
          rows={letters.map((one) => ({
            key: one.id,
            cells: [
              <a key="letter" href={`/werk/brieven/${one.id}`}>
                {one.report}
                {one.number ? `, ${one.number}` : ''}
              </a>,
              one.writer,
              formatShortDate(one.asOf),
              one.sentAt
                ? `${stageWords[one.stage]} op ${formatShortDate(dateOf(one.sentAt))}`
                : stageWords[one.stage],
            ],
          }))}
        />
      )}
      {subjects.length > 0 && (
        <PostForm>
          <h2>Nieuwe brief</h2>
          <SubmissionKey value={submissionKey} />
          <SelectField
            name="subject"
            label="Waar gaat de brief over?"
            id="subject"
            errors={errors.subject}
            emptyLabel="Kies een onderzoek"
            options={subjects.map((one) => ({
              value: one.key,
              label: `${one.report}, ${one.writer}`,
            }))}
          />
          <DateField
            name="asOf"
            label="Peildatum"
            id="asOf"
            hint="De brief vertelt hoe het op deze dag staat."
            errors={errors.asOf}
            defaultValue={today}
          />
          <Button>Concept maken</Button>
        </PostForm>
      )}
    </>
  )
}
