import type { ReactNode } from 'react'
import { Button, type ButtonKind } from '#app/ui/form/button.tsx'
import { HiddenFields } from '#app/ui/form/form.tsx'

type PasskeyFormProps = {
  /** `sign-in` asks the browser for a passkey, `add` makes one. */
  doing: 'sign-in' | 'add'
  /** What WebAuthn asks of the browser, and the sealed challenge that goes back with the answer. */
  offer: { options: unknown; sealed: string }
  label: string
  kind?: ButtonKind
  action?: string
  target?: string
  children?: ReactNode
}

/**
 * A form that a passkey fills in. Passkeys exist in the browser's own script only: without it the form stays hidden
 * and the other ways to sign in are there.
 */
export function PasskeyForm(props: PasskeyFormProps) {
  const { doing, offer, label, kind = 'secondary', action, target = '', children } = props
  return (
    <form
      method="post"
      action={action}
      hidden
      data-passkey={doing}
      data-options={JSON.stringify(offer.options)}
    >
      <HiddenFields
        values={{ doing: `passkey-${doing}`, sealed: offer.sealed, answer: '', target }}
      />
      {children}
      <Button kind={kind}>{label}</Button>
      <p className="field-error" role="alert" hidden data-passkey-error="">
        Dat lukte niet. Probeer het opnieuw of kies een andere manier.
      </p>
      <script type="module" src="/scripts/passkey.js" />
    </form>
  )
}
