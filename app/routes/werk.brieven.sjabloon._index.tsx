import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { formErrors } from '#app/letters/form-errors.ts'
import { backToStandardInput, setTemplateInput } from '#app/letters/input.ts'
import { MunicipalityChoice } from '#app/letters/municipality-choice.tsx'
import { PlaceholderList } from '#app/letters/template/placeholder-list.tsx'
import { dropTemplate, setTemplate } from '#app/letters/template/set-template.server.ts'
import { templatePlaces } from '#app/letters/template/template-page.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatMoment } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { problemsOf } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm, HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { FileField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Eigen sjabloon · Opvolgwijzer' }]

const templateForm = z.discriminatedUnion('intent', [
  setTemplateInput.extend({ intent: z.literal('set') }),
  backToStandardInput.extend({ intent: z.literal('drop') }),
])

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return {
    places: templatePlaces(context, actor),
    saved: new URL(request.url).searchParams.get('bewaard'),
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return submitForm(request, templateForm, async (input) => {
    if (input.intent === 'set') await setTemplate(context, actor, input)
    else dropTemplate(context, actor, input)
    return redirect(`/werk/brieven/sjabloon?bewaard=${input.intent}`)
  })
}

export default function LetterTemplates() {
  const { places, saved, submissionKey } = useLoaderData<typeof loader>()
  const errors = formErrors(useActionData<typeof action>())
  // The check names everything that is wrong at once, one line each.
  if (errors.template) errors.template = errors.template.flatMap((message) => message.split('\n'))
  const own = places.filter(({ template }) => template !== null)
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Brieven', href: '/werk/brieven' }, { label: 'Eigen sjabloon' }]}
      />
      <PageTitle lead="Met een eigen Word-document als sjabloon krijgt het Word-bestand van elke brief de huisstijl van de gemeente. De PDF blijft zoals hij is.">
        Eigen sjabloon
      </PageTitle>
      <ErrorSummary problems={problemsOf(errors)} />
      {saved === null ? null : (
        <Note kind="success">
          <p>
            {saved === 'set'
              ? 'Het sjabloon is gecontroleerd en in gebruik. Verzonden brieven veranderen niet.'
              : 'De brieven krijgen weer de standaardopmaak.'}
          </p>
        </Note>
      )}
      {own.length === 0 ? null : (
        <Table
          caption="In gebruik"
          columns={['Gemeente', 'Sjabloon', 'Sinds', '']}
          rows={own.map(({ code, name, template }) => ({
            key: code,
            cells: [
              name,
              <a key="file" href={`/werk/brieven/sjabloon/${code}`}>
                {template?.name}
              </a>,
              formatMoment(template?.since ?? ''),
              <ActionForm
                key="drop"
                kind="link"
                values={{ intent: 'drop', municipalityCode: code, submissionKey }}
                ariaLabel={`Standaardopmaak voor ${name}`}
              >
                Terug naar de standaard
              </ActionForm>,
            ],
          }))}
        />
      )}
      <PostForm multipart>
        <h2>Sjabloon kiezen</h2>
        <HiddenFields values={{ intent: 'set', submissionKey }} />
        <MunicipalityChoice places={places} errors={errors.municipalityCode} />
        <FileField
          name="template"
          label="Word-document (.docx)"
          hint="Ten hoogste 5 MB. Opvolgwijzer controleert of alle velden er zijn en zegt wat er ontbreekt."
          accept=".docx"
          errors={errors.template}
        />
        <Button>Controleren en gebruiken</Button>
      </PostForm>
      <h2>Zo maakt u een sjabloon</h2>
      <ol>
        <li>
          <a href="/werk/brieven/sjabloon/voorbeeld">Download het voorbeeld</a> en open het in Word.
        </li>
        <li>
          Zet uw logo, lettertype en kleuren erin. De woorden tussen accolades zijn de velden: daar
          komt de tekst van de brief.
        </li>
        <li>
          Wat tussen <code>{'{#aanbevelingen}'}</code> en <code>{'{/aanbevelingen}'}</code> staat,
          wordt voor elke aanbeveling herhaald. Gebruik de stijlen Kop 1 en Kop 2 voor koppen.
        </li>
      </ol>
      <h2>Alle velden</h2>
      <PlaceholderList />
    </>
  )
}
