import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { addToCouncilCalendar, councilCalendar } from '#app/deadlines/council-calendar.server.ts'
import { readCouncilDays } from '#app/deadlines/council-days.ts'
import { councilDaysInput } from '#app/deadlines/input.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm, PostForm } from '#app/ui/form/form.tsx'
import { FileField, TextArea } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { savedNote } from '#app/workflow/saved.ts'

export const meta: MetaFunction = () => [{ title: 'Vergaderingen en reces · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const query = new URL(request.url).searchParams
  const municipalityCode = query.get('gemeente') ?? ''
  authorise(actor, 'enterCouncilCalendar', { municipalityCode })
  return {
    municipality: municipalityAgenda(context, municipalityCode).municipality,
    ...councilCalendar(context.db, municipalityCode),
    saved: query.get('bewaard'),
    unread: query.getAll('onbekend'),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const municipalityCode = new URL(request.url).searchParams.get('gemeente') ?? ''
  return submitForm(request, councilDaysInput, (input) => {
    const fileText = input.file ? new TextDecoder().decode(input.file.content) : ''
    const days = readCouncilDays(fileText === '' ? input.text : fileText)
    const field = fileText === '' ? 'text' : 'file'
    if (days.recesses.length + days.meetings.length === 0)
      throw new Refusal(field, 'Hierin is geen datum herkend; zet elke vergadering op een regel')
    addToCouncilCalendar(context, actor, municipalityCode, days, input)
    const query = new URLSearchParams({ gemeente: municipalityCode, bewaard: 'raadsagenda' })
    for (const line of days.unread.slice(0, 10)) query.append('onbekend', line.slice(0, 80))
    return redirect(`/werk/agenda/raad?${query}`)
  })
}

export default function CouncilDaysPage() {
  const { municipality, recesses, meetings, saved, unread } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof councilDaysInput>>({
    id: 'raad',
    lastResult: useActionData<typeof action>(),
  })
  const remove = `/werk/agenda/raad/verwijderen?gemeente=${municipality.code}`
  return (
    <>
      <Breadcrumb items={[{ label: 'Agenda', href: '/werk/agenda' }]} />
      <PageTitle lead="Termijnen in het reces schuiven op naar de eerste werkdag erna.">
        Vergaderingen en reces {municipality.name}
      </PageTitle>
      {saved ? <Note kind="success">{savedNote(saved)}</Note> : null}
      {unread.length > 0 ? (
        <Note kind="warning" title="Deze regels zijn niet herkend">
          <ul>
            {unread.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      <ErrorSummary problems={formProblems(form)} />
      <PostForm multipart>
        <TextArea
          label="Plak hier de data"
          hint="Een per regel. Met één datum is het een vergadering, met twee een reces: Zomerreces 11 juli 2027 t/m 22 augustus 2027."
          rows={6}
          optional
          {...conformProps(fields.text)}
        />
        <FileField
          label="Of een agendabestand (.ics)"
          accept=".ics,text/calendar"
          optional
          {...conformProps(fields.file)}
        />
        <Button>Opnemen</Button>
      </PostForm>
      {recesses.length > 0 ? (
        <Table
          caption="Reces"
          columns={['Naam', 'Van', 'Tot en met', 'Doen']}
          rows={recesses.map(({ id, name, fromOn, untilOn }) => ({
            key: id,
            cells: [
              name,
              formatDate(fromOn),
              formatDate(untilOn),
              <ActionForm
                key="remove"
                kind="link"
                action={remove}
                values={{ recessId: id }}
                ariaLabel={`${name} verwijderen`}
              >
                Verwijderen
              </ActionForm>,
            ],
          }))}
        />
      ) : null}
      {meetings.length > 0 ? (
        <Table
          caption="Vergaderingen"
          columns={['Vergadering', 'Datum', 'Doen']}
          rows={meetings.map(({ meetsOn, title }) => ({
            key: meetsOn,
            cells: [
              title,
              formatDate(meetsOn),
              <ActionForm
                key="remove"
                kind="link"
                action={remove}
                values={{ meetsOn }}
                ariaLabel={`${title} op ${formatDate(meetsOn)} verwijderen`}
              >
                Verwijderen
              </ActionForm>,
            ],
          }))}
        />
      ) : null}
    </>
  )
}
