import { Button } from '#app/ui/form/button.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'

type SavedViewsProps = {
  views: readonly { id: number; name: string; query: string }[]
  /** The query of the list that is shown. */
  query: string
}

/** The views of the list that the reader saved. */
export function SavedViews({ views, query }: SavedViewsProps) {
  if (views.length === 0) return null
  return (
    <nav className="views" aria-label="Bewaarde weergaven">
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <a
              href={`/werk/opvolgingen?${view.query}`}
              aria-current={view.query === query ? 'page' : undefined}
            >
              {view.name}
            </a>
          </li>
        ))}
        <li>
          <a href="/werk/opvolgingen/weergaven">Beheren</a>
        </li>
      </ul>
    </nav>
  )
}

type SaveViewFormProps = {
  query: string
  submissionKey: string
  name?: string | undefined
  errors?: readonly string[]
}

/** Saves what the list shows now under a name. */
export function SaveViewForm({ query, submissionKey, name, errors = [] }: SaveViewFormProps) {
  return (
    <PostForm action="/werk/opvolgingen/weergaven">
      <HiddenFields values={{ intent: 'save', query, submissionKey }} />
      <TextField
        name="name"
        label="Naam van deze weergave"
        hint="Bijvoorbeeld “Jeugd, te laat”. Alleen u ziet uw weergaven."
        defaultValue={name}
        errors={errors}
        autoComplete="off"
      />
      <div className="buttons">
        <Button kind="secondary">Weergave bewaren</Button>
      </div>
    </PostForm>
  )
}
