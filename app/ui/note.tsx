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
  /** After a save: the key of the form (`PostForm keep`) whose kept text may go. */
  savedKey?: string
}

/** A message in the page. `success` and what was saved are read out; the others stand in the text. */
export function Note({ kind = 'info', title, children, savedKey }: NoteProps) {
  return (
    <div
      className={kinds[kind]}
      role={kind === 'success' ? 'status' : undefined}
      data-saved={savedKey}
    >
      {title ? <h2>{title}</h2> : null}
      {children}
      {savedKey ? <FormKeeper /> : null}
    </div>
  )
}
