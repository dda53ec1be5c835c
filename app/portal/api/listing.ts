/** A list of which only the page that is asked for is worked out. */
export type Listing = {
  total: number
  /** The items from place `from` up to `to`, counted from 0. */
  page(from: number, to: number): Promise<unknown[]>
}

type Sortable = string | number | null | undefined

/** The listing of items that are all there already, in the order that `sorteer` names a field of theirs. */
export function listingOf<Item extends object>(
  items: readonly Item[],
  sorteer?: string | undefined,
): Listing {
  const fieldOf = (item: Item, field: string) => item[field as keyof Item] as Sortable
  const ordered = inOrder(items, sorteer, fieldOf)
  return { total: ordered.length, page: async (from, to) => ordered.slice(from, to) }
}

/** In the order of the field that `sorteer` names, with a minus sign the other way round; without, as they came. */
export function inOrder<Item>(
  items: readonly Item[],
  sorteer: string | undefined,
  fieldOf: (item: Item, field: string) => Sortable,
): readonly Item[] {
  if (sorteer === undefined) return items
  const field = sorteer.replace(/^-/, '')
  const turn = sorteer.startsWith('-') ? -1 : 1
  const of = (item: Item) => fieldOf(item, field) ?? ''
  return [...items].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0) * turn)
}
