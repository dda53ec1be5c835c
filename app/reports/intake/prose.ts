import {
  addresseesOfHeading,
  addresseesOfText,
  namesGovernment,
  type RecognisedAddressee,
} from './addressees.ts'
import type { Candidates } from './candidate.ts'
import {
  asksForAction,
  hasInfinitive,
  hasModal,
  openingLength,
  opensWithImperative,
} from './grammar.ts'
import { looksBack, readLead, recommends } from './leads.ts'
import type { Sections } from './section-state.ts'
import type { Segment } from './segment.ts'
import { type Sentence, sentences } from './sentences.ts'

const party =
  /^(?:(?:ook|eerst|daarna|daarnaast|verder|tevens|bovendien|daarbij|vervolgens|ten slotte|tot slot|daarom)\s+)?(?:(?:moet|dient|zou|kan)\s+)?(?:het college|de colleges|de (?:gemeente)?ra(?:ad|den)|de raad en het college|de gemeenten?|de griffie|burgemeester en wethouders)\b/iu
const present =
  /^(?:het college|de colleges|de (?:gemeente)?ra(?:ad|den)|de griffie|burgemeester en wethouders)(?: van [\p{L}-]+)? (?!heeft|hebben|had|is|was|zijn|weet|krijgt|ontvangt|wordt|worden|kan|zal|wil|vindt|ziet (?:geen|niet)|deelt|onderschrijft|onderschrijven|herkent|reageert|erkent|waardeert|stuurt weinig|besteedt weinig)\p{L}{3,}(?:t|en)\b/iu
const aboutReport =
  /\baanbeveling|\bne(?:emt|men)\b.*\bover\b|\b(?:het|dit|ons) (?:rapport|onderzoek)\b|\b(?:niet|geen|onvoldoende|nauwelijks)\b/iu

/** "Het college evalueert de inzet": among recommendations that is what it has to do. */
export function actsInPresent(sentence: string): boolean {
  return present.test(sentence) && !aboutReport.test(sentence)
}

/** "De griffie kan bij ieder voorstel een leeswijzer maken": among recommendations that is asked of it. */
export function mayDo(sentence: string): boolean {
  return (
    /^(?:ook )?(?:het college|de colleges|de (?:gemeente)?ra(?:ad|den)|de griffie)\b/iu.test(
      sentence,
    ) &&
    /\b(?:kan|kunnen) (?!(?:daar|hier)(?:bij|voor|toe|mee|door)\b|bijvoorbeeld\b|zo\b)/u.test(
      sentence,
    ) &&
    !aboutReport.test(sentence) &&
    /\b\p{Ll}{2,}en(?:[.,;]|$)/u.test(sentence)
  )
}

const continues =
  /^(?:ten \p{L}+de|ook|daarnaast|verder|tevens|bovendien|daarbij|tot slot|ten slotte)\b/iu

/** "Het college zou … moeten": a party, and what it has to do. */
export function tellsParty(sentence: string): boolean {
  return party.test(sentence) && hasModal(sentence) && !/\bhad(?:den)?\b/u.test(sentence)
}

/** "Het college reageerde dat …": what follows in the paragraph is about what it will do itself. */
const answering =
  /\b(?:reageer(?:t|de|den)|in (?:zijn|haar|hun|een|de) reactie|laat weten|lieten weten|heeft (?:ons )?laten weten)\b/iu

/** "Aanbeveling: …", "Onze tweede aanbeveling luidt: …" */
const labels =
  /^(?:(?:de|het|onze?|een) )?(?:\p{L}+ )?(?:aanbeveling|advies|recommendation)(?: \d{1,2})?(?: (?:aan|voor) .{2,40})?(?: is| luidt)?$/iu

/** "Ten tweede …": counted among the recommendations. */
const nth =
  /^ten (?:eerste|tweede|derde|vierde|vijfde|zesde)\b(?!.*\b(?:niet|geen|blijkt|bleek|was|waren)\b)/iu
