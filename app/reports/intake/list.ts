import type { Lead } from './leads.ts'
import type { ListShape } from './list-shape.ts'

/** A list that is being read. */
export interface List {
  /** Counted within the text; a list nested in it has the same. */
  id: number
  /** Null: nothing leads it. */
  lead: Lead | null
  shape: ListShape | null
  /** Items seen so far. */
  items: number
  indent: number | null
  kind: string | null
  /** Nested list: the candidate that it belongs to. */
  parent: number | null
  outer: List | null
  /** Nested list: what asks for nothing in it belongs to the text of that candidate. */
  attached: boolean
  /** The item before was taken, and it was not finished. */
  unfinished: boolean
  /** Place of the last item in the count. */
  count: number | null
  /** It holds answers to this one. */
  answered: List | null
}

/** A list of which no item was read yet. */
export function newList(
  id: number,
  lead: Lead | null,
  parent: number | null,
  outer: List | null,
): List {
  return {
    id,
    lead,
    shape: null,
    items: 0,
    indent: null,
    kind: null,
    parent,
    outer,
    attached: true,
    unfinished: false,
    count: null,
    answered: null,
  }
}

/** Items of the kind `inner` stand below those of the kind `outer`, also where nothing is indented. */
export function isSub(outer: string, inner: string): boolean {
  return (
    (outer === 'number' && (inner === 'letter' || inner === 'bullet' || inner === 'roman')) ||
    (outer === 'roman' && (inner === 'letter' || inner === 'number' || inner === 'bullet')) ||
    (outer === 'letter' && (inner === 'bullet' || inner === 'roman')) ||
    (outer === 'code' && inner === 'bullet')
  )
}
