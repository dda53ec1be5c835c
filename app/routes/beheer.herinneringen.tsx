import { randomUUID } from 'node:crypto'
import { type FieldMetadata, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { type ReminderRulesForm, reminderRulesInput } from '#app/deadlines/input.ts'
import { remindedRolesOf } from '#app/deadlines/reminded.ts'
import { reminderRules, setReminderRules } from '#app/deadlines/set-reminder-rules.server.ts'
import { deadlineWords } from '#app/deadlines/words.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { Fieldset } from '#app/ui/form/choice-fields.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { savedNote } from '#app/workflow/saved.ts'
import { deadlineKinds } from '#db/schema/codes.ts'

export const meta: MetaFunction = () => [{ title: 'Herinneringen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const rules = reminderRules(context.db)
  return {
    rules: deadlineKinds.map((kind) => ({
      kind,
      daysBefore: rules[kind].daysBefore.join(', '),
      coordinatorAfter: String(rules[kind].coordinatorAfter),
      clerkAfter: String(rules[kind].clerkAfter),
    })),
    saved: new URL(request.url).searchParams.get('bewaard'),
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return submitForm(request, reminderRulesInput, (input) => {
    setReminderRules(context, actor, input)
    return redirect('/beheer/herinneringen?bewaard=herinneringen')
  })
}

export default function Reminders() {
  const { rules, saved, submissionKey } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<ReminderRulesForm>({
    id: 'herinneringen',
    lastResult: useActionData<typeof action>(),
    defaultValue: { rules },
  })
  const rows = fields.rules.getFieldList()
  return (
    <>
      <Breadcrumb items={[{ label: 'Beheer', href: '/beheer' }]} />
      <PageTitle lead="Wie iets moet doen, hoort het vooraf, op de dag zelf en daarna. Blijft het liggen, dan hoort ook wie erboven staat het.">
        Herinneringen
      </PageTitle>
      <p className="sub mb-4">
        Dagen vooraf: bijvoorbeeld 14, 3; leeg is niet vooraf. Coördinator en griffie horen het als
        de datum zoveel dagen voorbij is.
      </p>
      {saved ? <Note kind="success">{savedNote(saved)}</Note> : null}
      <ErrorSummary problems={formProblems(form)} />
      <PostForm>
        <HiddenFields
          values={{ submissionKey: fields.submissionKey.initialValue ?? submissionKey }}
        />
        {rows.map((row, place) => {
          const kind = rules[place]?.kind
          return kind === undefined ? null : (
            <Rule key={kind} kind={kind} fields={row.getFieldset()} />
          )
        })}
        <div className="buttons">
          <Button>Bewaren</Button>
          <a href="/beheer">Annuleren</a>
        </div>
      </PostForm>
    </>
  )
}

type RuleFields = Record<
  'kind' | 'daysBefore' | 'coordinatorAfter' | 'clerkAfter',
  Pick<FieldMetadata<unknown>, 'id' | 'name' | 'initialValue' | 'errors'>
>

/** Who does not hear of a kind of deadline has no field for it: its value travels along. */
function Rule({ kind, fields }: { kind: (typeof deadlineKinds)[number]; fields: RuleFields }) {
  const [first, ...above] = remindedRolesOf(kind)
  const after = (role: 'coordinator' | 'clerk', label: string) => {
    const field = role === 'coordinator' ? fields.coordinatorAfter : fields.clerkAfter
    const props = conformProps(field)
    return above.includes(role) ? (
      <TextField label={label} inputMode="numeric" short {...props} />
    ) : (
      <input type="hidden" name={props.name} value={props.defaultValue ?? '0'} />
    )
  }
  return (
    <Fieldset legend={`${capital(deadlineWords[kind])}: eerst de ${firstWords[first ?? 'owner']}`}>
      <input type="hidden" name={fields.kind.name} value={kind} />
      <div className="field-row field-row-three">
        <TextField label="Dagen vooraf" short {...conformProps(fields.daysBefore)} />
        {after('coordinator', 'Coördinator na … dagen')}
        {after('clerk', 'Griffie na … dagen')}
      </div>
    </Fieldset>
  )
}

const firstWords = {
  owner: 'behandelaar',
  coordinator: 'coördinator',
  clerk: 'griffie',
  auditor: 'rekenkamer',
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
