import type { ReactNode } from 'react'
import { FormKeeper } from './form/form.tsx'

const kinds = {
  info: 'note',
  warning: 'note note-warning',
  late: 'note note-late',
  success: 'note note-success',
} as const

type NoteProps = {
  kind?: keyof typeof kinds
  title?: string
  children?: ReactNode
}

/**
 * A message in the page. `success` is read out and says that what was sent is saved: the text of that form which the
 * browser kept may go. The others stand in the text.
 */
export function Note({ kind = 'info', title, children }: NoteProps) {
  const saved = kind === 'success'
  return (
    <div
      className={kinds[kind]}
      role={saved ? 'status' : undefined}
      data-saved={saved ? '' : undefined}
    >
      {title ? <h2>{title}</h2> : null}
      {children}
      {saved ? <FormKeeper /> : null}
    </div>
  )
}
