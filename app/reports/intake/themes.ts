import { addresseesOfHeading } from './addressees.ts'
import { saysWhat } from './announcing.ts'
import { opensWithImperative } from './grammar.ts'
import { looksLikeHeading } from './headings.ts'
import { recommends } from './leads.ts'
import { contactLine } from './line-kinds.ts'
import { sectionKind } from './sections.ts'
import type { Segment } from './segment.ts'
import { sentences } from './sentences.ts'

/** The text below the heading at `index` says in so many words what is recommended: the heading is only its title. */
export function saidBelow(segments: readonly Segment[], index: number): boolean {
  for (const next of segments.slice(index + 1, index + 4)) {
    if (next.marker || next.kind !== 'paragraph') return false
    const said = sentences(next.text).some(
      ({ text }) => recommends(text) === true && saysWhat(text),
    )
    if (said) return true
    if (next.text.length < 60) return false
  }
  return false
}

/** An unnumbered heading that names the subject of the command right below it. */
export function namesTheme(segments: readonly Segment[], index: number): boolean {
  const heading = segments[index]
  const next = segments[index + 1]
  return (
    heading?.marker === null &&
    heading.heading === 0 &&
    heading.text.split(/\s+/).length <= 5 &&
    next?.marker === null &&
    opensWithImperative(next.text) &&
    /[.!]$/.test(next.text)
  )
}

/** "Maak speelplekken toegankelijk" above "Zorg dat in elke wijk …": only the title of that. */
export function namesCommand(segments: readonly Segment[], index: number): boolean {
  const heading = segments[index]
  const below = segments[index + 1]?.text.length ?? 0
  return (
    heading !== undefined &&
    heading.text.split(/\s+/).length <= 4 &&
    below > heading.text.length * 1.5 &&
    namesTheme(segments, index)
  )
}

/** What comes after `index` is a heading that says nothing of its section. */
export function headsNext(segments: readonly Segment[], index: number): boolean {
  const next = segments[index + 1]
  return (
    next?.marker === null &&
    sectionKind(next.text) === null &&
    looksLikeHeading(next, segments[index], segments[index + 2], false)
  )
}

/** Where the lines end that look like headings with nothing under them, from `index` on: a list that lost its signs. `index`: there is none. */
export function listWithoutSigns(segments: readonly Segment[], index: number): number {
  const above = segments[index - 1]
  if (!above || sectionKind(above.text) !== 'recommendations') return index
  const bare = (at: number) => {
    const each = segments[at]
    return (
      each?.marker === null &&
      !each.structured &&
      (at === index || !each.afterBlank) &&
      sectionKind(each.text) === null &&
      !contactLine.test(each.text) &&
      addresseesOfHeading(each.text).length === 0 &&
      each.text.split(/\s+/).length >= 3 &&
      looksLikeHeading(each, segments[at - 1], segments[at + 1], false)
    )
  }
  let to = index
  while (bare(to)) to += 1
  const after = segments[to]
  return to - index < 2 || (after && !after.afterBlank) ? index : to
}
