import { formatDate } from '#app/ui/date.ts'
import { Button } from '#app/ui/form/button.tsx'
import { DateField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'

type LookBackNoteProps = { href: string; on: string; knownThen: boolean }

/** Says that one looks at a past day, with what knowledge, and how to come back to today. */
export function LookBackNote({ href, on, knownThen }: LookBackNoteProps) {
  return (
    <Note kind="warning" title={`Zo stond het ervoor op ${formatDate(on)}`}>
      <p>
        {knownThen
          ? 'U ziet wat op die dag bekend was.'
          : 'Wat later is vastgelegd over die tijd, is meegeteld.'}{' '}
        <a href={knownThen ? `${href}?per=${on}` : `${href}?per=${on}&bekend=toen`}>
          {knownThen ? 'Met wat nu bekend is' : 'Alleen wat toen bekend was'}
        </a>{' '}
        · <a href={href}>Terug naar vandaag</a>
      </p>
    </Note>
  )
}

/** Chooses a past day to look at. */
export function LookBackForm({ on, today }: { on: string | null; today: string }) {
  return (
    <form method="get" className="no-print mt-6">
      <DateField name="per" label="Stand per" defaultValue={on ?? today} />
      <div className="buttons">
        <Button kind="secondary">Toon die dag</Button>
      </div>
    </form>
  )
}
