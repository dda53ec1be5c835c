import { type Placeholder, placeholders } from './placeholders.ts'

/** All placeholders of a template and what comes in their place, repetitions with what stands inside them. */
export function PlaceholderList({ list = placeholders }: { list?: readonly Placeholder[] }) {
  return (
    <ul className="placeholders">
      {list.map(({ name, meaning, required, inside }) => (
        <li key={name}>
          <code>{inside === undefined ? `{${name}}` : `{#${name}} … {/${name}}`}</code> {meaning}
          {required ? <b> (nodig)</b> : null}
          {inside === undefined ? null : <PlaceholderList list={inside} />}
        </li>
      ))}
    </ul>
  )
}
