import { datePattern } from './dates.ts'
import { sectionKind } from './sections.ts'
import { bodyOf, type Segment } from './segment.ts'

const body = String.raw`(?<!\p{L})((?:het |de )?(?:onderzoeksbureau |bureau |adviesbureau |onderzoeksinstituut |onderzoeks- en adviesbureau )?\p{Lu}(?:[\p{L}&-]|\.(?=\p{L})){0,40}(?:\s+(?:(?:van|en|de|der|&|\/)\s+)?\p{Lu}[\p{L}&-]{0,40}){0,4}(?:\s+groep)?)`
const researcherPatterns = [
  new RegExp(
    String.raw`${body}\s+(?:heeft|hebben|voerde|deed)\b[^.\n]{0,80}\b(?:in opdracht van|namens|voor)\b[^.\n]{0,120}\b(?:onderzoek|uitgevoerd|verricht|uit)\b`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:uitgevoerd|verricht|gedaan|onderzocht|opgesteld)\s+(?:is\s+)?door\s+${body}`,
    'u',
  ),
  new RegExp(
    String.raw`\bdoor\s+${body}\s+(?:is |zijn )?(?:uitgevoerd|verricht|gedaan|opgesteld)`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:onderzoek|research)[^.\n]{0,60}\b(?:uitgevoerd|laten uitvoeren|uitgevoerd is|laten doen|verricht)\b[^.\n]{0,40}\bdoor\s+${body}`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:heeft|liet)\s+${body}\s+(?:gevraagd|opdracht|het onderzoek laten|onderzoek laten|het onderzoek uitvoeren|onderzoek doen)`,
    'u',
  ),
  new RegExp(
    String.raw`(?:wordt|werd|is)[^.\n]{0,60}\b(?:onderzoek|uitgevoerd)\b[^.\n]{0,60}\bdoor\s+${body}`,
    'u',
  ),
  new RegExp(String.raw`\bonderzoek van\s+${body},\s*(?:uitgevoerd|verricht)`, 'u'),
]

/** Who did the research in the office's assignment; null when the office did it itself or the text doesn't say. */
export function researcherIn(text: string): string | null {
  for (const pattern of researcherPatterns) {
    const name = pattern
      .exec(text)?.[1]
      ?.replace(/^(?:het|de|Het|De) /, '')
      .replace(
        /^(?:onderzoeksbureau|bureau|adviesbureau|onderzoeksinstituut|onderzoeks- en adviesbureau) /,
        '',
      )
    if (name && !/^(?:Rekenkamer|De Rekenkamer|Raad|College|Gemeente|In |Dit|Het)/u.test(name))
      return name.trim()
  }
  return null
}

/** Lines that open a letter, or head a summary or a table: the title may stand below them. */
const opening =
  /^(?:(?:aan|van|from|to)\s*:|(?:management|publieks)samenvatting$|(?:executive )?summary$|aanleiding$|tabel \d)/iu
const cover =
  /^(?:(?:(?!de |een )\p{L}+e )?rekenkamer(?:commissie)?|netherlands court|national audit office|european court|audit scotland|gao\b|memo\b|nieuwsbrief|rekenkamerbrief(?! (?:over|naar) )|onderdeel van|prepared by|report by|united states government|accounts commission|persbericht|rapport|eindrapport|onderzoeksrapport|bestuurlijke nota|nota van bevindingen|definitief|concept|datum|versie|pagina|inhoud|selecteer|skip|menu|home|ga naar|aan de|geachte|betreft|onderwerp|kenmerk|postbus|telefoon|colofon)\b/iu

/** A title that stands in the text as one, and one proposed from the research question when there is none. */
export function titleIn(
  segments: readonly Segment[],
  documentTitle: string | undefined,
): { title: string | null; printed: boolean } {
  const first = segments.slice(0, 12)
  const subject = /^(?:onderwerp|betreft|subject)\s*:\s*(.{8,160})$/iu
  for (const segment of first) {
    const match = subject.exec(segment.text)
    if (match?.[1]) return { title: clean(match[1]), printed: true }
  }
  const main = first.find((segment) => segment.heading === 1 && sectionKind(segment.text) === null)
  if (main) return { title: clean(main.text), printed: true }
  for (const segment of first) {
    const text = segment.text
    const question = /\?$/.test(text) && text.length < 90 && first.indexOf(segment) < 4
    if (
      segment.marker ||
      (/[.?!;:,]$/.test(text) && !question) ||
      text.length > 140 ||
      text.length < 6
    ) {
      if (text.length > 200 || /[.]$/.test(text)) break
      continue
    }
    if (cover.test(text) || opening.test(text) || new RegExp(`^${datePattern}$`, 'iu').test(text))
      continue
    // "Gemeente heeft overgenomen aanbevelingen uitgevoerd" is a title, "Conclusies en aanbevelingen" a chapter.
    const chapter = sectionKind(text) !== null && text.split(/\s+/).length < 6
    if (chapter && !/onderzoek/iu.test(text)) break
    return { title: clean(text), printed: true }
  }
  if (documentTitle && documentTitle.length > 8)
    return { title: clean(documentTitle), printed: true }
  return { title: proposedTitle(segments), printed: false }
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^['"‘“]|['"’”]$/g, '')
    .trim()
}

/** "Wat zijn de rollen van de gemeente voor statushouders?" gives "Onderzoek naar de rollen … voor statushouders". */
function proposedTitle(segments: readonly Segment[]): string | null {
  for (const segment of segments.slice(0, 40)) {
    const named =
      /\b(?:onderzoek|onderzocht)\s+(?:gedaan\s+|verricht\s+|uitgevoerd\s+)?(?:naar|over|hoe)\s+((?!hiernaar)[^.,;?:\n]{8,110})/iu.exec(
        segment.text,
      )
    if (named?.[1]) return `Onderzoek naar ${named[1].trim()}`
    if (!/\?\s*$/.test(segment.text)) continue
    const question = bodyOf(segment).replace(
      /^(?:wat zijn|wat is|hoe is|hoe zijn|in hoeverre (?:is|zijn)|welke)\s+/iu,
      '',
    )
    const clause = question.split(/,|\?|\ben wat\b|\ben hoe\b/u)[0]?.trim() ?? ''
    const longer =
      clause.length < 40
        ? (question.split(/[?]|,\s*(?:hoe|wat|welke)\b/u)[0]?.trim() ?? clause)
        : clause
    if (longer.length >= 12)
      return `Onderzoek naar ${longer
        .replace(/\s*\([^)]*\)/g, '')
        .slice(0, 140)
        .trim()}`
  }
  return null
}
