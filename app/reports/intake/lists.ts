import { withoutPrefix } from './addressees.ts'
import type { Candidates, Strength } from './candidate.ts'
import { extentOfItem } from './extent.ts'
import { asksForAction, opensWithImperative } from './grammar.ts'
import { judgeItem } from './judge-item.ts'
import { leadWord } from './lead-word.ts'
import { type Lead, readLead, recommends } from './leads.ts'
import { isSub, type List, newList } from './list.ts'
import { leadOfList } from './list-lead.ts'
import { shapeOfList } from './list-shape.ts'
import { ordinal } from './markers.ts'
import { isNoRecommendation } from './negatives.ts'
import type { Prose } from './prose.ts'
import type { Sections } from './section-state.ts'
import { bodyOf, type Segment } from './segment.ts'
import { sentences } from './sentences.ts'
import { actsInPresent } from './told-party.ts'

/** A line that breaks off in the middle: no stop, and a word that needs another. */
const breaksOff = /(?:\p{L}|,)$(?<!\b(?:en|of|and|or))/u
/** It breaks off before a noun: what comes next belongs to it, whatever sign stands before that. */
const wantsNoun = /\b(?:de|het|een|van|voor|met|door|bij|per|the|a|of|for|with)$/u

/** Leads nothing that is recommended. */
const nothing: Lead = { kind: 'other', addressees: [], strong: false }

/** Reads lists: what leads them, what their items have in common, and which items are recommendations. */
export class Lists {
  private list: List | null = null
  /** The counted list that an explanation interrupted. */
  private interrupted: List | null = null
  private lists = 0
  /** "C1 … A1 …": conclusions and recommendations by turns. */
  private readonly paired: boolean

  constructor(
    private readonly segments: readonly Segment[],
    private readonly sections: Sections,
    private readonly candidates: Candidates,
    private readonly prose: Prose,
    /** A letter to the council: "wij verzoeken u om" is said to the council then. */
    private readonly toCouncil: boolean,
  ) {
    const coded = (letter: string) =>
      segments.some(({ marker }) => marker?.kind === 'code' && marker.label.startsWith(letter))
    this.paired = coded('C') && coded('A')
  }

  get open(): boolean {
    return this.list !== null
  }

  /** A paragraph stands between: a counted list may go on after it. */
  interrupt() {
    this.interrupted = this.list?.outer ?? this.list ?? this.interrupted
    this.list = null
  }

  close() {
    this.list = null
    this.interrupted = null
  }

  /** What comes next answers the items read so far, until the list goes on counting. */
  answer() {
    let answered = this.list
    while (answered?.outer) answered = answered.outer
    this.list = { ...this.listAfter(nothing, null, null), answered }
  }

  private listAfter(lead: Lead | null, parent: number | null, outer: List | null): List {
    this.lists += 1
    return newList(outer?.id ?? this.lists, lead, parent, outer)
  }

  /** Items that lost their signs: lower case or closed by ";" after a lead with a colon. */
  takesUnmarked(segment: Segment): boolean {
    const { list } = this
    if (!list?.lead || list.lead.kind === 'other') return false
    const body = segment.text
    return (
      (/^\p{Ll}/u.test(body) || /[;,]$/.test(body) || asksForAction(body)) &&
      body.length < 600 &&
      recommends(body) !== true &&
      (list.kind === null || list.kind === 'none') &&
      !/^(?:In|Op|Uit|Daarnaast|Hiermee|Dit|Deze|Het onderzoek)\b/.test(body)
    )
  }

  /** The sentence before a list, or the item that has one below it. */
  openAfter(text: string) {
    const lead = leadOfList(text, this.sections.recommending, this.toCouncil)
    this.list = this.listAfter(lead, null, null)
  }

  /** A list of parts below the candidate that was just taken: "Doe dit door:". */
  openBelow(outer = false) {
    const parent = this.candidates.found.length - 1
    const { addressees = [], text = '', stop = '' } = this.candidates.found[parent] ?? {}
    const lead: Lead = { kind: 'recommendation', addressees, strong: true }
    this.list = this.listAfter(lead, parent, outer ? this.list : null)
    // Led by a sentence that only explains it: "Elders gaat het kader in op:".
    this.list.attached = /:\s*$/.test(text + stop)
  }

