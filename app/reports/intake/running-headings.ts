import { opensWithImperative } from './grammar.ts'
import { cut, type Segment } from './segment.ts'
import { sentences } from './sentences.ts'

/** A heading that names its addressee, inside a page that was flattened to one paragraph. */
const heading =
  /(?<=^|[.!?\d] )(?:\d(?:\.\d)* )?Aanbeveling(?:en)? (?:aan|voor) (?:de |het |uw )?(?:gemeenteraad|raad|college|griffie)(?= \p{Lu}\p{Ll}+ )|(?<=\p{Ll} \d{1,3} )Aanbevelingen(?: (?:aan|voor) (?:de |het )?(?:raad|college))?(?= \p{Lu}\p{Ll}+ )/gu

/** "… 24 Aanbevelingen aan de raad Stel … Bespreek … Aanbevelingen aan het college Maak …": each command on its own. */
export function splitRunningHeadings(segment: Segment): Segment[] {
  if (segment.heading > 0 || segment.kind === 'row' || segment.text.length < 160) return [segment]
  const found = [...segment.text.matchAll(heading)].filter(({ index, 0: { length } }) =>
    opensWithImperative(segment.text.slice(index + length).trim()),
  )
  if (found.length === 0) return [segment]
  const parts = [cut(segment, 0, found[0]?.index ?? 0)]
  found.forEach((match, at) => {
    const from = match.index + match[0].length
    const to = found[at + 1]?.index ?? segment.text.length
    parts.push({ ...cut(segment, match.index, from), afterBlank: true })
    const said = sentences(segment.text.slice(from, to))
    const starts = said.filter((each) => opensWithImperative(each.text)).map((each) => each.from)
    starts.forEach((start, nth) => {
      const end = starts[nth + 1] ?? to - from
      parts.push({ ...cut(segment, from + start, from + end), afterBlank: true })
    })
  })
  return parts.filter((part) => part.text !== '')
}
