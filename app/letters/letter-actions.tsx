import { Button, LinkButton } from '#app/ui/form/button.tsx'
import { ActionForm, HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { DateField } from '#app/ui/form/text-field.tsx'
import type { LetterPage } from './letter-page.server.ts'

type Props = { page: LetterPage; today: string; submissionKey: string }

/** What the person may do with the letter now, the next step first. */
export function LetterActions({ page, today, submissionKey }: Props) {
  const { stage, allowed, kind } = page
  const open = stage === 'draft' || stage === 'ready'
  const values = (intent: string) => ({ intent, submissionKey })
  return (
    <div className="buttons letter-actions no-print">
      {open && allowed.includes('approveLetter') && (
        <PostForm>
          <HiddenFields values={{ ...values('approve'), seenContent: page.content }} />
          <DateField
            name="collegeMeetingOn"
            label={`Vergadering van ${kind === 'progress' ? 'het college' : 'de rekenkamer'}`}
            defaultValue={today}
          />
          <Button>Vaststellen</Button>
        </PostForm>
      )}
      {stage === 'draft' && kind === 'progress' && allowed.includes('editLetter') && (
        <ActionForm values={values('ready')}>Voorleggen aan het college</ActionForm>
      )}
      {stage === 'ready' && allowed.includes('editLetter') && (
        <ActionForm kind="secondary" values={values('takeBack')}>
          Terugnemen
        </ActionForm>
      )}
      {stage === 'approved' && allowed.includes('sendLetter') && (
        <ActionForm values={values('send')}>
          {kind === 'progress' ? 'Verzenden aan de griffie' : 'Verzenden aan de griffies'}
        </ActionForm>
      )}
      <LinkButton kind="secondary" href={`/werk/brieven/${page.id}/pdf`}>
        PDF
      </LinkButton>
      <LinkButton kind="secondary" href={`/werk/brieven/${page.id}/docx`}>
        Word
      </LinkButton>
      {page.earlier !== null && (
        <LinkButton
          kind="secondary"
          href={`/werk/brieven/${page.id}/vergelijken/${page.earlier.id}`}
        >
          {`Vergelijken met ${page.earlier.number}`}
        </LinkButton>
      )}
      <LinkButton kind="link" href={`/werk/brieven/${page.id}/vergelijken`}>
        Vergelijken met een andere brief
      </LinkButton>
      {stage === 'sent' && allowed.includes('editLetter') && (
        <ActionForm kind="secondary" values={values('correct')}>
          Corrigeren met een nieuwe brief
        </ActionForm>
      )}
      {open && allowed.includes('editLetter') && (
        <ActionForm kind="danger" values={values('discard')}>
          Concept weggooien
        </ActionForm>
      )}
    </div>
  )
}