  /** Reads one item. */
  read(segment: Segment, index: number) {
    const body = bodyOf(segment)
    const kind = segment.marker?.kind ?? (segment.kind === 'item' ? 'bullet' : 'none')
    this.resume(segment, kind)
    this.climb(segment, kind)
    if (/:$/.test(body) && readLead(body).adopted) {
      const decisions = this.list ?? this.listAfter(nothing, null, null)
      this.list = this.listAfter(readLead(body), null, { ...decisions, kind })
      return
    }
    if (/:$/.test(body) && this.sections.open && this.leads(body)) {
      this.openAfter(body)
      return
    }
    const list = this.list ?? this.listAfter(null, null, null)
    this.list = list
    list.shape ??= shapeOfList(this.segments, index)
    const inside = this.nest(list, segment, kind)
    inside.shape ??= shapeOfList(this.segments, index)
    inside.items += 1
    inside.indent ??= segment.indent
    inside.kind ??= kind
    inside.count = segment.marker ? ordinal(segment.marker) : null
    if (!this.sections.open && !inside.lead?.adopted) return
    if (inside.unfinished && (/^\p{Ll}/u.test(body) || wantsNoun.test(this.lastText()))) {
      this.candidates.extend(this.candidates.found.length - 1, segment)
      inside.unfinished = false
      return
    }
    if (inside.lead?.kind !== 'recommendation' && recommendsAfterFinding(body)) {
      this.prose.read(segment)
      return
    }
    const said = withoutPrefix(body.slice(leadWord(body).length))
    const concludes = this.paired && isConclusion(segment) && !opensWithImperative(said)
    const strength = concludes ? null : judgeItem(inside, said, this.sections)
    if (strength === null) {
      const others = inside.lead?.kind === 'other'
      if (!others || recommends(body) === true) this.prose.read(segment)
      if (!others && /:$/.test(body)) this.openAfter(body)
      return
    }
    const led =
      inside.lead?.strong ||
      (inside.lead?.addressees.length ?? 0) > 0 ||
      (inside.shape?.imperative ?? 0) >= 0.5 ||
      this.sections.firm
    if (!isNoRecommendation(said, led === true || actsInPresent(said)))
      this.take(inside, segment, body, strength)
  }

  private take(list: List, segment: Segment, body: string, strength: Strength) {
    const nested = list.parent !== null
    if (nested && !asksForAction(body)) {
      if (list.attached) this.candidates.extend(list.parent, segment)
      return
    }
    const whole = leansOnPrevious(body) ? this.candidates.lastWhole() : null
    const word = leadWord(body)
    const from = segment.text.length - body.length + word.length
    const to = segment.text.length - body.length + extentOfItem(body)
    this.candidates.add(segment, from, to, this.sections.current, {
      printed: segment.marker?.label || null,
      title: word.replace(/[.:]\s*$/u, '') || null,
      addressees:
        recommends(body) === true ? readLead(body).addressees : (list.lead?.addressees ?? []),
      parent: nested ? list.parent : whole,
      list: list.id,
      // "Daarin moet staan:" comes along when the things below it do.
      ...(/:$/.test(body) && to < segment.text.length && { stop: segment.text.slice(to) }),
      strength,
      reason: list.lead?.strong
        ? 'Onderdeel van een opsomming na een zin waarin de rekenkamer adviseert.'
        : 'Onderdeel van een opsomming onder de aanbevelingen.',
    })
    const counted = segment.marker !== null && segment.marker.kind !== 'bullet'
    list.unfinished =
      !counted &&
      (wantsNoun.test(body) || ((list.shape?.punctuated ?? 0) >= 0.4 && breaksOff.test(body)))
    if (/:$/.test(body)) this.openBelow(true)
  }

  private lastText(): string {
    return this.candidates.found.at(-1)?.text ?? ''
  }

  /** The list that was interrupted or answered goes on with this item. */
  private resume({ marker }: Segment, kind: string) {
    const before = this.list ? null : this.interrupted
    if (before?.count && before.kind === kind && marker && ordinal(marker) === before.count + 1)
      this.list = before
    const { answered } = this.list ?? {}
    if (!answered) return
    const next = marker && ordinal(marker) === (answered.count ?? 0) + 1
    if (kind === answered.kind && (next || kind === 'bullet')) this.list = answered
  }

  /** Back to the list around a nested one, where the item belongs to that. */
  private climb(segment: Segment, kind: string) {
    const { list } = this
    if (!list?.outer || list.indent === null) return
    const back =
      segment.indent < list.indent ||
      (segment.indent === list.indent && kind !== list.kind && kind === list.outer.kind)
    if (back) this.list = list.outer
  }

  /** The list that the item is in: a new one below the last item when it is deeper. */
  private nest(list: List, segment: Segment, kind: string): List {
    const deeper =
      list.items > 0 &&
      list.indent !== null &&
      (segment.indent > list.indent + 1 ||
        (list.kind !== kind && list.kind !== null && list.outer === null && isSub(list.kind, kind)))
    if (!deeper || this.candidates.found.length === 0 || list.lead?.kind === 'other') return list
    const inner = {
      ...list,
      shape: null,
      items: 0,
      indent: segment.indent,
      kind,
      parent: this.candidates.found.length - 1,
      outer: list,
      unfinished: false,
    }
    this.list = inner
    return inner
  }

  /** The item is itself a lead: "16 We recommend that the Agency:". */
  private leads(body: string): boolean {
    const last = sentences(body).at(-1)?.text ?? body
    if (opensWithImperative(last)) return false
    return leadOfList(last, this.sections.recommending, false).strong
  }
}

/** "1. Cijfers ontbreken. De rekenkamer beveelt daarom aan …": an item that holds both. */
function recommendsAfterFinding(body: string): boolean {
  const [first, ...rest] = sentences(body)
  if (!first || recommends(first.text) !== null || asksForAction(first.text)) return false
  return rest.some((sentence) => recommends(sentence.text) === true)
}

/** "Hierbij …", "Daarbij …": part of the item before it. */
function leansOnPrevious(body: string): boolean {
  return /^(?:hierbij|daarbij|hiertoe|daartoe|hierin|daarin|in dat kader|in dit kader)\b/iu.test(
    body,
  )
}

/** Coded as a conclusion: "C3". */
function isConclusion({ marker }: Segment): boolean {
  return marker?.kind === 'code' && marker.label.startsWith('C')
}
