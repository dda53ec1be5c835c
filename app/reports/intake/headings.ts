import { addresseesOfHeading, withoutPrefix } from './addressees.ts'
import { asksForAction, opensWithImperative } from './grammar.ts'
import { recommends } from './leads.ts'
import { ordinal } from './markers.ts'
import { chapterWord, sectionKind } from './sections.ts'
import type { Segment } from './segment.ts'

/** Whether a segment is a heading: the source says so, or it is short, opens with a capital and ends without a stop. */
export function looksLikeHeading(
  segment: Segment,
  previous: Segment | undefined,
  next: Segment | undefined,
  inList: boolean,
): boolean {
  if (segment.heading > 0) return true
  if (segment.kind === 'item' || segment.kind === 'row' || segment.marker?.kind === 'bullet')
    return false
  const text = segment.text
  const words = text.split(/\s+/).length
  // "De rekenkamer beveelt het college aan om" has its items below it.
  if (/\b(?:om|dat|that|to)$/u.test(text) && recommends(text) === true) return false
  if (text.length > 110 || words > 15 || !/\p{L}{3}/u.test(text)) return false
  // "Raad – bepaal wat u verwacht": said to somebody.
  const said = withoutPrefix(text)
  if (said !== text && opensWithImperative(said)) return false
  if (chapterWord.test(text) && !/[.;,]$/.test(text)) return true
  // A word or two in capitals: "SPREID".
  if (!segment.marker && next && words <= 3 && /^[\p{Lu}\s-]{4,}$/u.test(text)) return true
  if (segment.marker) {
    // "3. Aanbevelingen" is a heading; "3. Stel een visie vast" in a list is an item.
    const body = text.slice(segment.marker.length)
    if (/[.;,:]$/.test(body)) return false
    if (segment.marker.kind === 'code' && /\./.test(segment.marker.label))
      return !asksForAction(body) || (sectionKind(body) !== null && !opensWithImperative(body))
    if (/^(?:onderzoeks|deel)?vragen\b/iu.test(body) && body.length < 70) return true
    if (body.length >= 70 || asksForAction(body)) return false
    return sectionKind(body) !== null || isChapter(segment, previous, next)
  }
  if (segment.bold && segment.structured && !/[.;]$/.test(text)) return true
  if (
    /[.;,!]["'”’]?$|[;,] (?:en|of|and|or)$/.test(text) ||
    (words > 6 && /\p{Ll}[.!?] /u.test(text))
  )
    return false
  if (
    /^(?:(?:en|ook|daarnaast|verder|tot slot) )?(?:aan|voor)\b.*:$/iu.test(text) &&
    addresseesOfHeading(text.slice(0, -1)).length > 0
  )
    return !/\b(?:om|adviseert|beveelt|bevelen)\b/iu.test(text)
  // "en aan de raad" between items.
  if (/^(?:en )?(?:aan|voor)\b/u.test(text) && words <= 6 && addresseesOfHeading(text).length > 0)
    return !asksForAction(text)
  if (/:$/.test(text))
    return (
      words <= 6 &&
      (sectionKind(text) !== null ||
        /^(?:aan|voor)\b/i.test(text) ||
        addresseesOfHeading(text.slice(0, -1)).length > 0) &&
      !/\b(?:luid(?:t|en)|zijn|om|adviseert|beveelt|bevelen)\b/i.test(text)
    )
  if (!/^["'‘“(]?[\p{Lu}\d]/u.test(text))
    return (
      (sectionKind(text) === 'recommendations' ||
        (!inList &&
          words <= 4 &&
          (segment.afterBlank || endsSentence(previous)) &&
          sectionKind(text) !== null)) &&
      words <= 4
    )
  // The last of several commands without a stop is what the others are.
  if (next === undefined)
    return (
      previous !== undefined &&
      [text, previous.text].every((each) => opensWithImperative(each) && !/[.!?]$/.test(each))
    )
  const kind = sectionKind(text)
  if (inList) {
    const addressed = addresseesOfHeading(text).length > 0
    if (kind !== null && addressed && words <= 8) return true
    return (kind !== null || addressed) && words <= 8 && !asksForAction(text)
  }
  if (kind !== null) return true
  if (opensWithImperative(text) && previous !== undefined && !segment.afterBlank) return false
  return words <= 12
}

const columnHead =
  /^(?:nr\.?|nummer|(?:de )?(?:aanbeveling(?:en)?|conclusies?|bevinding(?:en)?)|(?:bestuurlijke )?reactie(?: (?:van )?(?:het )?(?:college|b&w|bestuur))?|nawoord(?: (?:van )?(?:de )?rekenkamer(?:commissie)?)?|toelichting|termijn|planning|status|stand van zaken|actiehouder|(?:gericht )?aan(?: wie)?|(?:voor )?wie|geadresseerden?|overgenomen\??)$/iu

/** How many lines from `index` are the heads of columns of a table that lost its borders ("Aanbeveling", "Reactie college"); 0: no table. */
export function flattenedHead(segments: readonly Segment[], index: number): number {
  let count = 0
  while (columnHead.test(segments[index + count]?.text ?? '')) count += 1
  const names = segments.slice(index, index + count).map((each) => each.text)
  return count >= 2 && names.some((name) => /^(?:de )?aanbeveling/iu.test(name)) ? count : 0
}

/** "3. Bruggen" above a paragraph, and no item of a list: no number just before or after it continues the count. */
function isChapter(segment: Segment, previous?: Segment, next?: Segment): boolean {
  const { marker } = segment
  if (!marker || !next || next.kind !== 'paragraph') return false
  // "B. Kwaliteit" above "B1 …", "2 Toegang" above "2.1 …".
  const within = next.marker?.kind === 'code' && next.marker.label.replace(/\.?\d+$/u, '')
  if (within && within === marker.label) return true
  // "2. Wat moet er anders?" with bullets below it; a research question has the next one.
  if (/\?$/.test(segment.text) && next.marker?.kind === 'bullet') return true
  const count = marker.kind === 'letter' ? null : ordinal(marker)
  if (count === null || next.marker) return false
  const counted = (other: Segment | undefined, by: number) =>
    other?.marker?.kind === marker.kind && ordinal(other.marker) === count + by
  return (
    /^\p{Lu}/u.test(segment.text.slice(marker.length)) &&
    segment.text.split(/\s+/).length <= 9 &&
    !counted(previous, -1) &&
    !counted(next, 1) &&
    (next.text.length > segment.text.length || opensWithImperative(next.text))
  )
}

function endsSentence(segment: Segment | undefined): boolean {
  return segment === undefined || /[.!?]["'”’)]*$/.test(segment.text)
}