const recommendedThen = /\b(?:recommended|adviseerden?|beval(?:en)?)\b/iu

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
      announced = announces(sentence.text)
      if (announced) {
        this.announcedTo = readLead(sentence.text).addressees
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
    const told = recommends(spoken)
    if (told === false) return false
    if (told === true) {
      const toReader = adviceToReader.test(text)
      if (!saysWhat(text) || (toReader && !this.toCouncil)) return false
      this.candidates.add(segment, sentence.from, sentence.to, this.sections.current, {
        addressees: toReader ? ['council'] : readLead(spoken).addressees,
        strength: this.sections.recommending ? 'certain' : 'likely',
        reason: 'De rekenkamer beveelt dit in de lopende tekst aan.',
      })
      return true
    }
    const asked =
      this.asksInEnglish(text) ||
      (this.sections.firm && (tellsParty(text) || mayDo(text))) ||
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
    if (/\(Recommendation \d+\)\.?$/.test(sentence)) return true
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
    if (labels.test(before) || (announced && counted.test(before)))
      Object.assign(lead, {
        kind: 'recommendation',
        strong: true,
        addressees: addresseesOfHeading(before),
      })
    const rest = sentence.text.slice(colon + 2).replace(/^[\s"'“‘]+/u, '')
    if (lead.kind !== 'recommendation' || !lead.strong || !opensWithImperative(rest)) return false
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

/** The first sentences of a paragraph that ask for something; the rest explains. Gives where they end. */
export function extentOfAsking(text: string): number {
  const all = sentences(text)
  let to = all[0]?.to ?? text.length
  for (const sentence of all.slice(1)) {
    if (!goesOnAsking(sentence.text)) break
    to = sentence.to
  }
  return to
}

/** Also an item that is a clause after "adviseert om:" goes on to its end, whatever its next sentences are. */
export function extentOfItem(text: string): number {
  return /^\p{Ll}/u.test(text) && hasInfinitive(sentences(text)[0]?.text ?? '')
    ? text.length
    : extentOfAsking(text)
}

function goesOnAsking(sentence: string): boolean {
  if (/:\s*$/.test(sentence)) return false
  return opensWithImperative(sentence) || recommends(sentence) === true
}

/** "Wij adviseren u om": advice to whoever reads it. */
const adviceToReader =
  /\b(?:adviseren|adviseert|raden|bevelen)(?: wij| we)? u\b(?! als raad)|\bu (?:adviseren|raden|bevelen|geven) (?:wij|we)\b/iu

/** "De onderzoekers bevelen meer maatwerk aan": what is recommended stands between the verb and "aan". */
const objectBetween = /\b(?:beveelt|bevelen|raadt|raden) (?!u\b)\p{L}.{10,} aan\.?$/iu

/** "… drie aanbevelingen: versnel de procedures, registreer beter en informeer de raad." */
function saysAfterColon(sentence: string): boolean {
  const after = /:\s*(\S.{24,})$/u.exec(sentence)?.[1]
  return after !== undefined && asksForAction(after)
}

/** "Een proef met afvalcoaches zou zinvol zijn." */
const wouldBeGood = /\bzou(?:den)? .{8,}\b\p{Ll}+ zijn\.?$/iu

/** The sentence says what is recommended, not only that something is. */
export function saysWhat(sentence: string): boolean {
  if (objectBetween.test(sentence) || saysAfterColon(sentence) || wouldBeGood.test(sentence))
    return true
  return (
    withoutLead(sentence).length > 8 &&
    (asksForAction(sentence) ||
      /\b(?:aan|als|dat|that|pleit\p{L}* (?:\p{L}+ ){0,4}voor)\b.{10,}/u.test(sentence))
  )
}

/** What stands after "om", "dat" or ":" in a recommending sentence. */
export function withoutLead(sentence: string): string {
  const found = /(?:\bom\b|\bdat\b|\bthat\b|:)\s*(.*)$/iu.exec(sentence)
  return found?.[1] ?? sentence.replace(/^.*?\b(?:aan|overweging|advies|aanbeveling)\b/iu, '')
}

/** "We willen de raad nog drie dingen meegeven." */
const counts =
  /\bhet volgende\b|\b(?:twee|drie|vier|vijf|zes|enkele|paar|aantal|\d) (?:\p{L}+ )?(?:dingen|punten|zaken|zorgen|wensen|suggesties|lessen|adviezen)\b/iu

/** Announces recommendations without saying one: "De Rekenkamer deed nog vier aanbevelingen." */
export function announces(sentence: string): boolean {
  if (counts.test(sentence) && recommends(sentence) === true && !/:\s*\S/.test(sentence))
    return true
  return (
    /\b(?:aanbeveling(?:en)?|adviezen|lessen|verbeterpunten|actiepunten|recommendations?)\b/iu.test(
      sentence,
    ) &&
    /\b(?:doet|doen|deed|staan|bevat|telt|deden|komt|komen|formule\p{L}+|geeft|geven|makes?|making|made|zijn)\b/iu.test(
      sentence,
    ) &&
    !looksBack(sentence) &&
    !asksForAction(sentence) &&
    !saysAfterColon(sentence) &&
    !/\baanbeveling (?:is |luidt )?(?:dat|om)\b.{15,}/iu.test(sentence)
  )
}
