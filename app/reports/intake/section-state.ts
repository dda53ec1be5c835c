import type { RecognisedAddressee } from './addressees.ts'
import { ordinal } from './markers.ts'
import { chapterWord, type SectionKind } from './sections.ts'
import type { Segment } from './segment.ts'

interface Section {
  kind: SectionKind | null
  /** Depth as numbered or as the source says; null for a heading of which it doesn't show. */
  level: number | null
  heading: string
  addressees: RecognisedAddressee[]
  /** An unknown heading of unknown depth came since: it may be over. */
  drifted: boolean
  /** Its place in the count of chapters; null when it has no number. */
  count: number | null
  /** It stands for one recommendation below a chapter. */
  theme: boolean
}

const closed: (SectionKind | null)[] = ['response', 'afterword', 'followUp', 'contents']
const nowhere: Section = {
  kind: null,
  level: null,
  heading: '',
  addressees: [],
  drifted: false,
  count: null,
  theme: false,
}

/** Depth of a heading, by the source's own levels or by its number ("5.1": 2); null when nothing shows it. */
function levelOf(heading: Segment): number | null {
  if (heading.structured && heading.heading > 0) return heading.heading
  const { marker } = heading
  if (!marker) {
    return chapterWord.test(heading.text) ? 1 : null
  }
  return marker.kind === 'code' ? marker.label.split('.').length : 1
}

/** In which section of the report the reading is: a stack, as "5 Aanbevelingen" holds "5.2 Aan de raad". */
export class Sections {
  private stack: Section[] = []
  /** To whom the recommendations are that were announced outside a section of them. */
  private pending: RecognisedAddressee[] = []

  get current(): Section {
    return this.stack.at(-1) ?? nowhere
  }

  /** No reaction, afterword, table of contents or list of decisions. */
  get open(): boolean {
    // An unknown heading after "Vervolg" may well begin something else.
    return (
      !closed.includes(this.current.kind) ||
      (this.current.kind === 'followUp' && this.current.drifted)
    )
  }

  get recommending(): boolean {
    const { kind } = this.current
    return kind === 'recommendations' || kind === 'conclusionsAndRecommendations'
  }

  /** Surely among the recommendations. */
  get firm(): boolean {
    return this.current.kind === 'recommendations' && !this.current.drifted
  }

  get contents(): boolean {
    return this.current.kind === 'contents'
  }

  /** A heading of a known kind, or of an unknown one (`kind` null), which stays within what is above it. */
  enter(segment: Segment, kind: SectionKind | null, addressees: RecognisedAddressee[]) {
    const level = levelOf(segment)
    if (level === null) this.enterUnnumbered(segment.text, kind, addressees)
    else this.enterNumbered(segment, level, kind, addressees)
  }

  /** A numbered theme among the recommendations: "4 Doelen" goes on counting below "Aanbevelingen aan de raad". */
  enterTheme(segment: Segment) {
    const chapter = this.stack.findLast((each) => each.level !== null && !each.theme)
    if (!chapter) this.push(null, 1, segment.text, [])
    else if (segment.marker && ordinal(segment.marker) === (chapter.count ?? 0) + 1)
      this.enter(segment, null, [])
    // "1) Beleid" below "4. Aanbevelingen" counts within that chapter.
    else this.enterNumbered(segment, (chapter.level ?? 0) + 1, null, [])
    this.current.theme = true
  }

  /** After "Voortgang" or "Vervolg" the office recommends something all the same. */
  reopen() {
    if (this.current.kind === 'followUp') this.current.drifted = true
  }

  /** Recommendations begin without a heading, as by the label "Aanbeveling 1". */
  begin() {
    if (this.recommending) return
    this.push('recommendations', null, this.current.heading, this.pending)
  }

  private enterNumbered(
    segment: Segment,
    level: number,
    kind: SectionKind | null,
    addressees: RecognisedAddressee[],
  ) {
    const same = this.stack.findIndex((each) => each.level !== null && each.level >= level)
    if (same >= 0) this.stack.length = same
    else if (this.stack.every((each) => each.level === null)) {
      // "1 Regie" below an unnumbered "Aanbevelingen" is a theme of it; "4 Bijlagen" is not.
      const first = segment.marker !== null && ordinal(segment.marker) === 1
      if (!first || kind !== null || segment.structured) this.stack.length = 0
    }
    this.push(kind, level, segment.text, addressees)
    this.current.count = segment.marker ? ordinal(segment.marker) : null
  }

  private enterUnnumbered(
    heading: string,
    kind: SectionKind | null,
    addressees: RecognisedAddressee[],
  ) {
    const top = this.stack.at(-1)
    if (kind === null && top && top.level === null && top.kind !== null) {
      Object.assign(top, { drifted: true, heading })
      return
    }
    // "Aanbevelingen aan de raad" stands beside "Aanbevelingen aan het college", whatever was numbered below that.
    const beside = this.stack.findIndex((each) => each.level === null && each.kind !== null)
    if (kind !== null && beside >= 0) this.stack.length = beside
    while (this.stack.at(-1)?.level === null) this.stack.pop()
    this.push(kind, null, heading, addressees)
  }

  /** Said to whom in the heading itself: "Aan de raad"; it stays among the recommendations. */
  address(segment: Segment, addressees: RecognisedAddressee[]) {
    const level = levelOf(segment)
    if (level !== null) {
      this.enterNumbered(segment, level, this.recommending ? null : 'recommendations', addressees)
      return
    }
    this.begin()
    Object.assign(this.current, { addressees, heading: segment.text, drifted: false })
  }

  /** Said to whom in a sentence that announces the recommendations of this section. */
  addressAll(addressees: RecognisedAddressee[]) {
    this.pending = addressees
    if (this.recommending && addressees.length > 0) this.current.addressees = addressees
  }

  private push(
    kind: SectionKind | null,
    level: number | null,
    heading: string,
    addressees: RecognisedAddressee[],
  ) {
    const above = this.current
    // Below "5 Aanbevelingen" a theme may be called "Werkwijze" or "Verantwoording".
    const theme = above.kind === 'recommendations' && kind === 'none' && level !== null
    const inherited = theme || (closed.includes(above.kind) && above.kind !== 'contents')
    this.stack.push({
      kind: inherited || kind === null ? above.kind : kind,
      level,
      heading,
      addressees:
        addressees.length > 0 || (kind !== null && !theme) ? addressees : above.addressees,
      drifted: false,
      count: null,
      theme: false,
    })
  }
}
