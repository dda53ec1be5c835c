import { cut, type Segment } from './segment.ts'

/** The label of a field of a running list, glued to the value before it and to its own. */
const gluedLabel =
  /(?<=[\p{Ll}\d.)])(?:Aanbeveling(?:en)?|Toelichting|Stand van zaken|Status|Datum|Gemeente|Onderwerp|Behandelaar|Portefeuillehouder|Afdeling|Reactie|Deadline|Termijn|Actie)(?=[\p{Lu}\d])/gu

/** "StatusLopendAanbeveling1. Bepaal … website.ToelichtingDe …": what a council system prints as one line. */
export function splitGluedFields(segment: Segment): Segment[] {
  if (segment.heading > 0 || segment.kind === 'row') return [segment]
  const starts = [...segment.text.matchAll(gluedLabel)].map((match) => match.index)
  if (starts.length === 0) return [segment]
  return [0, ...starts].map((from, index) =>
    cut(segment, from, starts[index] ?? segment.text.length),
  )
}
