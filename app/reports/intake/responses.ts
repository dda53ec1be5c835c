import type { ResponseKind } from '#db/schema/codes.ts'
import { looksLikeHeading } from './headings.ts'
import { municipalityMentions } from './municipality-mentions.ts'
import { recommendationLabel, sectionKind } from './sections.ts'
import { placeIn, type Segment } from './segment.ts'
import { sentences } from './sentences.ts'
import type { Place } from './source.ts'

/** What the text says of one reaction. */
export interface RecognisedResponse {
  text: string
  /** Null: the text doesn't say it in words that can be told with certainty. */
  kind: ResponseKind | null
  /** Codes of the municipalities whose college (or council) it is; empty when said in general. */
  municipalities: string[]
  /** Number of the recommendation as printed, when it is about one. */
  recommendation: string | null
  place: Place
}

const kinds: [ResponseKind, RegExp][] = [
  [
    'already_practice',
    /\b(?:voer(?:t|en)\b.{0,60}\bal\b.{0,20}\buit|al bestaande praktijk|(?:gebeurt|doen|doet|werken|werkt)\b.{0,40}\b(?:al|reeds)\b|reeds staande praktijk|is al (?:staand beleid|praktijk)|already (?:implemented|in place))\b/iu,
  ],
  [
    'rejected',
    /\b(?:niet over(?:ge)?n(?:eemt|emen|omen)|neemt\b.{0,80}\bniet over|nemen\b.{0,80}\bniet over|wijst\b.{0,60}\baf|wijzen\b.{0,60}\baf|onderschrijft\b.{0,60}\bniet|niet overgenomen|disagree\w*|did not concur|non-?concur\w*)\b/iu,
  ],
  [
    'partly',
    /\b(?:deels|gedeeltelijk|grotendeels|op onderdelen|overgrote deel|partially|in part)\b/iu,
  ],
  [
    'accepted',
    /\b(?:neemt\b.{0,80}\bover|nemen\b.{0,80}\bover|overgenomen|onderschrij(?:ft|ven)|omarm(?:t|en)|stemt\b.{0,40}\bin|herken(?:t|nen)|overneemt|overnemen|agree[ds]?|concur(?:s|red)?)\b/iu,
  ],
]

/** The kind of reaction that a sentence expresses; null when it shows none. */
export function responseKind(sentence: string): ResponseKind | null {
  for (const [kind, pattern] of kinds) if (pattern.test(sentence)) return kind
  return null
}

export interface FollowUpNote {
  /** CBS code. */
  municipality: string
  /** What the page says of the council's treatment; empty for "volgt". */
  text: string
  place: Place
}

export interface Reactions {
  /** The whole passage, as the report would quote it. */
  summary: string
  responses: RecognisedResponse[]
  afterword: string
  followUps: FollowUpNote[]
}

/** What the text says about reactions of colleges, the office's afterword, and the treatment in the councils. */
export function readReactions(segments: readonly Segment[]): Reactions {
  const found: Reactions = { summary: '', responses: [], afterword: '', followUps: [] }
  const summary: string[] = []
  const afterword: string[] = []
  let section: ReturnType<typeof sectionKind> = null
  let recommendation: string | null = null
  segments.forEach((segment, index) => {
    const heading = looksLikeHeading(segment, segments[index - 1], segments[index + 1], false)
    const label = section === 'response' ? recommendationLabel.exec(segment.text) : null
    if (heading && !label) {
      const kind = sectionKind(segment.text.replace(/:\s*$/, ''))
      const inside = section === 'response' && kind === null
      if (!inside) {
        section = kind
        recommendation = null
      }
      return
    }
    if (label?.[1]) recommendation = label[1]
    if (section === 'response') {
      summary.push(segment.text)
      for (const sentence of sentences(segment.text)) {
        const kind = responseKind(sentence.text)
        const codes = [
          ...new Set(municipalityMentions(sentence.text).map((each) => each.municipality.code)),
        ]
        if (kind === null && codes.length === 0) continue
        if (/aangeboden|gepubliceerd/iu.test(sentence.text) && kind === null) continue
        found.responses.push({
          text: sentence.text,
          kind,
          municipalities: codes,
          recommendation:
            recommendation ??
            /\b(?:aanbeveling|recommendation)\s+(\d+\w?)/iu.exec(sentence.text)?.[1] ??
            null,
          place: placeIn(segment, sentence.from, sentence.to),
        })
      }
    } else if (section === 'afterword') afterword.push(segment.text)
    else if (section === 'followUp') {
      const match = /^[\s•·–-]*([^:]{3,40}):\s*(.*)$/u.exec(segment.text)
      const mention = match?.[1] ? municipalityMentions(match[1])[0] : undefined
      if (match && mention) {
        const text = /volgt|nog niet bekend|n\.?n\.?b/iu.test(match[2] ?? '')
          ? ''
          : (match[2] ?? '')
        found.followUps.push({
          municipality: mention.municipality.code,
          text,
          place: { start: segment.start, end: segment.end },
        })
      }
    }
  })
  found.summary = summary.join('\n')
  found.afterword = afterword.join('\n')
  return found
}
