import {
  addresseesOfHeading,
  addresseesOfLead,
  addresseesOfText,
  partiesIn,
  withoutPrefix,
} from './addressees.ts'
import { announces, saysWhat, withoutLead } from './announcing.ts'
import { type Candidate, Candidates } from './candidate.ts'
import { extentOfAsking } from './extent.ts'
import { saysNothingNew } from './genre.ts'
import { asksForAction, isQuestion, isWantedThing, opensWithImperative } from './grammar.ts'
import { flattenedHead, looksLikeHeading } from './headings.ts'
import { Labelled } from './labelled.ts'
import { readLead, recommends } from './leads.ts'
import {
  addresseeLine,
  letterToCouncil,
  lookedBackAt,
  reactionLine,
  statusLine,
} from './line-kinds.ts'
import { Lists } from './lists.ts'
import { Prose } from './prose.ts'
import { Sections } from './section-state.ts'
import { chapterWord, sectionKind } from './sections.ts'
import { bodyOf, type Segment } from './segment.ts'
import { sentences } from './sentences.ts'
import { headsNext, listWithoutSigns, namesCommand, namesTheme, saidBelow } from './themes.ts'
import { tellsParty } from './told-party.ts'

/** Walks through the segments of a report and gathers everything that may be a recommendation. */
export function gatherCandidates(segments: readonly Segment[]): Candidate[] {
  if (saysNothingNew(segments)) return []
  const walk = new Walk(segments)
  segments.forEach((segment, index) => {
    walk.step(segment, index)
  })
  return walk.candidates.found
}

class Walk {
  readonly candidates = new Candidates()
  private readonly sections = new Sections()
  private readonly labelled: Labelled
  private readonly lists: Lists
  private readonly prose: Prose
  /** A label or heading gave the recommendation; what follows in plain paragraphs explains it. */
  private explaining = false
  /** The cells of a table stand below each other: what asks for nothing is another column. */
  private inTable = false
  /** Lines before this one were read already. */
  private from = 0

  constructor(private readonly segments: readonly Segment[]) {
    const toCouncil = segments.slice(0, 15).some(({ text }) => letterToCouncil.test(text))
    this.labelled = new Labelled(segments, this.sections, this.candidates)
    this.prose = new Prose(this.sections, this.candidates, toCouncil)
    this.lists = new Lists(segments, this.sections, this.candidates, this.prose, toCouncil)
  }

  step(segment: Segment, index: number) {
    if (index < this.from || this.isContentsLine(segment, index) || segment.kind === 'row') return
    const columns = flattenedHead(this.segments, index)
    if (columns > 0) {
      this.readHeading({ ...segment, text: 'Aanbevelingen' }, index)
      this.inTable = true
      this.from = index + columns
      return
    }
    if (this.readAddressee(segment) || (this.inTable && this.readParty(segment))) return
    if (statusLine.test(segment.text) && this.candidates.dropFrom(this.segments[index - 1])) return
    if (reactionLine.test(segment.text) && this.sections.open) {
      this.labelled.forget()
      this.lists.answer()
      return
    }
    const label = this.labelled.read(segment, index)
    if (label !== 'no') {
      this.lists.close()
      this.explaining = label === 'whole'
      if (label === 'whole' && /:\s*$/.test(segment.text)) this.lists.openBelow()
      return
    }
    if (this.labelled.open && this.labelled.fill(segment, index)) {
      if (!this.labelled.open) {
        this.explaining = true
        if (/:\s*$/.test(segment.text)) this.lists.openBelow()
      }
      return
    }
    const previous = this.segments[index - 1]
    const next = this.segments[index + 1]
    if (this.readNames(index)) return
    // Below "Reactie college: …" and a blank line the next title is no part of the list.
    const answered = segment.afterBlank && reactionLine.test(previous?.text ?? '')
    if (looksLikeHeading(segment, previous, next, this.lists.open && !answered)) {
      this.readHeading(segment, index)
    } else if (this.isItem(segment) || this.lists.takesUnmarked(segment)) {
      this.lists.read(segment, index)
    } else this.readParagraph(segment, index)
  }

