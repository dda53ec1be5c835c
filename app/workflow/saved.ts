const notes: Record<string, string> = {
  bericht: 'Het voortgangsbericht is bewaard.',
  'geen-wijziging': 'Bewaard: er is niets gewijzigd.',
  stap: 'De stap is bewaard.',
  'stap-gereed': 'De stap is gereed gemeld.',
  'stap-vervallen': 'De stap is van de planning af.',
  teruggezet: 'De stap staat weer op de planning.',
  volgorde: 'De stap is verplaatst.',
  gedeeld: 'De stap geldt nu ook voor de gekozen opvolgingen.',
  behandelaar: 'De toewijzing is bewaard.',
  uitstel: 'Het verzoek om uitstel ligt bij de griffie.',
  beslissing: 'De beslissing over het uitstel is bewaard.',
  oordeel: 'Het oordeel is bewaard.',
  voordracht: 'De voordracht is bewaard; de raad beslist.',
  afdoening: 'Bewaard: de raad heeft deze aanbeveling afgedaan.',
  afdoeningen: 'Bewaard: wat de raad besloot over afdoen.',
  heropening: 'Bewaard: deze aanbeveling is heropend.',
  reactie: 'De reactie van het college is bewaard.',
  besluit: 'Het raadsbesluit is bewaard.',
  raadsagenda: 'De raadsagenda is bijgewerkt.',
  ronde: 'De ronde is geopend en de behandelaars krijgen een bericht.',
  overgenomen: 'De antwoorden zijn overgenomen als voortgangsbericht.',
  'opnieuw-gevraagd': 'Het antwoord is opzij gelegd; de vraag staat weer open.',
  herinnerd: 'De herinnering wordt verstuurd.',
  ingetrokken: 'De vraag is ingetrokken; de link werkt niet meer.',
  gesloten: 'De ronde is afgesloten; de links werken niet meer.',
  termijn: 'De informatietermijn is bewaard.',
  herinneringen:
    'De regels voor herinneringen zijn bewaard; ze gelden vanaf het volgende overzicht.',
  herinnering: 'De herinnering is verstuurd.',
  onderzoek: 'Het onderzoek is aangemaakt.',
  'lopende-lijst': 'De lijst is overgenomen.',
  'concept-weg': 'Het concept is weggegooid.',
}

/**
 * The sentence that confirms a save, for the key in the address of the next page (`?bewaard=bericht`), which may end in
 * the number of what was saved (`besluit-12`).
 */
export function savedNote(key: string): string {
  const [about] = /^.*(?=-\d+$)/.exec(key) ?? []
  if (about !== undefined) return notes[about] ?? 'Bewaard.'
  return notes[key] ?? 'Bewaard.'
}
