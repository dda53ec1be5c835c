import { Button } from './form/button.tsx'
import { PostForm } from './form/form.tsx'
import { FileField } from './form/text-field.tsx'

export type Unsent = {
  action: string
  fields: readonly { name: string; value: string }[]
  files: readonly { field: string; name: string }[]
}

/** A form that arrived when nobody was signed in any more: all that was typed, to be sent again after signing in. */
export function SendAgain({ unsent }: { unsent: Unsent }) {
  const texts = unsent.fields.filter(({ value }) => /\s/.test(value.trim()))
  return (
    <PostForm action={unsent.action} multipart={unsent.files.length > 0}>
      <ol className="prose list-decimal pl-5 grid gap-2">
        <li>
          <a href="/aanmelden" target="_blank" rel="noopener">
            Meld u aan (opent in een nieuw tabblad)
          </a>
        </li>
        <li>Kom terug naar dit tabblad en verstuur opnieuw.</li>
      </ol>
      {unsent.fields.map(({ name, value }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field can come more than once.
        <input key={place} type="hidden" name={name} value={value} />
      ))}
      {texts.length > 0 ? (
        <section aria-labelledby="uw-tekst">
          <h2 id="uw-tekst">Uw tekst</h2>
          {texts.map(({ name, value }) => (
            <blockquote key={name}>{value}</blockquote>
          ))}
        </section>
      ) : null}
      {unsent.files.map(({ field, name }) => (
        <FileField
          key={field}
          name={field}
          label={`Kies “${name}” opnieuw`}
          hint="Uw browser heeft het bestand losgelaten."
        />
      ))}
      <div className="buttons">
        <Button>Opnieuw versturen</Button>
      </div>
    </PostForm>
  )
}
