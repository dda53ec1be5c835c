import {
  addresseesOfHeading,
  addresseesOfText,
  inferredAddressees,
  type RecognisedAddressee,
  withoutPrefix,
} from './addressees.ts'
import {
  asksForAction,
  hasInfinitive,
  hasModal,
  isQuestion,
  openingLength,
  opensWithImperative,
} from './grammar.ts'
import { looksLikeHeading } from './headings.ts'
import { type Lead, looksBack, readLead, recommends } from './leads.ts'
import { isNoRecommendation } from './negatives.ts'
import { recommendationLabel, type SectionKind, sectionKind } from './sections.ts'
import { bodyOf, placeIn, type Segment } from './segment.ts'
import { sentences } from './sentences.ts'
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
}

interface List {
  lead: Lead
  /** Items seen so far. */
  items: number
  indent: number | null
  kind: string | null
  /** Nested list: the candidate that it belongs to. */
  parent: number | null
  outer: List | null
}

/** "The Department should:" with the actions as a list below it. */
const englishLead = /\b(?:should|must|needs? to)\b[^.]{0,40}:$/iu

const closed: SectionKind[] = ['response', 'afterword', 'followUp', 'contents']

/** Walks through the segments of a report and gathers everything that may be a recommendation. */
export function gatherCandidates(segments: readonly Segment[]): Candidate[] {
  const walk = new Walk(segments)
  segments.forEach((_, index) => {
    walk.step(index)
  })
  return walk.found
}

class Walk {
  readonly found: Candidate[] = []
  private section: SectionKind | null = null
  private sectionLevel = 0
  private sectionAddressees: RecognisedAddressee[] = []
  /** An unknown heading came since the heading that opened the section. */
  private drifted = false
  private heading = ''
  private list: List | null = null
  private label: { printed: string; index: number } | null = null

  /** A letter to the council: "wij adviseren u" is said to the council then. */
  private readonly toCouncil: boolean

  constructor(private readonly segments: readonly Segment[]) {
    const start = segments.slice(0, 15).map((segment) => segment.text)
    this.toCouncil = start.some((text) =>
      /\b(?:aan (?:de )?(?:leden van de )?(?:gemeente)?raad|geachte (?:leden van de )?(?:raad|raadsleden))/iu.test(
        text,
      ),
    )
  }

  step(index: number) {
    const segment = this.segments[index]
    if (!segment || this.isContentsLine(segment)) return
    if (segment.kind === 'row') return
    if (this.readLabel(segment, index)) return
    if (this.label && this.fillLabel(segment, index)) return
    if (
      looksLikeHeading(
        segment,
        this.segments[index - 1],
        this.segments[index + 1],
        this.list !== null,
      )
    ) {
      this.readHeading(segment, index)
      return
    }
    if (this.isItem(segment)) this.readItem(segment, index)
    else this.readParagraph(segment, index)
  }

  private get open() {
    return this.section === null || !closed.includes(this.section)
  }

  private get recommending() {
    return this.section === 'recommendations' || this.section === 'conclusionsAndRecommendations'
  }

  private isContentsLine(segment: Segment) {
    return /\.{4,}\s*\d*$|(?:\.\s){3,}|…{2,}|\s{3,}\d{1,3}$/.test(segment.text)
  }

