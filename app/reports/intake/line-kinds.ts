/** A letter to the council greets it, or says so above its text. */
export const letterToCouncil =
  /^(?:voorzitter, )?leden van de (?:gemeente)?raad,|\b(?:aan:? (?:de )?(?:leden van (?:de )?)?(?:(?:gemeente|stads)?raad|provinciale staten|het algemeen bestuur)|geachte? (?:leden van (?:de )?)?(?:(?:gemeente)?raad|raadsleden|statenleden|provinciale staten|bestuur|algemeen bestuur))\b/iu

/** "Gericht aan: college" on a line of its own, below a recommendation. */
export const addresseeLine =
  /^(?:gericht aan|geadresseerden?|adressant|bestemd voor|voor wie|actiehouder|door|uit te voeren door|addressee)\s*:\s*(.{2,80})$/iu

/** "Deze aanbevelingen deed de Rekenkamer in 2022": what stands before it was one. */
export const lookedBackAt =
  /^(?:dit|deze|dat|die) (?:\p{L}+ )?(?:aanbeveling(?:en)?|advie(?:s|zen))\b[^.]*\b(?:deed|doe[tn]|deden|gaf|gaven|geeft|geven|formuleerde)\b/iu
/** "Status: uitgevoerd" below a recommendation: it is one of an earlier report. */
export const statusLine =
  /^(?:status|oordeel|stand van zaken|opvolging|uitvoering|mate van opvolging)\s*:\s*\S.{0,80}$/iu
/** "Reactie college: overnemen" below a recommendation. */
export const reactionLine =
  /^(?:(?:bestuurlijke |schriftelijke )?(?:reactie|weerwoord|antwoord|standpunt)|(?:management |agency |government )?response)\b[^.:]{0,60}:/iu
/** "Director: Rebecca Gambler", "Telefoon: 070 123 45 67": who to ask. */
export const contactLine =
  /^[\p{L} ]{3,25}:\s+(?:\p{Lu}[\p{L}.'’-]*(?: (?:van|de|den|der|ten|ter))*(?: \p{Lu}[\p{L}.'’-]*)+|\+?[\d()][\d() -]{5,})$/u
