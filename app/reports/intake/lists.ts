import { addresseesOfText, withoutPrefix } from './addressees.ts'
import type { Candidates, Strength } from './candidate.ts'
import { asksForAction, isQuestion, isWantedThing, opensWithImperative } from './grammar.ts'
import { leadWord } from './lead-word.ts'
import { type Lead, readLead, recommends } from './leads.ts'
import { type ListShape, shapeOfList } from './list-shape.ts'
import { ordinal } from './markers.ts'
import { isNoRecommendation } from './negatives.ts'
import { actsInPresent, extentOfItem, type Prose, withoutLead } from './prose.ts'
import type { Sections } from './section-state.ts'
import { bodyOf, type Segment } from './segment.ts'
import { sentences } from './sentences.ts'

interface List {
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
  /** The item before was taken, and it was not finished. */
  unfinished: boolean
  /** Place of the last item in the count. */
  count: number | null
  /** It holds answers to this one. */
  answered: List | null
}

/** "The Department should:" with the actions as a list below it. */
const englishLead = /\b(?:should|must|needs? to)\b[^.]{0,140}:$/iu
const toReader = /\b(?:adviseren|raden|bevelen|verzoeken|vragen|geven)(?: wij| we)? u\b/iu
/** A line that breaks off in the middle: no stop, and a word that needs another. */
const breaksOff = /(?:\p{L}|,)$(?<!\b(?:en|of|and|or))/u
/** "Stuur uw idee naar de rekenkamer": said to who reads the page. */
const toVisitor = /\b(?:uw|jouw|je|u)\b|\b(?:aan|naar|bij|met) (?:de rekenkamer|ons)\b/iu
/** It breaks off before a noun: what comes next belongs to it, whatever sign stands before that. */
const wantsNoun = /\b(?:de|het|een|van|voor|met|door|bij|per|the|a|of|for|with)$/u

/** Reads lists: what leads them, what their items have in common, and which items are recommendations. */
export class Lists {
  private list: List | null = null
  private lists = 0

  constructor(
    private readonly segments: readonly Segment[],
    private readonly sections: Sections,
    private readonly candidates: Candidates,
    private readonly prose: Prose,
    /** A letter to the council: "wij verzoeken u om" is said to the council then. */
    private readonly toCouncil: boolean,
  ) {}

  get open(): boolean {
    return this.list !== null
  }

  close() {
    this.list = null
  }

  /** What comes next answers the items read so far, until the list goes on counting. */
  answer() {
    let answered = this.list
    while (answered?.outer) answered = answered.outer
    const other: Lead = { kind: 'other', addressees: [], strong: false }
    this.list = { ...this.listAfter(other, null, null), answered }
  }

  private listAfter(lead: Lead | null, parent: number | null, outer: List | null): List {
    this.lists += 1
    return {
      id: outer?.id ?? this.lists,
      lead,
      shape: null,
      items: 0,
      indent: null,
      kind: null,
      parent,
      outer,
      unfinished: false,
      count: null,
      answered: null,
    }
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
    const all = sentences(text)
    const last = all.at(-1)?.text ?? text
    const previous = all.at(-2)?.text
    let lead = readLead(last)
    if (
      lead.kind === 'unknown' &&
      previous &&
      recommends(previous) === true &&
      !asksForAction(withoutLead(previous))
    ) {
      lead = readLead(previous)
    }
    if (lead.kind === 'unknown' && this.sections.recommending && englishLead.test(last)) {
      lead = { kind: 'recommendation', addressees: addresseesOfText(last), strong: true }
    }
    if (this.toCouncil && toReader.test(last) && lead.kind !== 'other')
      lead = { kind: 'recommendation', addressees: ['council'], strong: true }
    if (
      lead.kind === 'unknown' &&
      previous &&
      readLead(previous).strong &&
      /^(?:zo|onder (?:meer|andere))\b/iu.test(last)
    )
      lead = { ...lead, kind: 'recommendation', strong: true }
    this.list = this.listAfter(lead, null, null)
  }

