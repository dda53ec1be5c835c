import {
  addresseesOfLead,
  addresseesOfText,
  inferredAddressees,
  type RecognisedAddressee,
  withoutPrefix,
} from './addressees.ts'
import { recommends } from './leads.ts'
import type { SectionKind } from './sections.ts'
import { bodyOf, placeIn, type Segment } from './segment.ts'
import type { Place } from './source.ts'

/** How sure the recogniser is that this is a recommendation; `doubt` is offered only where nothing better is. */
export type Strength = 'certain' | 'likely' | 'doubt'

/** A stretch of text that may be a recommendation. */
export interface Candidate {
  text: string
  title: string | null
  /** As printed; null without number. */
  printed: string | null
  addressees: RecognisedAddressee[]
  place: Place
  strength: Strength
  /** Why it was taken, in Dutch, for the person who checks it. */
  reason: string
  /** Index of the candidate that this is a part of. */
  parent: number | null
  /** What stands in the table row or under the item about the reaction. */
  reaction: string | null
  /** Municipalities may be named in the heading above it. */
  heading: string
  /** It stands in a part of the report that is called after its recommendations. */
  formal: boolean
  /** The ";" that stood behind it, for when more is joined to it. */
  stop: string
  /** Which list it is an item of; null: none. Items of one list are different ones. */
  list: number | null
}

/** What the section above a candidate says of it. */
interface Above {
  kind: SectionKind | null
  heading: string
  addressees: RecognisedAddressee[]
}

/** The candidates found so far, in the order of the text. */
export class Candidates {
  readonly found: Candidate[] = []

  /** Adds `from`-`to` of the segment's text; its own words say first to whom it is, then the lead, then the heading. */
  add(segment: Segment, from: number, to: number, above: Above, details: Partial<Candidate>) {
    const text = tidy(segment.text.slice(from, to))
    if (text.length < 10) return
    const stated = addresseesOfText(text)
    const own = stated.length > 0 || recommends(text) !== true ? stated : addresseesOfLead(text)
    const given = details.addressees?.length ? details.addressees : above.addressees
    const addressees = own.length > 0 ? own : given.length > 0 ? given : inferredAddressees(text)
    this.found.push({
      text: withoutPrefix(text),
      title: null,
      printed: null,
      place: placeIn(segment, from, to),
      strength: 'likely',
      reason: '',
      parent: null,
      reaction: null,
      heading: above.heading,
      formal: above.kind === 'recommendations',
      list: null,
      stop: stopOf(segment.text.slice(from, to)),
      ...details,
      addressees,
    })
  }

  /** Joins a segment to a candidate of which it is the rest. */
  extend(index: number | null, segment: Segment) {
    const candidate = index === null ? undefined : this.found[index]
    if (!candidate) return
    const text = candidate.text + candidate.stop
    candidate.text = tidy(`${text} ${bodyOf(segment)}`)
    candidate.stop = stopOf(bodyOf(segment))
    candidate.place = { ...candidate.place, end: segment.end }
  }

  /** Says to whom the last one is. */
  readdress(addressees: RecognisedAddressee[]) {
    const last = this.found.at(-1)
    if (last) last.addressees = addressees
  }

  /** Takes back the last one, where `segment` gave it; false: it did not. */
  dropFrom(segment: Segment | undefined): boolean {
    const last = this.found.at(-1)
    if (!last || !segment || last.place.start < segment.start || last.place.end > segment.end)
      return false
    this.found.pop()
    return true
  }

  /** Index of the last one that is no part of another; null when there is none. */
  lastWhole(): number | null {
    const at = this.found.findLastIndex((each) => each.parent === null)
    return at < 0 ? null : at
  }
}

/** The stop at the end of an item that tidying takes off. */
function stopOf(text: string): string {
  return /[;,](?=\s*(?:en|of|and|or)?\s*$)/u.exec(text)?.[0] ?? ''
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[;,]\s*(?:en|of|and|or)?\s*$/u, '')
    .trim()
}
