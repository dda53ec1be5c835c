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
   * `update-12-7`. The page after the save says so with `<Note kind="success">`.
   */
  keep?: string
  /** The page is the answer to the form: what stands in it is what was typed. */
  returned?: boolean
}

/** A form that changes something. Sent by the browser itself; checked on the server. */
export function PostForm({ children, action, multipart, id, keep, returned }: PostFormProps) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      encType={multipart ? 'multipart/form-data' : undefined}
      noValidate
      data-keep={keep}
      data-returned={returned ? '' : undefined}
    >
      {children}
      {keep ? <FormKeeper /> : null}
    </form>
  )
}

/** The same module asked for twice runs once. */
export function FormKeeper() {
  return <script type="module" src="/scripts/form-keeper.js" />
}

/**
 * First in a form with several buttons: what Enter in a field presses. Browsers take the first button of a form for
 * that, which would be one that adds a row.
 */
export function DefaultButton() {
  return (
    <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
      Bewaren
    </button>
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
  /** Drops all text kept in this browser: for signing out. */
  forgetKept?: boolean
}

/** One button that does one thing: `Geen wijziging`, `Herinneren`, `Afmelden`. */
export function ActionForm(props: ActionFormProps) {
  return (
    <form method="post" action={props.action} data-forget={props.forgetKept ? '' : undefined}>
      {props.values ? <HiddenFields values={props.values} /> : null}
      <Button kind={props.kind} ariaLabel={props.ariaLabel}>
        {props.children}
      </Button>
      {props.forgetKept ? <FormKeeper /> : null}
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