  /** A list of parts below the candidate that was just taken: "Doe dit door:". */
  openBelow(outer = false) {
    const parent = this.candidates.found.length - 1
    const addressees = this.candidates.found[parent]?.addressees ?? []
    const lead: Lead = { kind: 'recommendation', addressees, strong: true }
    this.list = this.listAfter(lead, parent, outer ? this.list : null)
  }

  /** Reads one item. */
  read(segment: Segment, index: number) {
    const body = bodyOf(segment)
    const kind = segment.marker?.kind ?? (segment.kind === 'item' ? 'bullet' : 'none')
    this.resume(segment, kind)
    this.climb(segment, kind)
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
    if (!this.sections.open) return
    if (inside.unfinished && (/^\p{Ll}/u.test(body) || wantsNoun.test(this.lastText()))) {
      this.candidates.extend(this.candidates.found.length - 1, segment)
      inside.unfinished = false
      return
    }
    const said = withoutPrefix(body.slice(leadWord(body).length))
    const strength = this.judge(inside, said)
    if (strength === null) {
      const others = inside.lead?.kind === 'other'
      if (!others || recommends(body) === true) this.prose.read(segment)
      if (!others && /:$/.test(body)) this.openAfter(body)
      return
    }
    const led =
      inside.lead?.strong ||
      (inside.lead?.addressees.length ?? 0) > 0 ||
      (inside.shape?.imperative ?? 0) >= 0.5
    if (!isNoRecommendation(said, led === true || actsInPresent(said)))
      this.take(inside, segment, body, strength)
  }

  private take(list: List, segment: Segment, body: string, strength: Strength) {
    const nested = list.parent !== null
    if (nested && !asksForAction(body)) {
      this.candidates.extend(list.parent, segment)
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

  /** How surely an item of this list is a recommendation; null: it is none. */
  private judge(list: List, body: string): Strength | null {
    const { lead, shape } = list
    if (lead?.kind === 'other' || !shape || shape.decides) return null
    if (lead?.kind === 'recommendation') return lead.earlier ? 'doubt' : 'certain'
    const told = recommends(body)
    if (told === false || isQuestion(body)) return null
    // "Het college moet daarom:" outside any section is offered where nothing better is found.
    if (lead && lead.addressees.length > 0 && shape.questions <= 0.3) {
      if (this.sections.firm) return 'certain'
      return this.sections.recommending ? 'likely' : 'doubt'
    }
    // What most of its items are, the others are too.
    const like = shape.items >= 2 && shape.imperative >= 0.5
    if (this.sections.firm) {
      if (like || asksForAction(body) || told === true || actsInPresent(body)) return 'certain'
      return lead === null && isWantedThing(body) ? 'likely' : null
    }
    // Commands, all of them, under a heading that says nothing of it.
    if (list.lead === null && this.sections.current.kind === null)
      return shape.items >= 2 && shape.imperative >= 0.8 && !toVisitor.test(body) ? 'doubt' : null
    if (this.sections.recommending) {
      return like || opensWithImperative(body) || told === true ? 'likely' : null
    }
    return null
  }

  /** The list that was answered goes on with this item. */
  private resume({ marker }: Segment, kind: string) {
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
    return readLead(last).strong || (this.sections.recommending && englishLead.test(last))
  }
}

/** "Hierbij …", "Daarbij …": part of the item before it. */
function leansOnPrevious(body: string): boolean {
  return /^(?:hierbij|daarbij|hiertoe|daartoe|hierin|daarin|in dat kader|in dit kader)\b/iu.test(
    body,
  )
}

function isSub(outer: string, inner: string): boolean {
  return (
    (outer === 'number' && (inner === 'letter' || inner === 'bullet' || inner === 'roman')) ||
    (outer === 'roman' && (inner === 'letter' || inner === 'number' || inner === 'bullet')) ||
    (outer === 'letter' && (inner === 'bullet' || inner === 'roman')) ||
    (outer === 'code' && inner === 'bullet')
  )
}
