import type { ReactNode } from 'react'
import { Button, type ButtonKind } from './button.tsx'

type PostFormProps = {
  children: ReactNode
  /** Default: the address of the page. */
  action?: string
  /** For forms with a file. */
  multipart?: boolean
  id?: string
  /**
   * Keeps what is typed in this browser until it is saved, under this key (thing, its id, the person's id):
   * `update-12-7`. The page after the save shows `<Note kind="success" savedKey="update-12-7">`.
   */
  keep?: string
}

/** A form that changes something. Sent by the browser itself; checked on the server. */
export function PostForm({ children, action, multipart, id, keep }: PostFormProps) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      encType={multipart ? 'multipart/form-data' : undefined}
      noValidate
      data-keep={keep}
    >
      {children}
      {keep ? <script type="module" src="/scripts/form-keeper.js" /> : null}
    </form>
  )
}

/** Fields that travel unseen. */
export function HiddenFields({ values }: { values: Readonly<Record<string, string | number>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** The key that makes a second sending of the same form harmless. */
export function SubmissionKey({ value }: { value: string }) {
  return <input type="hidden" name="submissionKey" value={value} />
}

type ActionFormProps = {
  children: ReactNode
  action?: string
  kind?: ButtonKind
  values?: Readonly<Record<string, string | number>>
  ariaLabel?: string
}

/** One button that does one thing: `Geen wijziging`, `Herinneren`, `Uitloggen`. */
export function ActionForm({ children, action, kind, values, ariaLabel }: ActionFormProps) {
  return (
    <form method="post" action={action}>
      {values ? <HiddenFields values={values} /> : null}
      <Button kind={kind} ariaLabel={ariaLabel}>
        {children}
      </Button>
    </form>
  )
}

type FilterFormProps = { children: ReactNode; action?: string; resetHref?: string; label: string }

/** Narrows a list; everything stands in the address. */
export function FilterForm({ children, action, resetHref, label }: FilterFormProps) {
  return (
    <search aria-label={label}>
      <form method="get" action={action} className="filters">
        {children}
        <Button kind="secondary">Toon</Button>
        {resetHref ? (
          <a href={resetHref} className="filters-reset">
            Filters wissen
          </a>
        ) : null}
      </form>
    </search>
  )
}
