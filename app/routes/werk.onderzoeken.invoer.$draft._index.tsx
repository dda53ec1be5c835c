import type {
  ActionFunctionArgs,
  AppLoadContext,
  LoaderFunctionArgs,
  MetaFunction,
} from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { createReport } from '#app/reports/create-report.server.ts'
import { creationWords, type DraftReport } from '#app/reports/draft.ts'
import { checkedDraft, type DraftErrors, withTyped } from '#app/reports/draft-form.ts'
import { DraftNotes } from '#app/reports/draft-notes.tsx'
import { DraftRecommendationFields } from '#app/reports/draft-recommendation.tsx'
import { DraftReportFields } from '#app/reports/draft-report-fields.tsx'
import { type DraftPage, readDraft } from '#app/reports/drafts.server.ts'
import { DroppedRecommendations } from '#app/reports/dropped-recommendations.tsx'
import { type Edited, editDraft } from '#app/reports/edit-draft.ts'
import { isDraftEdit, readDone, readEdit } from '#app/reports/edit-words.ts'
import { saveIntake } from '#app/reports/save-intake.server.ts'
import { draftOfSameSource, similarReports } from '#app/reports/similar-reports.server.ts'
import { sourcePieces } from '#app/reports/source-pieces.ts'
import { SourceText } from '#app/reports/source-text.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatMoment } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { problemsOf } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Conflict, Refusal } from '#app/workflow/errors.ts'
import { conflictMessage, readForm } from '#app/workflow/form.server.ts'
import { idFrom } from '#app/workflow/input.ts'

export const meta: MetaFunction = () => [{ title: 'Invoer nakijken · Opvolgwijzer' }]

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const page = readDraft(context, actor, idFrom(params.draft))
  if (page.created !== null) throw redirect(`/werk/onderzoeken/${page.created.slug}`)
  const { searchParams } = new URL(request.url)
  const source = { auditOfficeId: page.office.id, sha256: page.source?.sha256 ?? null }
  return {
    page,
    personId: actor.personId,
    similar: similarReports(context.db, { ...page.draft, ...source }),
    sameSource: draftOfSameSource(context.db, { id: page.id, ...source }),
    done: readDone(searchParams.get('gedaan')),
    doneTo: searchParams.get('bij'),
  }
}

type Refused = { draft: DraftReport; errors: DraftErrors }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const draftId = idFrom(params.draft)
  const page = readDraft(context, actor, draftId)
  const address = `/werk/onderzoeken/invoer/${draftId}`
  if (page.created !== null) return redirect(address)
  const { form } = await readForm(request)
  const typed = withTyped(page.draft, form)
  if (typed === null)
    throw new Refusal('', 'Dit formulier kwam beschadigd aan; verstuur het opnieuw')
  const { intent, key } = readEdit(form.get('edit'))
  const edited: Edited = isDraftEdit(intent)
    ? editDraft(typed, intent, key)
    : { draft: typed, key: null }
  try {
    saveIntake(context, actor, draftId, edited.draft, String(form.get('seenAt')))
    if (intent === 'create') return create(context, actor, page, typed)
  } catch (error) {
    return refusedBy(error, typed)
  }
  const done = new URLSearchParams({ gedaan: edited.refused ? `${intent}Refused` : intent })
  if (edited.key === null) return redirect(`${address}?${done}`)
  done.set('bij', edited.key)
  return redirect(`${address}?${done}#aanbeveling-${edited.key}`)
}

function create(context: AppLoadContext, actor: Actor, page: DraftPage, draft: DraftReport) {
  const { input, errors } = checkedDraft(draft, page.office.id)
  if (input === null) return refused({ draft, errors }, 400)
  const { slug } = createReport(context, actor, input, page.id)
  return redirect(`/werk/onderzoeken/${slug}?bewaard=onderzoek`)
}

function refusedBy(error: unknown, draft: DraftReport) {
  if (error instanceof Conflict) return refused({ draft, errors: { '': [conflictMessage] } }, 409)
  if (error instanceof Refusal)
    return refused({ draft, errors: { [error.field]: [error.message] } }, 400)
  throw error
}

function refused(answer: Refused, status: number) {
  return data(answer, { status })
}

export default function CheckIntake() {
  const { page, personId, similar, sameSource, done, doneTo } = useLoaderData<typeof loader>()
  const answer = useActionData<Refused>()
  const draft = answer?.draft ?? page.draft
  const errors = answer?.errors ?? {}
  const { office, sourceText, source } = page
  const keep = `invoer-${page.id}-${personId}`
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Onderzoeken', href: '/werk/onderzoeken' },
          { label: 'Onderzoek invoeren', href: '/werk/onderzoeken/nieuw' },
          { label: 'Nakijken' },
        ]}
      />
      <PageTitle lead={leadOf(draft, sourceText)}>Nakijken wat is herkend</PageTitle>
      <ErrorSummary problems={problemsOf(errors)} />
      {done === null || answer ? null : (
        <Note kind="success">
          <p>{`${doneTo === null ? done.message : 'Het concept is bewaard.'} Laatst bewaard: ${formatMoment(page.changedAt)}.`}</p>
        </Note>
      )}
      <DraftNotes notes={draft.notes} similar={similar} sameSource={sameSource} />
      <div className={sourceText === '' ? undefined : 'beside-source'}>
        <PostForm action={`/werk/onderzoeken/invoer/${page.id}`} keep={keep}>
          <HiddenFields values={{ seenAt: page.changedAt }} />
          <SaveButtons draft={draft} />
          <DraftReportFields draft={draft} office={office} errors={errors} />
          <h2 id="recommendations">Aanbevelingen</h2>
          {draft.recommendations.map((one, index) => (
            <DraftRecommendationFields
              key={one.key}
              draft={draft}
              index={index}
              recommendation={one}
              office={office}
              errors={errors}
              said={done !== null && doneTo === one.key && !answer ? done : null}
            />
          ))}
          <DroppedRecommendations dropped={draft.dropped} />
          <div className="buttons">
            <Button kind="secondary" name="edit" value="add:">
              Aanbeveling toevoegen
            </Button>
            <Button kind="link" name="edit" value="renumber:">
              Doornummeren van 1 af
            </Button>
          </div>
          <SaveButtons draft={draft} />
        </PostForm>
        {sourceText === '' ? null : (
          <SourceText name={source?.name ?? ''} pieces={sourcePieces(sourceText, draft)} />
        )}
      </div>
      <p className="mt-8">
        <a href={`/werk/onderzoeken/invoer/${page.id}/weggooien`}>Dit concept weggooien</a>
      </p>
    </>
  )
}

function leadOf({ recommendations }: DraftReport, sourceText: string): string {
  if (sourceText === '')
    return 'Vul het onderzoek en de aanbevelingen in. Er is nog niets aangemaakt.'
  const count = recommendations.length
  const found = count === 1 ? 'Er is 1 aanbeveling' : `Er zijn ${count} aanbevelingen`
  return `${found}. Vergelijk ze met de bron en verbeter wat niet klopt. Er is nog niets aangemaakt.`
}

function SaveButtons({ draft }: { draft: DraftReport }) {
  return (
    <div className="buttons save-bar">
      <Button kind="secondary" name="edit" value="save:">
        Bewaar concept
      </Button>
      <Button name="edit" value="create:">{`Aanmaken: ${creationWords(draft)}`}</Button>
    </div>
  )
}
