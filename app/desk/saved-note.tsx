import { ActionForm } from '#app/ui/form/form.tsx'
import { Note } from '#app/ui/note.tsx'
import { withReturn } from '#app/workflow/return-to.ts'
import type { Saved } from './saved.server.ts'

type SavedNoteProps = {
  saved: Saved
  back: string
  /** The page on which it stands, which needs no link to itself. */
  at?: string
}

/** Says what was saved, with the way to take it back or correct it. */
export function SavedNote({ saved, back, at }: SavedNoteProps) {
  const { note, about, undo } = saved
  return (
    <Note kind="success">
      <p>
        {note} {about && about.href !== at ? <a href={about.href}>{about.title}</a> : null}
      </p>
      {undo === null ? null : 'post' in undo ? (
        <ActionForm action={withReturn(undo.post, back)} kind="link" values={undo.values}>
          {undo.label}
        </ActionForm>
      ) : (
        <p>
          <a href={withReturn(undo.href, back)}>{undo.label}</a>
        </p>
      )}
    </Note>
  )
}
