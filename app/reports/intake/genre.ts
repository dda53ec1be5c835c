import type { Segment } from './segment.ts'

/** Documents around reports that speak of recommendations without making any. */
const lookBackOrAhead =
  /^(?:[\p{L}' -]{0,60}\s)?(?:jaarverslag|jaarplan|jaarprogramma|onderzoeksprogramma|onderzoeksplan|onderzoeksopzet|onderzoeksvoorstel|startnotitie|reglement van orde|onderzoeksprotocol|annual plan)\b|^(?:verslag|notulen|besluitenlijst|agenda)\b.*\b(?:commissie|raad|raads\p{L}+|vergadering)\b/iu
const ofResearch = /^(?:onderzoek|rapport|rekenkamerbrief|quick ?scan)\b|\bonderzoek naar\b/iu

/** A letter that answers the audit office: its subject, or whom it greets, says so. */
const reaction =
  /^(?:onderwerp|betreft|subject)\b\s*:?.*\b(?:reactie|zienswijze|wederhoor|response)\b(?! van (?:de )?rekenkamer)|^(?:geachte|beste) (?:(?:leden|voorzitter)[^,]* van )?(?:de |het )?rekenkamer/iu

/** The college writes: "Van: het college", or a letter that it signs. */
const sender = /^van\s*:\s*(?:het )?(?:college|b&w|b en w|burgemeester)/iu
const signature =
  /^(?:namens )?(?:het college van )?(?:burgemeester en wethouders|b&w|b en w|gedeputeerde staten)\b/iu

function isFromCollege(segments: readonly Segment[]): boolean {
  const first = segments.slice(0, 12)
  if (first.some(({ text }) => sender.test(text))) return true
  if (first.some(({ text }) => text.length < 60 && /^(?:\S+ ){0,2}rekenkamer/iu.test(text)))
    return false
  const letter = segments
    .slice(0, 20)
    .some(({ text }) =>
      /^geachte\b|^(?:gevraagd|voorgesteld) besluit|^statenstuk|^statenvoorstel/iu.test(text),
    )
  return letter && segments.slice(-5).some(({ text }) => text.length < 80 && signature.test(text))
}

/** Articles, and no audit office named: a regulation that has a committee advise. */
function isRegulation(segments: readonly Segment[]): boolean {
  return (
    segments.some(({ text }) => /^artikel\s+\d/iu.test(text)) &&
    !segments.some(({ text }) => /rekenkamer|\brkc\b/iu.test(text))
  )
}

/** Year reports, plans of research and reactions hold no recommendations of their own: the first lines tell. */
export function saysNothingNew(segments: readonly Segment[]): boolean {
  const titles = segments.slice(0, 4).filter(isTitle)
  if (titles.some(({ text }) => lookBackOrAhead.test(text) && !ofResearch.test(text))) return true
  if (isFromCollege(segments) || isRegulation(segments)) return true
  return segments.slice(0, 15).some(({ text }) => text.length < 160 && reaction.test(text))
}

/** A line of its own, no sentence and no line of a table of contents or a menu. */
function isTitle({ text, marker, kind }: Segment): boolean {
  return (
    text.length < 90 &&
    marker === null &&
    kind !== 'row' &&
    !/[.,;:]$|\s\d{1,3}$|>/u.test(text.replace(/\b(?:19|20)\d{2}$/u, ''))
  )
}
