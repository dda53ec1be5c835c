import type { ReactNode } from 'react'

const kinds = {
  primary: 'button',
  secondary: 'button button-secondary',
  danger: 'button button-danger',
  link: 'button button-link',
} as const

export type ButtonKind = keyof typeof kinds

type ButtonProps = {
  children: ReactNode
  kind?: ButtonKind
  /** Sent along when this button is the one that is pressed. */
  name?: string
  value?: string
  /** Other address than the form's. */
  formAction?: string
  /** What it does, where the words alone do not say it (`Herinneren`: whom). */
  ariaLabel?: string
}

/** Sends the form it stands in. */
export function Button({ kind = 'primary', ariaLabel, children, ...rest }: ButtonProps) {
  return (
    <button type="submit" className={kinds[kind]} aria-label={ariaLabel} {...rest}>
      {children}
    </button>
  )
}

type LinkButtonProps = { href: string; children: ReactNode; kind?: ButtonKind; ariaLabel?: string }

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({ href, kind = 'primary', ariaLabel, children }: LinkButtonProps) {
  return (
    <a className={kinds[kind]} href={href} aria-label={ariaLabel}>
      {children}
    </a>
  )
}
