import {
  addresseesOfHeading,
  addresseesOfText,
  namesGovernment,
  type RecognisedAddressee,
} from './addressees.ts'
import { announces, asksWhat, saysWhat } from './announcing.ts'
import type { Candidates } from './candidate.ts'
import { hasModal, openingLength, opensWithImperative, opensWithStem } from './grammar.ts'
import { looksBack, readLead, recommends } from './leads.ts'
import { isLookedBackAt, isProcedure } from './negatives.ts'
import type { Sections } from './section-state.ts'
import type { Segment } from './segment.ts'
import { type Sentence, sentences } from './sentences.ts'
import {
  actsInPresent,
  hasToHappen,
  matters,
  mayDo,
  nth,
  shouldCome,
  tellsParty,
} from './told-party.ts'

const continues =
  /^(?:ten \p{L}+de|ook|daarnaast|verder|tevens|bovendien|daarbij|tot slot|ten slotte)\b/iu

/** "Het college reageerde dat …": what follows in the paragraph is about what it will do itself. */
const answering =
  /\b(?:reageer(?:t|de|den)|in (?:zijn|haar|hun|een|de) reactie|laat weten|lieten weten|heeft (?:ons )?laten weten)\b/iu

/** "Aanbeveling: …", "Onze tweede aanbeveling luidt: …" */
const labels =
  /^(?:(?:de|het|onze?|een) )?(?:\p{L}+ )?(?:aanbeveling|advies|recommendation)(?: \d{1,2})?(?: (?:aan|voor) .{2,40})?(?: is| luidt)?$/iu

const recommendedThen = /\b(?:recommended|adviseerden?|beval(?:en)?)\b/iu

/** "Aan de raad: stel …" */
const toParty = /^(?:en )?(?:aan|voor) (?:de|het|uw) (?:(?:gemeente)?raad|college|griffie)$/iu

/** "De tweede is voor de raad: …", of what was announced. */
const counted = /^(?:de|het) (?:eerste|tweede|derde|vierde|vijfde|laatste|andere?)\b[^:.]{0,60}$/iu

/** Of whom a paragraph speaks: a sentence names the audit office as its subject, or goes on about who was named. */
function speaksOffice(sentence: string, before: boolean): boolean {
  if (/^(?:\p{L}+ ){0,3}rekenkamer/iu.test(sentence)) return true
  return before && /^(?:zij|ze|dat|dit|daarnaast|ook|daarom|verder|tot slot)\b/iu.test(sentence)
}

/** Reads recommendations out of running text, sentence by sentence. */
export class Prose {
  /** To whom the sentence was said that announced the one being read. */
  private announcedTo: RecognisedAddressee[] = []
  /** The paragraph before ended with that sentence. */
  private announcedAbove = false

  constructor(
    private readonly sections: Sections,
    private readonly candidates: Candidates,
    /** A letter to the council: "wij adviseren u" is said to the council then. */
    private readonly toCouncil: boolean,
  ) {}

  /** What was announced before a heading has nothing to do with what comes after it. */
  forget() {
    this.announcedAbove = false
  }

  /** Reads the sentences of `segment` up to `until` (in its text). */
  read(segment: Segment, until = segment.text.length) {
    if (!this.sections.open) return
    let announced = this.announcedAbove
    this.announcedAbove = false
    let taken = false
    const all = sentences(segment.text.slice(0, until))
    const answers = answering.test(all[0]?.text ?? '')
    let byOffice = false
    let earlier = false
    all.forEach((sentence, index) => {
      // "In our 2022 report, we recommended … We also recommended …"
      if (earlier && recommendedThen.test(sentence.text)) return
      earlier ||= recommendedThen.test(sentence.text) && recommends(sentence.text) === false
      byOffice = speaksOffice(sentence.text, byOffice)
      const opened = sentence.text.slice(openingLength(sentence.text))
      const example =
        announced &&
        /^(?:onder (?:meer|andere)|zo|bijvoorbeeld|namelijk)\b.*\b(?:om|te|moet|moeten|zou|zouden|dient|kan)\b/iu.test(
          sentence.text,
        )
      if (
        this.afterColon(segment, sentence, announced) ||
        (announced && (example || opensWithImperative(sentence.text) || tellsParty(sentence.text)))
      ) {
        announced = true
        taken = true
        if (!/:\s*\S/.test(opened) || example)
          this.take(segment, sentence, {
            addressees: this.announcedTo,
            reason: 'Volgt op een zin die aanbevelingen aankondigt.',
          })
        return
      }
      const counts = announced && counted.test(sentence.text.split(':')[0] ?? '')
      announced = counts || announces(sentence.text) || asksWhat(sentence.text)
      if (counts) return
      if (announced) {
        const lead = readLead(sentence.text).addressees
        const toReader = this.toCouncil && /\bu\b/u.test(sentence.text)
        this.announcedTo =
          toReader && lead.length === 0
            ? ['council']
            : asksWhat(sentence.text)
              ? addresseesOfHeading(sentence.text)
              : lead
        this.sections.addressAll(this.announcedTo)
      }
      if (answers && recommends(sentence.text) !== true) return
      taken = !announced && this.readSentence(segment, sentence, index, taken, byOffice)
    })
    this.announcedAbove = announced && !taken
  }

