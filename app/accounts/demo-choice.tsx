import { Button } from '#app/ui/form/button.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'

type DemoChoiceProps = {
  target: string
  places: readonly (readonly [
    string,
    readonly { personId: number; name: string; does: string }[],
  ])[]
}

/** In a demo: choose with whom one looks along. */
export function DemoChoice({ target, places }: DemoChoiceProps) {
  return (
    <PostForm>
      <HiddenFields values={{ target }} />
      <div className="grid gap-8 md:grid-cols-2">
        {places.map(([place, list]) => (
          <section key={place}>
            <h2>{place}</h2>
            <ul className="grid justify-items-start gap-2">
              {list.map((one) => (
                <li key={one.personId}>
                  <Button kind="secondary" name="personId" value={String(one.personId)}>
                    {one.does}: {one.name}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PostForm>
  )
}
