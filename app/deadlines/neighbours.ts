import type { FollowUpLine } from './follow-up-line.ts'

export type Neighbours = {
  previous: { id: number; name: string } | null
  next: { id: number; name: string } | null
  /** Which one of how many, from 1. */
  place: number
  total: number
}

/** What stands before and after a follow-up in `list`; null when it is not in it. */
export function neighboursIn(list: readonly FollowUpLine[], id: number): Neighbours | null {
  const at = list.findIndex((line) => line.id === id)
  if (at < 0) return null
  return {
    previous: shortOf(list[at - 1]),
    next: shortOf(list[at + 1]),
    place: at + 1,
    total: list.length,
  }
}

function shortOf(line: FollowUpLine | undefined) {
  return line === undefined
    ? null
    : { id: line.id, name: `${line.number} ${line.title}, ${line.municipality}` }
}
