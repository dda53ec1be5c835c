import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { holds, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { importRunningList, previewRunningList } from '#app/running-lists/import.server.ts'
import { municipalitiesOf } from '#app/running-lists/now-known.server.ts'
import { parseRunningList } from '#app/running-lists/parse.ts'
import { type ListPreview, previewOf } from '#app/running-lists/preview.ts'
import { RunningListPreview } from '#app/running-lists/preview-table.tsx'
import { readSheetForm } from '#app/running-lists/sheet-form.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, LinkButton } from '#app/ui/form/button.tsx'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { PostForm } from '#app/ui/form/form.tsx'
import { FileField } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Forbidden } from '#app/workflow/errors.ts'

export const meta: MetaFunction = () => [{ title: 'Lopende lijst · Opvolgwijzer' }]

function actorIn(request: Request, context: LoaderFunctionArgs['context']) {
  const actor = requireActor(request, context.actor)
  if (!holds(actor, 'auditor') && !holds(actor, 'coordinator')) throw new Forbidden()
  return actor
}

export function loader({ request, context }: LoaderFunctionArgs) {
  actorIn(request, context)
  return { submissionKey: randomUUID() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = actorIn(request, context)
  const form = await readSheetForm(request)
  if (typeof form === 'string') return answer(form, null, 400)
  const known = municipalitiesOf(context.db, visibleMunicipalities(actor))
  const list = parseRunningList(form.sheet, form.columns, known)
  if (list.messages.length > 0) return answer(null, previewOf(form.sheet, list, [], known), 400)
  const key = form.submissionKey === undefined ? {} : { submissionKey: form.submissionKey }
  const { imported, messages } = form.take
    ? importRunningList(context, actor, list.rows, key)
    : previewRunningList(context, actor, list.rows)
  if (form.take && messages.length === 0) return redirect('/werk/onderzoeken?bewaard=lopende-lijst')
  const preview = previewOf(form.sheet, { ...list, messages }, imported, known)
  return answer(null, preview, messages.length > 0 ? 400 : 200)
}

type Answer = { problem: string | null; preview: ListPreview | null }

function answer(problem: string | null, preview: ListPreview | null, status: number) {
  return data<Answer>({ problem, preview }, { status })
}

export default function RunningListPage() {
  const { submissionKey } = useLoaderData<typeof loader>()
  const answered = useActionData<Answer>()
  const preview = answered?.preview ?? null
  const problem = answered?.problem ?? null
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Onderzoeken', href: '/werk/onderzoeken' }, { label: 'Lopende lijst' }]}
      />
      <PageTitle lead="Houdt u aanbevelingen nu bij in Excel? Breng die lijst hier in. U ziet eerst wat er per regel gebeurt; daarna gaat alles erin, of niets. Dezelfde lijst nog eens inbrengen verandert niets.">
        Lopende lijst
      </PageTitle>
      <ErrorSummary problems={problem === null ? [] : [{ message: problem, fieldId: 'list' }]} />
      {preview === null ? null : (
        <RunningListPreview preview={preview} submissionKey={submissionKey} />
      )}
      <PostForm multipart>
        <FileField
          name="list"
          label={preview === null ? 'Kies uw lijst' : 'Of kies een andere lijst'}
          hint="Excel (.xlsx) of CSV; op de eerste rij de namen van de kolommen, daaronder één aanbeveling in één gemeente per regel."
          accept=".csv,.xlsx"
          {...(problem === null ? {} : { errors: [problem] })}
        />
        <div className="buttons">
          <Button kind={preview === null ? 'primary' : 'secondary'}>Bekijken wat er gebeurt</Button>
        </div>
      </PostForm>
      <h2>Een lijst om mee te beginnen</h2>
      <p>
        Het voorbeeld heeft alle kolommen en één regel. De lijst van nu heeft alles wat hier al
        staat: pas haar aan en breng haar weer in.
      </p>
      <p className="buttons">
        <LinkButton kind="secondary" href="/werk/lopende-lijst/voorbeeld.xlsx">
          Voorbeeld als XLSX
        </LinkButton>
        <LinkButton kind="secondary" href="/werk/lopende-lijst/voorbeeld.csv">
          Voorbeeld als CSV
        </LinkButton>
        <LinkButton kind="secondary" href="/werk/lopende-lijst/nu.xlsx">
          Lijst van nu als XLSX
        </LinkButton>
        <LinkButton kind="secondary" href="/werk/lopende-lijst/nu.csv">
          Lijst van nu als CSV
        </LinkButton>
      </p>
    </>
  )
}
