import { Button } from '#app/ui/form/button.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

/** Search over everything that is public. */
export function SearchForm({ query }: { query?: string }) {
  return (
    <search aria-label="Zoeken" className="no-print">
      <form method="get" action="/zoeken" className="filters">
        <TextField
          name="zoek"
          label="Zoek in alles wat openbaar is"
          type="search"
          defaultValue={query}
        />
        <Button kind="secondary">Zoeken</Button>
      </form>
    </search>
  )
}