  /** Whether this sentence was taken; `after`: the one before it was; `byOffice`: "zij" is the audit office. */
  private readSentence(
    segment: Segment,
    sentence: Sentence,
    index: number,
    after: boolean,
    byOffice: boolean,
  ) {
    const { text } = sentence
    // "Ook roept zij de raad op": who spoke in the sentence before.
    const spoken = after || byOffice ? text.replace(/\b(?:zij|ze)\b/iu, 'de rekenkamer') : text
    // In a letter to the council "u" is the council.
    const said = this.toCouncil ? spoken.replace(/\bu\b/u, 'uw raad') : spoken
    const told = recommends(said)
    if (told === false) return false
    if (told === true) {
      const toReader = adviceToReader.test(text)
      if (!saysWhat(text) || (toReader && (!this.toCouncil || isProcedure(text)))) return false
      this.candidates.add(segment, sentence.from, sentence.to, this.sections.current, {
        addressees: toReader ? ['council'] : readLead(spoken).addressees,
        strength: this.sections.recommending ? 'certain' : 'likely',
        reason: 'De rekenkamer beveelt dit in de lopende tekst aan.',
      })
      // "Wij verzoeken u te bevorderen dat het college …" is said to the council.
      if (toReader) this.candidates.readdress(['council'])
      return true
    }
    const asked =
      this.asksInEnglish(text) ||
      (this.sections.firm &&
        (tellsParty(text) || mayDo(text) || matters.test(text) || shouldCome.test(text))) ||
      (this.sections.firm && (after || index === 0) && hasToHappen(text)) ||
      (this.sections.firm && index === 0 && actsInPresent(text)) ||
      (this.sections.firm && nth.test(text)) ||
      (after &&
        continues.test(text) &&
        hasModal(text) &&
        (namesGovernment(text) || /\bvind(?:t|en) (?:wij|we|zij|de rekenkamer)\b/iu.test(text)))
    if (!asked || looksBack(text)) return false
    // "Department of Defense The Secretary of Defense should …": a table cell stands before it.
    const cell = /^(?:\p{Lu}[\p{L}.&’'-]* (?:(?:of|the|for|and) )?){1,8}(?=The \p{Lu})/u.exec(text)
    const from = sentence.from + (cell?.[0].length ?? 0)
    this.candidates.add(segment, from, sentence.to, this.sections.current, {
      addressees: readLead(text).addressees,
      strength: this.sections.firm || this.asksInEnglish(text) ? 'certain' : 'likely',
      reason: 'Onder de aanbevelingen staat wat moet gebeuren.',
    })
    return true
  }

  private take(
    segment: Segment,
    sentence: Sentence,
    details: { addressees: RecognisedAddressee[]; reason: string },
  ) {
    const from = sentence.from + openingLength(sentence.text)
    const own = readLead(sentence.text).addressees
    this.candidates.add(segment, from, sentence.to, this.sections.current, {
      reason: details.reason,
      addressees: own.length > 0 ? own : details.addressees,
      strength: 'likely',
    })
  }

  /** "The Secretary should …": under the recommendations, or numbered as one. */
  private asksInEnglish(sentence: string): boolean {
    if (/\((?:Recommendation|Matter for Consideration) \d+\)\.?$/.test(sentence)) return true
    return (
      this.sections.firm && addresseesOfText(sentence).length > 0 && /\bshould\b/.test(sentence)
    )
  }

  /** "Enkele aanbevelingen zijn: Maak …": what follows the colon in the same sentence. */
  private afterColon(segment: Segment, sentence: Sentence, announced: boolean): boolean {
    const colon = sentence.text.indexOf(': ')
    if (colon < 0) return false
    const lead = readLead(sentence.text.slice(0, colon + 1))
    const before = sentence.text.slice(0, colon)
    if (labels.test(before) && isLookedBackAt(segment.text)) return false
    const toWhom = addresseesOfHeading(before)
    if (labels.test(before) || toParty.test(before) || (announced && counted.test(before)))
      Object.assign(lead, {
        kind: 'recommendation',
        strong: true,
        addressees: toWhom.length > 0 || !announced ? toWhom : this.announcedTo,
      })
    const rest = sentence.text.slice(colon + 2).replace(/^[\s"'“‘]+/u, '')
    const commands = opensWithImperative(rest) || (/^\p{Ll}/u.test(rest) && opensWithStem(rest))
    if (lead.kind !== 'recommendation' || !lead.strong || !commands) return false
    this.announcedTo = lead.addressees
    const quoted = rest.length - rest.replace(/["'”’]+$/u, '').length
    this.candidates.add(
      segment,
      sentence.to - rest.length,
      sentence.to - quoted,
      this.sections.current,
      {
        addressees: lead.addressees,
        strength: 'likely',
        reason: 'Staat achter een dubbele punt na een zin die aanbevelingen aankondigt.',
      },
    )
    return true
  }
}

/** "Wij adviseren u om": advice to whoever reads it. */
const adviceToReader =
  /\b(?:adviseren|adviseert|raden|bevelen|geven|verzoeken|doen)(?: wij| we)? u\b(?! als raad)|\buzelf (?:raden|adviseren|geven)\b|\bu (?:adviseren|raden|bevelen|geven) (?:wij|we)\b/iu
