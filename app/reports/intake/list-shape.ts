import { withoutPrefix } from './addressees.ts'
import { asksForAction, isQuestion, opensWithImperative } from './grammar.ts'
import { leadWord } from './lead-word.ts'
import { ordinal } from './markers.ts'
import { bodyOf, type Segment } from './segment.ts'

/** What the items of one list have in common. */
export interface ListShape {
  items: number
  /** Shares of the items, 0 to 1. */
  imperative: number
  asking: number
  questions: number
  /** It begins with taking note of the report: points to decide on, not recommendations. */
  decides: boolean
  /** Items but the last end in ";" or "." */
  punctuated: number
}

/** Looks ahead over the list that starts at `from`: items with the same kind of marker, with explanation between numbered ones. */
export function shapeOfList(segments: readonly Segment[], from: number): ListShape {
  const bodies: string[] = []
  const first = segments[from]
  let last = first
  let skipped = 0
  for (let index = from; index < segments.length && bodies.length < 40; index++) {
    const segment = segments[index]
    if (!segment || segment.heading > 0 || segment.kind === 'row') break
    const item = segment.kind === 'item' || segment.marker !== null
    if (!item) {
      skipped += 1
      const counts = first?.marker && ordinal(first.marker) !== null
      if (!counts || skipped > 3) break
      continue
    }
    if (segment.marker?.kind !== first?.marker?.kind || segment.indent !== first?.indent) continue
    // "C1 … A1 …": conclusions and recommendations by turns, each counted with its own letter.
    if (series(segment) !== series(first)) continue
    if (skipped > 0 && !follows(last, segment)) break
    skipped = 0
    last = segment
    const body = bodyOf(segment)
    bodies.push(withoutPrefix(body.slice(leadWord(body).length)))
  }
  const share = (test: (body: string) => boolean) =>
    bodies.filter(test).length / Math.max(1, bodies.length)
  return {
    items: bodies.length,
    imperative: share(opensWithImperative),
    asking: share(asksForAction),
    questions: share(isQuestion),
    decides:
      /^(?:(?:voor )?kennis(?:geving)? (?:te )?(?:nemen|aan te nemen)|kennisneming|in te stemmen met)\b/iu.test(
        bodies[0] ?? '',
      ),
    punctuated:
      bodies.slice(0, -1).filter((body) => /[;.,]["'”’)]*$|[;,] (?:en|of)$/u.test(body)).length /
      Math.max(1, bodies.length - 1),
  }
}

function series(segment: Segment | undefined): string {
  return segment?.marker?.kind === 'code' ? (/^[A-Z]*/.exec(segment.marker.label)?.[0] ?? '') : ''
}

function follows(last: Segment | undefined, next: Segment): boolean {
  if (!last?.marker || !next.marker) return false
  const before = ordinal(last.marker)
  return before !== null && ordinal(next.marker) === before + 1
}
