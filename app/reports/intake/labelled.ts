import { addresseesOfHeading, partiesIn, type RecognisedAddressee } from './addressees.ts'
import type { Candidates } from './candidate.ts'
import { extentOfAsking } from './extent.ts'
import { asksForAction, opensWithImperative } from './grammar.ts'
import { recommends } from './leads.ts'
import { isLookedBackAt, isProcedure } from './negatives.ts'
import type { Sections } from './section-state.ts'
import { recommendationLabel, sectionKind } from './sections.ts'
import type { Segment } from './segment.ts'
import { sentences } from './sentences.ts'

/** Reads recommendations that bear a label: "Aanbeveling 3: …", with the text on the same line or below it. */
export class Labelled {
  private waiting: { printed: string | null; addressees: RecognisedAddressee[] } | null = null
  private title: string | null = null
  /** To whom the sentence above the labels was said. */
  private ledTo: RecognisedAddressee[] = []

  constructor(
    private readonly segments: readonly Segment[],
    private readonly sections: Sections,
    private readonly candidates: Candidates,
  ) {}

  /** A label was read, and its text comes next. */
  get open(): boolean {
    return this.waiting !== null
  }

  /** "Wij bevelen het college aan:" stands above the labels to come; a heading ends it. */
  lead(addressees: RecognisedAddressee[]) {
    this.ledTo = addressees
  }

  /** A numbered heading names the subject; the text of it comes next. */
  expect(printed: string | null, title: string) {
    this.waiting = { printed, addressees: addresseesOfHeading(title) }
    this.title = title
  }

  forget() {
    this.waiting = null
    this.title = null
  }

  /** Whether the segment is a label, alone or with its text. */
  read(segment: Segment, index: number): 'no' | 'label' | 'whole' {
    const body = segment.text.replace(/^[•·*–►➤➢→>»✓✔-]\s*/u, '')
    const match = recommendationLabel.exec(body)
    if (!match) return 'no'
    const rest = body.slice(match[0].length).trim()
    // Among the reactions a label repeats what it answers.
    const spoken = officeSpeaks.test(this.segments[index + 1]?.text ?? '')
    const repeated =
      this.sections.current.kind === 'response' && (spoken || opensWithImperative(rest))
    if (!(this.sections.open || repeated) || isLookedBackAt(body) || isProcedure(rest)) return 'no'
    // "Aanbeveling 3 is overgenomen": a sentence about it, not the label of it.
    if (/^\p{Ll}/u.test(rest) && !/[:.)–-]\s*$/.test(match[0])) return 'no'
    // "Les 2: …" is one only where it says what to do.
    if (
      !/^(?:\p{L}+[- ])?\p{L}*(?:aanbeveling|recommendation|advies)/iu.test(match[0]) &&
      !opensWithImperative(rest)
    )
      return 'no'
    // "Actie: …" is one only among recommendations.
    if (/^(?:verbeter)?actie\b/iu.test(match[0]) && !this.sections.recommending) return 'no'
    // "Aanbeveling: een voorstel tot …" in a list of terms.
    if (/^een /u.test(rest) && !match[1] && !asksForAction(rest)) return 'no'
    this.sections.begin()
    const addressees = addresseesOfLabel(match[0])
    this.title = null
    const whom = addressees.length > 0 ? addressees : this.ledTo
    this.waiting = { printed: match[1] ?? null, addressees: whom }
    if (rest === '') return 'label'
    const next = this.segments[index + 1]
    const short = rest.length < 40 && rest.split(/\s+/).length < 4
    const titleOnly =
      !/[.;]$/.test(rest) && (short || !asksForAction(rest)) && recommends(rest) !== true
    if (titleOnly && next && !next.marker && next.kind !== 'heading' && startsWithAction(next)) {
      this.title = rest
      return 'label'
    }
    const from = segment.text.length - rest.length
    const to = from + extentOfAsking(rest)
    this.take(segment, from, isHeadingLike(segment) ? segment.text.length : to)
    return 'whole'
  }

  /** Takes the segment as the text of the label before it; false when it is no such text. */
  fill(segment: Segment, index: number): boolean {
    const { waiting } = this
    if (!waiting) return false
    const next = this.segments[index + 1]
    const short = segment.text.length < 90 && !/[.;]$/.test(segment.text)
    // "Actualiseer de lijst" above "Werk de monumentenlijst bij …": a title, though it asks as well.
    const titled = !asksForAction(segment.text) || isTitleOf(segment, next)
    if (short && titled && next && !next.marker && startsWithAction(next)) {
      this.title = segment.text
      return true
    }
    if (
      sectionKind(segment.text) !== null &&
      segment.text.length < 60 &&
      !asksForAction(segment.text)
    ) {
      this.forget()
      return false
    }
    const first = sentences(segment.text)[0]?.text ?? ''
    // "Dit doen wij al.": an answer below the label of what it answers.
    const answers =
      /^(?:wij|we|ik)\b/iu.test(first) ||
      (/^(?:dit|dat|deze|die)\b/iu.test(first) && !asksForAction(first)) ||
      /^het college (?:neemt|nam|onderschrijft|deelt|herkent|is|heeft|zal|gaat|wil|vindt|zegt|kan|ziet|reageert|staat|doet|stemt|erkent|waardeert|constateert|streeft)\b/iu.test(
        first,
      )
    if (answers && recommends(first) !== true) {
      this.forget()
      return false
    }
    const from = officeSpeaks.exec(segment.text)?.[0].length ?? segment.marker?.length ?? 0
    this.take(segment, from, from + extentOfAsking(segment.text.slice(from)))
    return true
  }

  private take(segment: Segment, from: number, to: number) {
    const { waiting } = this
    if (!waiting) return
    this.candidates.add(segment, from, to, this.sections.current, {
      printed: waiting.printed,
      strength: 'certain',
      reason:
        waiting.printed === null
          ? 'Achter het woord "aanbeveling".'
          : `Genummerd als aanbeveling ${waiting.printed}.`,
      title: this.title,
      formal: true,
      addressees: waiting.addressees,
    })
    this.forget()
  }
}

/** "Rekenkamer: Stel …", before "College: Wij onderschrijven …". */
const officeSpeaks = /^(?:de )?rekenkamer(?:commissie)?\s*:\s+/iu

function isTitleOf({ text }: Segment, next: Segment | undefined): boolean {
  return (
    text.split(/\s+/).length <= 4 &&
    next !== undefined &&
    next.text.length > text.length * 1.5 &&
    opensWithImperative(next.text)
  )
}

function isHeadingLike(segment: Segment): boolean {
  return segment.heading > 0
}

function startsWithAction(segment: Segment): boolean {
  const first = sentences(segment.text)[0]?.text ?? ''
  return asksForAction(first) || recommends(first) === true
}

function addresseesOfLabel(label: string): RecognisedAddressee[] {
  const bracket = /\(([^)]+)\)/.exec(label)?.[1]
  if (bracket) return addresseesOfHeading(bracket)
  return /\b(?:aan|voor)\b/iu.test(label) ? partiesIn(label) : []
}