  private isContentsLine(segment: Segment, index: number) {
    if (/\.{4,}\s*\d*$|(?:\.\s){3,}|…{2,}|\s{3,}\d{1,3}$/.test(segment.text)) return true
    if (!this.sections.contents) return false
    const ends = (at: number) => /\s\d{1,3}$/.test(this.segments[at]?.text ?? '')
    return ends(index)
  }

  private readAddressee({ text }: Segment): boolean {
    const named = addresseeLine.exec(text)?.[1]
    const last = this.candidates.found.at(-1)
    if (!named || !last || !this.sections.open) return false
    const parties = partiesIn(named)
    last.addressees = parties.length > 0 ? parties : [named.replace(/[.;\s]+$/u, '')]
    return true
  }

  /** Takes the lines right below "Onze aanbevelingen in het kort" that only look like headings. */
  private readNames(index: number): boolean {
    const above = this.segments[index - 1]
    if (!this.sections.firm || this.sections.current.heading !== above?.text) return false
    const to = listWithoutSigns(this.segments, index)
    for (const each of this.segments.slice(index, to)) {
      this.candidates.add(each, 0, each.text.length, this.sections.current, {
        strength: 'likely',
        reason: 'Regel direct onder de kop van de aanbevelingen.',
      })
    }
    this.from = to
    return to > index
  }

  /** A cell of a table that only names to whom the one before it is said. */
  private readParty({ text }: Segment): boolean {
    const last = this.candidates.found.at(-1)
    const parties = partiesIn(text)
    if (!last || parties.length === 0 || text.split(/\s+/).length > 6 || /[.:]$/.test(text))
      return false
    last.addressees = parties
    return true
  }

  /** A list or a command comes next: a letter says "Aan de raad" as well. */
  private asksNext(index: number): boolean {
    const next = this.segments[index + 1]
    return next !== undefined && (this.isItem(next) || asksForAction(next.text))
  }

  private isItem(segment: Segment | undefined): boolean {
    return segment !== undefined && (segment.kind === 'item' || segment.marker !== null)
  }

  private readHeading(segment: Segment, index: number) {
    const text = segment.text.replace(/:\s*$/, '')
    const body = bodyOf(segment)
    const theme = this.isTheme(segment, index)
    const kind =
      theme || (this.sections.firm && opensWithImperative(body)) ? null : sectionKind(text)
    const named = addresseesOfHeading(text)
    const asked = named.length === 0 && /^wat .*\?$/iu.test(text)
    const addressees = asked ? addresseesOfLead(text) : named
    this.lists.close()
    this.prose.forget()
    this.labelled.forget()
    this.labelled.lead([])
    this.explaining = false
    this.inTable = false
    if (theme) {
      this.sections.enterTheme(segment)
      this.labelled.expect(segment.marker?.label ?? null, body)
    } else if (recommends(text) === true) {
      this.sections.enter(segment, 'recommendations', readLead(text).addressees)
      if (asksForAction(withoutLead(text)) && !this.isItem(this.segments[index + 1])) {
        this.candidates.add(segment, 0, segment.text.length, this.sections.current, {
          strength: 'likely',
          reason: 'Kop waarin de rekenkamer iets aanbeveelt.',
        })
      }
    } else if (kind !== null) {
      this.sections.enter(segment, kind, addressees)
    } else if (
      addressees.length > 0 &&
      (this.sections.recommending ||
        (/^(?:en )?(?:aan|voor)\b/i.test(text) && this.asksNext(index)))
    ) {
      this.sections.address(segment, addressees)
    } else if (
      this.sections.recommending &&
      !chapterWord.test(text) &&
      text.length >= 12 &&
      !saidBelow(this.segments, index) &&
      !namesCommand(this.segments, index) &&
      (opensWithImperative(body) ||
        (tellsParty(body) && !isQuestion(body)) ||
        (segment.marker?.kind === 'number' && (asksForAction(body) || isWantedThing(body))))
    ) {
      this.candidates.add(
        segment,
        segment.marker?.length ?? 0,
        segment.text.length,
        this.sections.current,
        {
          printed: segment.marker?.label || null,
          strength: 'certain',
          reason: 'Kop in de gebiedende wijs onder de aanbevelingen.',
        },
      )
      this.explaining = true
    } else if (!(this.sections.firm && namesTheme(this.segments, index)))
      this.sections.enter(segment, null, [])
  }