  private readLabel(segment: Segment, index: number): boolean {
    const body = segment.text.replace(/^[•·*–-]\s*/, '')
    const match = recommendationLabel.exec(body)
    if (!match?.[1] || !this.open) return false
    const rest = body.slice(match[0].length).trim()
    if (rest === '' && !match[0].trim()) return false
    // "Aanbeveling 3 is overgenomen": a sentence about it, not the label of it.
    if (/^(?:\p{Ll})/u.test(rest) && !/[:.)–-]\s*$/.test(match[0])) return false
    this.list = null
    if (!this.recommending) {
      this.section = 'recommendations'
      this.sectionLevel = segment.heading || this.sectionLevel
    }
    if (rest === '') {
      this.label = { printed: match[1], index }
      return true
    }
    const from = segment.text.length - rest.length
    const next = this.segments[index + 1]
    const titleOnly = !asksForAction(rest) && recommends(rest) !== true
    if (
      titleOnly &&
      next &&
      !next.marker &&
      next.kind !== 'heading' &&
      this.startsWithAction(next)
    ) {
      this.label = { printed: match[1], index }
      this.title = rest
      return true
    }
    this.add(segment, from, segment.text.length, {
      printed: match[1],
      strength: 'certain',
      reason: `Genummerd als aanbeveling ${match[1]}.`,
      addressees: partsOfLabel(match[0]),
    })
    this.openNested(rest)
    return true
  }

  private title: string | null = null

  private startsWithAction(segment: Segment) {
    const first = sentences(segment.text)[0]?.text ?? ''
    return asksForAction(first) || recommends(first) === true
  }

  private fillLabel(segment: Segment, index: number): boolean {
    const label = this.label
    this.label = null
    if (!label) return false
    const next = this.segments[index + 1]
    const short = segment.text.length < 90 && !/[.;]$/.test(segment.text)
    if (
      short &&
      !asksForAction(segment.text) &&
      next &&
      !next.marker &&
      this.startsWithAction(next)
    ) {
      this.title = segment.text
      this.label = label
      return true
    }
    if (
      sectionKind(segment.text) !== null &&
      segment.text.length < 60 &&
      !asksForAction(segment.text)
    )
      return false
    const to = segment.marker || this.title === null ? this.extent(segment) : this.extent(segment)
    this.add(segment, segment.marker?.length ?? 0, to, {
      printed: label.printed,
      strength: 'certain',
      reason: `Genummerd als aanbeveling ${label.printed}.`,
      title: this.title,
    })
    this.title = null
    this.openNested(segment.text)
    return true
  }

  /** The first sentences that ask for something; the rest of the paragraph explains. */
  private extent(segment: Segment): number {
    const all = sentences(segment.text)
    let to = all[0]?.to ?? segment.text.length
    for (const sentence of all.slice(1)) {
      if (!opensWithImperative(sentence.text) && recommends(sentence.text) !== true) break
      to = sentence.to
    }
    return to
  }

  private openNested(text: string) {
    if (!/:\s*$/.test(text)) return
    const parent = this.found.length - 1
    const addressees = this.found[parent]?.addressees ?? []
    this.list = {
      lead: { kind: 'recommendation', addressees, strong: true },
      items: 0,
      indent: null,
      kind: null,
      parent,
      outer: null,
    }
  }

  private readHeading(segment: Segment, index: number) {
    const text = segment.text.replace(/:\s*$/, '')
    const kind = sectionKind(text)
    const told = recommends(text)
    const addressees = addresseesOfHeading(text)
    this.list = null
    this.label = null
    if (told === true) {
      this.enter('recommendations', segment, text)
      this.sectionAddressees = readLead(text).addressees
      if (asksForAction(withoutLead(text)) && !this.isItemAt(index + 1)) {
        this.add(segment, 0, segment.text.length, {
          strength: 'likely',
          reason: 'Kop waarin de rekenkamer iets aanbeveelt.',
        })
      }
      return
    }
    if (kind !== null) {
      this.enter(kind, segment, text)
      this.sectionAddressees = addressees
      return
    }
    const deeper =
      segment.structured && segment.heading > this.sectionLevel && this.sectionLevel > 0
    if (addressees.length > 0 && (this.recommending || /^aan\b/i.test(text))) {
      if (!this.recommending) this.enter('recommendations', segment, text)
      this.sectionAddressees = addressees
      this.heading = text
      return
    }
    if (
      this.recommending &&
      (opensWithImperative(bodyOf(segment)) ||
        (segment.marker?.kind === 'number' && asksForAction(bodyOf(segment))))
    ) {
      this.add(segment, segment.marker?.length ?? 0, segment.text.length, {
        printed: segment.marker?.label || null,
        strength: 'certain',
        reason: 'Kop in de gebiedende wijs onder de aanbevelingen.',
      })
      return
    }
    this.heading = text
    if (!deeper && segment.structured && this.sectionLevel > 0) this.section = null
    else if (!deeper) this.drifted = true
  }

  private enter(kind: SectionKind, segment: Segment, text: string) {
    this.section = kind
    this.sectionLevel = segment.heading
    this.sectionAddressees = []
    this.drifted = false
    this.heading = text
  }

  private isItem(segment: Segment): boolean {
    if (segment.kind === 'item') return true
    if (segment.marker) return true
    const list = this.list
    if (!list || list.lead.kind === 'other') return false
    // Items that lost their signs: lower case or closed by ";" after a lead with a colon.
    const body = segment.text
    return (
      (/^\p{Ll}/u.test(body) || /[;,]$/.test(body) || asksForAction(body)) &&
      body.length < 600 &&
      recommends(body) !== true &&
      (list.kind === null || list.kind === 'none') &&
      !/^(?:In|Op|Uit|Daarnaast|Hiermee|Dit|Deze|Het onderzoek)\b/.test(body)
    )
  }

  private isItemAt(index: number): boolean {
    const segment = this.segments[index]
    return segment !== undefined && (segment.kind === 'item' || segment.marker !== null)
  }

  private readItem(segment: Segment, index: number) {
    const body = bodyOf(segment)
    const kind = segment.marker?.kind ?? (segment.kind === 'item' ? 'bullet' : 'none')
    let list = this.list
    if (
      list &&
      list.indent !== null &&
      list.outer &&
      (segment.indent < list.indent ||
        (segment.indent === list.indent && kind !== list.kind && kind === list.outer.kind))
    ) {
      list = list.outer
      this.list = list
    }
    const told = recommends(body)
    if (/:$/.test(body) && this.open && this.leads(body)) {
      this.openList(body, null)
      return
    }
    if (!list || list.lead.kind === 'unknown') {
      const lead = list?.lead ?? null
      if (!this.takesLooseItem(body, told, lead)) {
        if (list) list.items += 1
        this.readProse(segment)
        if (/:$/.test(body)) this.openList(body, list)
        return
      }
    } else if (list.lead.kind === 'other') {
      if (this.open && told === true) this.readProse(segment)
      return
    }
    if (!this.open) return
    const deeper =
      list !== null &&
      list.items > 0 &&
      list.indent !== null &&
      (segment.indent > list.indent + 1 ||
        (list.kind !== kind &&
          list.kind !== null &&
          this.found.length > 0 &&
          list.outer === null &&
          isSub(list.kind, kind)))
    if (list && deeper && list.lead.kind === 'recommendation') {
      this.list = {
        ...list,
        items: 0,
        indent: segment.indent,
        kind,
        parent: this.found.length - 1,
        outer: list,
      }
      list = this.list
    }
    if (list) {
      list.items += 1
      list.indent ??= segment.indent
      list.kind ??= kind
    } else {
      this.list = {
        lead: { kind: 'recommendation', addressees: [], strong: false },
        items: 1,
        indent: segment.indent,
        kind,
        parent: null,
        outer: null,
      }
      list = this.list
    }
    if (isNoRecommendation(body, list.lead.strong)) return
    const nested = list.parent !== null
    if (nested && !opensWithImperative(body) && !hasInfinitive(body) && !hasModal(body)) {
      this.extend(list.parent, segment)
      return
    }
    const parent = nested ? list.parent : leansOnPrevious(body) ? this.lastRoot() : null
    this.add(segment, segment.marker?.length ?? 0, segment.text.length, {
      printed: segment.marker?.label || null,
      addressees: list.lead.addressees,
      parent,
      strength: list.lead.strong
        ? 'certain'
        : this.section === null && list.lead.addressees.length > 0
          ? 'doubt'
          : this.section === 'recommendations' && !this.drifted
            ? 'certain'
            : 'likely',
      reason: list.lead.strong
        ? 'Onderdeel van een opsomming na een zin waarin de rekenkamer adviseert.'
        : 'Onderdeel van een opsomming onder de aanbevelingen.',
    })
    if (/:$/.test(body)) {
      this.list = {
        ...list,
        items: 0,
        indent: null,
        kind: null,
        parent: this.found.length - 1,
        outer: list,
      }
    }
    void index
  }

  /** An item without a lead that recommends: only under a heading of recommendations, or when it says so itself. */
  private takesLooseItem(body: string, told: boolean | null, lead: Lead | null): boolean {
    if (!this.open) return false
    if (this.section === 'recommendations' && !this.drifted) {
      return told !== false && !isQuestion(body) && (asksForAction(body) || told === true)
    }
    if (this.recommending) return told !== false && (opensWithImperative(body) || told === true)
    if (told === true) return false
    void lead
    return false
  }

  private lastRoot(): number | null {
    for (let index = this.found.length - 1; index >= 0; index--) {
      if (this.found[index]?.parent === null) return index
    }
    return null
  }

  private extend(parent: number | null, segment: Segment) {
    const candidate = parent === null ? undefined : this.found[parent]
    if (!candidate) return
    candidate.text = `${candidate.text} ${bodyOf(segment)}`
    candidate.place = { ...candidate.place, end: segment.end }
  }

  /** The item is itself a lead: "16 We recommend that the Agency:". */
  private leads(body: string): boolean {
    const last = sentences(body).at(-1)?.text ?? body
    if (opensWithImperative(last)) return false
    return readLead(last).strong || (this.recommending && englishLead.test(last))
  }

  private openList(text: string, outer: List | null) {
    const last = sentences(text).at(-1)?.text ?? text
    const previous = sentences(text).at(-2)?.text
    let lead = readLead(last)
    if (
      lead.kind === 'unknown' &&
      previous &&
      recommends(previous) === true &&
      !asksForAction(withoutLead(previous))
    ) {
      lead = readLead(previous)
    }
    if (lead.kind === 'unknown' && this.recommending && englishLead.test(last)) {
      lead = { kind: 'recommendation', addressees: addresseesOfText(last), strong: true }
    }
    // "Het college moet daarom:" outside any section: offered, but only where nothing better is found.
    const doubtful = lead.kind === 'unknown' && this.section === null && lead.addressees.length > 0
    if (doubtful) lead = { ...lead, kind: 'recommendation' }
    if (!this.open) lead = { ...lead, kind: 'other' }
    this.list = { lead, items: 0, indent: null, kind: null, parent: null, outer: null }
    void outer
  }

  private readParagraph(segment: Segment, index: number) {
    const text = segment.text
    const leads =
      /:\s*$/.test(text) ||
      (this.isItemAt(index + 1) && recommends(sentences(text).at(-1)?.text ?? '') === true)
    if (leads) {
      this.openList(text, null)
      const all = sentences(text)
      if (all.length > 1) this.readProse(segment, all.slice(0, -1).at(-1)?.to)
      return
    }
    const wasList = this.list
    this.list = null
    if (!this.open) return
    if (
      this.section === 'recommendations' &&
      !this.drifted &&
      !wasList &&
      opensWithImperative(text)
    ) {
      this.add(segment, 0, this.extent(segment), {
        strength: 'likely',
        reason: 'Gebiedende wijs onder de aanbevelingen.',
      })
      return
    }
    this.readProse(segment)
  }

  private readProse(segment: Segment, until = segment.text.length) {
    if (!this.open) return
    let announced = false
    for (const sentence of sentences(segment.text.slice(0, until))) {
      const example =
        announced &&
        /^(?:onder (?:meer|andere)|zo|bijvoorbeeld|namelijk)\b.*\b(?:om|te)\b/iu.test(sentence.text)
      if (
        this.afterColon(segment, sentence) ||
        (announced && (example || opensWithImperative(sentence.text)))
      ) {
        announced = true
        if (!/:\s*\S/.test(sentence.text.slice(openingLength(sentence.text))) || example) {
          this.add(segment, sentence.from + openingLength(sentence.text), sentence.to, {
            addressees: this.announcedTo,
            strength: 'likely',
            reason: 'Volgt op een zin die aanbevelingen aankondigt.',
          })
        }
        continue
      }
      announced = announcing(sentence.text)
      if (announced) this.announcedTo = readLead(sentence.text).addressees
      const told = recommends(sentence.text)
      const asks =
        this.section === 'recommendations' &&
        !this.drifted &&
        told === null &&
        /^(?:het college|de (?:gemeente)?raad|de raad en het college|de gemeente|burgemeester en wethouders)\b.{0,60}\b(?:moet|dient|zou(?:den)?)\b/iu.test(
          sentence.text,
        )
      const english = told === null && this.asksInEnglish(sentence.text)
      if ((told !== true && !asks && !english) || announced) continue
      if (told === true && !saysWhat(sentence.text)) continue
      const toReader = adviceToReader.test(sentence.text)
      if (toReader && !this.toCouncil) continue
      this.add(segment, sentence.from, sentence.to, {
        addressees: toReader ? ['council'] : readLead(sentence.text).addressees,
        strength: this.recommending || english ? 'certain' : 'likely',
        reason:
          asks || english
            ? 'Onder de aanbevelingen staat wat moet gebeuren.'
            : 'De rekenkamer beveelt dit in de lopende tekst aan.',
      })
    }
  }

  /** "The Secretary should …": under the recommendations, or numbered as one. */
  private asksInEnglish(sentence: string): boolean {
    if (/\(Recommendation \d+\)\.?$/.test(sentence)) return true
    return (
      this.section === 'recommendations' &&
      !this.drifted &&
      addresseesOfText(sentence).length > 0 &&
      /\bshould\b/.test(sentence)
    )
  }

  private announcedTo: RecognisedAddressee[] = []

  /** "Enkele aanbevelingen zijn: Maak …": what follows the colon in the same sentence. */
  private afterColon(
    segment: Segment,
    sentence: { text: string; from: number; to: number },
  ): boolean {
    const colon = sentence.text.indexOf(': ')
    if (colon < 0) return false
    const lead = readLead(sentence.text.slice(0, colon + 1))
    const rest = sentence.text.slice(colon + 2).trimStart()
    if (lead.kind !== 'recommendation' || !lead.strong || !opensWithImperative(rest)) return false
    this.announcedTo = lead.addressees
    this.add(segment, sentence.to - rest.length, sentence.to, {
      addressees: lead.addressees,
      strength: 'likely',
      reason: 'Staat achter een dubbele punt na een zin die aanbevelingen aankondigt.',
    })
    return true
  }

  private add(segment: Segment, from: number, to: number, details: Partial<Candidate>) {
    const text = tidy(segment.text.slice(from, to))
    if (text.length < 12) return
    const own = addresseesOfText(text)
    const given = details.addressees?.length ? details.addressees : this.sectionAddressees
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
      heading: this.heading,
      ...details,
      addressees,
    })
  }
}

