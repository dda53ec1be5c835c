import { type DraftRecommendation, type DraftReport, emptyRecommendation } from './draft.ts'
import { sentences } from './intake/sentences.ts'
import { shortTitle } from './intake/titles.ts'

export const draftEdits = [
  'add',
  'drop',
  'putBack',
  'split',
  'join',
  'moveUp',
  'moveDown',
  'renumber',
] as const
export type DraftEdit = (typeof draftEdits)[number]

/** What an edit made of the draft, and which recommendation to look at now; `refused`: it could not be done. */
export type Edited = { draft: DraftReport; key: string | null; refused?: true }

/** The draft after one edit of its list of recommendations. An unknown `key` changes nothing. */
export function editDraft(draft: DraftReport, edit: DraftEdit, key: string): Edited {
  const list = draft.recommendations
  if (edit === 'add') return add(draft)
  if (edit === 'renumber') return { draft: withList(draft, renumbered(list)), key: null }
  if (edit === 'putBack') return putBack(draft, key)
  const index = list.findIndex((one) => one.key === key)
  const subject = list[index]
  if (subject === undefined) return { draft, key: null }
  if (edit === 'drop') return drop(draft, index, subject)
  if (edit === 'split') return split(draft, index, subject)
  if (edit === 'join') return join(draft, index, subject)
  return move(draft, index, edit === 'moveUp' ? index - 1 : index + 1)
}

function withList(draft: DraftReport, recommendations: DraftRecommendation[]): DraftReport {
  return { ...draft, recommendations }
}

function add(draft: DraftReport): Edited {
  const key = freeKey(draft)
  const numbers = draft.recommendations.map((one) => one.number)
  let next = draft.recommendations.length + 1
  while (numbers.includes(String(next))) next += 1
  const added = emptyRecommendation(key, String(next))
  return { draft: withList(draft, [...draft.recommendations, added]), key }
}

function drop(draft: DraftReport, index: number, subject: DraftRecommendation): Edited {
  const rest = draft.recommendations.filter((one) => one !== subject)
  const neighbour = rest[index] ?? rest[index - 1]
  return {
    draft: { ...withList(draft, rest), dropped: [...draft.dropped, subject] },
    key: neighbour?.key ?? null,
  }
}

function putBack(draft: DraftReport, key: string): Edited {
  const subject = draft.dropped.find((one) => one.key === key)
  if (subject === undefined) return { draft, key: null }
  const dropped = draft.dropped.filter((one) => one !== subject)
  const at = placeFor(draft.recommendations, subject)
  return {
    draft: { ...withList(draft, draft.recommendations.toSpliced(at, 0, subject)), dropped },
    key,
  }
}

/** What was read comes back in the order of the source; what was added comes last. */
function placeFor(list: readonly DraftRecommendation[], subject: DraftRecommendation): number {
  const start = startOf(subject)
  const at = list.findIndex((one) => startOf(one) > start)
  return at < 0 ? list.length : at
}

const startOf = (one: DraftRecommendation) => one.recognised?.places[0]?.start ?? Infinity

function split(draft: DraftReport, index: number, subject: DraftRecommendation): Edited {
  const { key } = subject
  const pieces = piecesOf(subject.text)
  if (pieces.length < 2) return { draft, key, refused: true }
  const taken = draft.recommendations.map((one) => one.number)
  const parts = pieces.map((text, part): DraftRecommendation => {
    const number = freeNumber(subject.number, part, taken)
    if (part === 0) return { ...subject, number, text }
    return { ...subject, key: freeKey(draft, part - 1), number, text, title: shortTitle(text) }
  })
  const first = parts[0]?.number ?? subject.number
  const list = draft.recommendations
    .toSpliced(index, 1, ...parts)
    .map((one) => (one.parent === subject.number ? { ...one, parent: first } : one))
  return { draft: withList(draft, list), key }
}

/** Cut at blank lines; where there are none, at the ends of sentences. */
function piecesOf(text: string): string[] {
  const blocks = text
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
  return blocks.length > 1 ? blocks : sentences(text).map((sentence) => sentence.text)
}

/** `3` becomes `3a`, `3b`; `3a` becomes `3a1`, `3a2`. */
function freeNumber(number: string, part: number, taken: readonly string[]): string {
  const parts = /\d$/.test(number) ? 'abcdefghijklmnopqrstuvwxyz' : ''
  let at = part
  const name = () => number + (parts[at] ?? String(at + 1))
  while (taken.includes(name())) at += 1
  return name()
}

function join(draft: DraftReport, index: number, subject: DraftRecommendation): Edited {
  const previous = draft.recommendations[index - 1]
  if (previous === undefined) return { draft, key: subject.key, refused: true }
  const joined: DraftRecommendation = {
    ...previous,
    text: [previous.text, subject.text].filter(Boolean).join('\n'),
    parent: previous.parent === subject.number ? '' : previous.parent,
    priority: previous.priority || subject.priority,
    dutyToInform: previous.dutyToInform || subject.dutyToInform,
    addressee: sameOrBoth(previous.addressee, subject.addressee),
    recognised: joinedPlaces(previous, subject),
  }
  const list = draft.recommendations
    .toSpliced(index - 1, 2, joined)
    .map((one) => (one.parent === subject.number ? { ...one, parent: previous.number } : one))
  return { draft: withList(draft, list), key: previous.key }
}

function sameOrBoth(
  a: DraftRecommendation['addressee'],
  b: DraftRecommendation['addressee'],
): DraftRecommendation['addressee'] {
  if (a === b || b === '') return a
  return a === '' ? b : 'both'
}

function joinedPlaces(a: DraftRecommendation, b: DraftRecommendation) {
  if (a.recognised === null || b.recognised === null) return a.recognised ?? b.recognised
  return { ...a.recognised, places: [...a.recognised.places, ...b.recognised.places] }
}

function move(draft: DraftReport, from: number, to: number): Edited {
  const subject = draft.recommendations[from]
  const list = draft.recommendations.toSpliced(from, 1)
  if (subject === undefined || to < 0 || to > list.length) return { draft, key: null }
  return { draft: withList(draft, list.toSpliced(to, 0, subject)), key: subject.key }
}

/** 1, 2, 3 in the order of the list; parts keep pointing at what they are a part of. */
function renumbered(list: readonly DraftRecommendation[]): DraftRecommendation[] {
  const numbers = new Map(list.map((one, index) => [one.number, String(index + 1)]))
  return list.map((one, index) => ({
    ...one,
    number: String(index + 1),
    parent: numbers.get(one.parent) ?? '',
  }))
}

function freeKey(draft: DraftReport, extra = 0): string {
  const used = [...draft.recommendations, ...draft.dropped].map((one) => Number(one.key.slice(1)))
  return `r${Math.max(0, ...used) + 1 + extra}`
}