  /** "1 Van kaart naar planning" among the recommendations, with one below it: whatever its words say elsewhere. */
  private isTheme(segment: Segment, index: number): boolean {
    const next = this.segments[index + 1]
    return (
      this.sections.firm &&
      segment.marker?.kind === 'number' &&
      !opensWithImperative(bodyOf(segment)) &&
      next !== undefined &&
      next.marker === null &&
      opensWithImperative(next.text)
    )
  }

  private readParagraph(segment: Segment, index: number) {
    const { text } = segment
    const all = sentences(text)
    const last = all.at(-1)?.text ?? ''
    if (all.some((sentence) => recommends(sentence.text) === true)) this.sections.reopen()
    const below = this.segments[index + 1]?.text ?? ''
    const leads =
      /:\s*$/.test(text) ||
      (/\b(?:om|dat|aan|to|that)$/u.test(text) && recommends(last) === true) ||
      (announces(last) && (opensWithImperative(below) || tellsParty(below))) ||
      (this.isItem(this.segments[index + 1]) &&
        (announces(last) || (recommends(last) === true && !saysWhat(last))))
    if (leads) {
      const weighs =
        /^(?:argumenten|voor- en nadelen|voordelen|nadelen|redenen|gevolgen|kosten|bronnen)\b/iu.test(
          last,
        )
      if (
        this.explaining &&
        !weighs &&
        !readLead(last).strong &&
        this.isItem(this.segments[index + 1])
      ) {
        this.lists.openBelow()
        return
      }
      const lead = readLead(last)
      if (announces(last)) this.sections.addressAll(lead.addressees)
      // "Wij zien de volgende verbeteringen:" above headings with lists: it leads them all.
      if (lead.strong && lead.kind === 'recommendation' && headsNext(this.segments, index)) {
        this.sections.begin()
        this.sections.addressAll(lead.addressees)
      }
      this.labelled.lead(readLead(last).addressees)
      this.lists.openAfter(text)
      if (all.length > 1) this.prose.read(segment, all.at(-2)?.to)
      return
    }
    const followsList = this.lists.open
    this.lists.interrupt()
    if (this.explaining) {
      const explained = this.candidates.found.at(-1)
      const addressed = announces(last) ? readLead(last).addressees : []
      this.sections.addressAll(addressed)
      if (explained?.addressees.length === 0 && /\b(?:moet|dient|zou)\b/u.test(all[0]?.text ?? ''))
        explained.addressees = addresseesOfText(text)
    }
    if (!this.sections.open || this.explaining) return
    const named = lookedBackAt.test(this.segments[index + 1]?.text ?? '')
    const said = withoutPrefix(text)
    const commands = opensWithImperative(said)
    if ((named || (this.sections.firm && !followsList)) && commands) {
      this.candidates.add(segment, 0, extentOfAsking(text), this.sections.current, {
        strength: 'likely',
        reason: named
          ? 'De zin erna noemt dit een aanbeveling.'
          : 'Gebiedende wijs onder de aanbevelingen.',
      })
      return
    }
    if (commands && said !== text && !this.sections.recommending) {
      this.candidates.add(segment, 0, extentOfAsking(text), this.sections.current, {
        strength: 'doubt',
        reason: 'Gebiedende wijs achter de naam van een partij.',
      })
    } else if (!this.inTable) this.prose.read(segment)
  }
}