/** "Wij adviseren u om": advice to whoever reads it. */
const adviceToReader = /\b(?:adviseren|adviseert|raden|bevelen)(?: wij| we)? u\b(?! als raad)/iu

/** The sentence says what is recommended, not only that something is. */
function saysWhat(sentence: string): boolean {
  return (
    withoutLead(sentence).length > 8 &&
    (asksForAction(sentence) || /\b(?:aan|dat|that)\b.{10,}/.test(sentence))
  )
}

/** What stands after "om", "dat" or ":" in a recommending sentence. */
function withoutLead(sentence: string): string {
  const found = /(?:\bom\b|\bdat\b|\bthat\b|:)\s*(.*)$/iu.exec(sentence)
  return found?.[1] ?? sentence.replace(/^.*?\b(?:aan|overweging|advies|aanbeveling)\b/iu, '')
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[;,]\s*(?:en|of)?\s*$/u, '')
    .trim()
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

function partsOfLabel(label: string): RecognisedAddressee[] {
  const bracket = /\(([^)]+)\)/.exec(label)?.[1]
  return bracket ? addresseesOfHeading(bracket) : []
}

/** Announces recommendations without saying one: "De Rekenkamer deed nog vier aanbevelingen." */
function announcing(sentence: string): boolean {
  return (
    /\b(?:aanbeveling(?:en)?|adviezen|recommendations?)\b/iu.test(sentence) &&
    /\b(?:doet|doen|deed|deden|komt|komen|formule\p{L}+|geeft|geven|makes?|making|made|zijn)\b/iu.test(
      sentence,
    ) &&
    !looksBack(sentence) &&
    !asksForAction(sentence)
  )
}
