/**
 * One placeholder that a house-style template may hold. With `inside` it is repeated, once for each thing, and what
 * stands inside belongs to that thing. What is `required` holds content that would be lost without it.
 */
export type Placeholder = {
  name: string
  /** What comes in its place, in Dutch, for who makes the template. */
  meaning: string
  required?: true
  inside?: readonly Placeholder[]
}

const paragraphs = [{ name: 'alinea', meaning: 'één alinea', required: true }] as const

const named = [
  { name: 'aanbeveling', meaning: 'nummer en titel van de aanbeveling', required: true },
  { name: 'tekst', meaning: 'wat ervan is geworden', required: true },
] as const

/** The heading of a part that not every letter has; as a condition around the part it takes it away, heading and all. */
const headingOf = (part: string): Placeholder => ({
  name: `kop_${part}`,
  meaning: `de kop van het deel {#${part}}; leeg als er niets over te vertellen is`,
})

/** All placeholders of a template for the progress letter, in the order of the letter. */
export const placeholders: readonly Placeholder[] = [
  { name: 'afzender', meaning: 'de naam van de gemeente, met “Gemeente” ervoor' },
  { name: 'adres', meaning: 'adres en website, elk op een eigen regel' },
  { name: 'aan', meaning: 'aan wie de brief is, elk deel op een eigen regel', required: true },
  {
    name: 'concept',
    meaning: 'dat het een concept is; leeg als de brief is vastgesteld',
    required: true,
  },
  { name: 'datum', meaning: 'de datum van de brief', required: true },
  { name: 'kenmerk', meaning: 'het kenmerk van de brief', required: true },
  { name: 'portefeuillehouder', meaning: 'de portefeuillehouder of portefeuillehouders' },
  { name: 'bijlagen', meaning: 'de bijlagen' },
  { name: 'onderwerp', meaning: 'het onderwerp', required: true },
  { name: 'aanhef', meaning: 'de aanhef', required: true },
  { name: 'aanleiding', meaning: 'de aanleiding', required: true, inside: paragraphs },
  { name: 'samenvatting', meaning: 'hoeveel aanbevelingen in welke fase zijn', required: true },
  { name: 'grafiek', meaning: 'de aantallen per fase van deze en de vorige brief, in woorden' },
  {
    name: 'overzicht',
    meaning: 'een rij van de tabel met alle aanbevelingen',
    required: true,
    inside: [
      { name: 'nummer', meaning: 'het nummer', required: true },
      { name: 'aanbeveling', meaning: 'de korte titel', required: true },
      { name: 'reactie', meaning: 'de reactie van het college' },
      { name: 'raadsbesluit', meaning: 'het besluit van de raad, met de datum' },
      { name: 'fase', meaning: 'de fase', required: true },
      { name: 'planning', meaning: 'wanneer het klaar moet zijn' },
      {
        name: 'sinds',
        meaning: 'wat er sinds de vorige brief veranderde; leeg in de eerste brief',
      },
    ],
  },
  headingOf('aanbevelingen'),
  {
    name: 'aanbevelingen',
    meaning: 'de voortgang van één openstaande aanbeveling',
    required: true,
    inside: [
      { name: 'kop', meaning: 'nummer en titel van de aanbeveling', required: true },
      { name: 'fase', meaning: 'de fase', required: true },
      {
        name: 'sinds',
        meaning: 'wat er sinds de vorige brief veranderde; leeg in de eerste brief',
      },
      {
        name: 'citaten',
        meaning: 'de woorden van de rekenkamer of van de raad',
        inside: [
          { name: 'bron', meaning: 'wiens woorden het zijn', required: true },
          { name: 'tekst', meaning: 'de woorden', required: true },
        ],
      },
      { name: 'besluit', meaning: 'reactie en besluit in zinnen', required: true },
      {
        name: 'toelichting',
        meaning: 'wat er is gedaan en wat er komt',
        required: true,
        inside: paragraphs,
      },
      {
        name: 'stappen',
        meaning: 'een stap van de planning',
        inside: [
          { name: 'stap', meaning: 'de stap', required: true },
          { name: 'gepland', meaning: 'wanneer de stap klaar moet zijn' },
          { name: 'stand', meaning: 'of de stap klaar is' },
        ],
      },
      {
        name: 'bijzonderheden',
        meaning: 'planning, oordeel van de rekenkamer en heropening',
        required: true,
        inside: [
          { name: 'onderwerp', meaning: 'waarover het gaat', required: true },
          { name: 'tekst', meaning: 'wat erover te zeggen is', required: true },
        ],
      },
    ],
  },
  headingOf('afgerond'),
  {
    name: 'afgerond',
    meaning: 'een aanbeveling die is opgevolgd of afgedaan',
    required: true,
    inside: named,
  },
  headingOf('niet_in_uitvoering'),
  {
    name: 'niet_in_uitvoering',
    meaning: 'een aanbeveling die niet wordt uitgevoerd',
    required: true,
    inside: named,
  },
  headingOf('afwijkingen'),
  {
    name: 'afwijkingen',
    meaning: 'een datum die is verschoven',
    inside: [
      { name: 'nummer', meaning: 'het nummer van de aanbeveling' },
      { name: 'wat', meaning: 'wat er is verschoven', required: true },
      { name: 'eerste_datum', meaning: 'de eerste datum', required: true },
      { name: 'nieuwe_datum', meaning: 'de nieuwe datum', required: true },
      { name: 'reden', meaning: 'de reden' },
      { name: 'besloten_door', meaning: 'wie het uitstel verleende' },
    ],
  },
  {
    name: 'voorstellen',
    meaning: 'wat de raad wordt gevraagd af te doen',
    required: true,
    inside: [
      { name: 'inleiding', meaning: 'wie het voorstelt', required: true },
      {
        name: 'punten',
        meaning: 'één voorstel',
        required: true,
        inside: [
          { name: 'nummer', meaning: 'het nummer van het voorstel' },
          { name: 'tekst', meaning: 'het voorstel', required: true },
        ],
      },
    ],
  },
  { name: 'slot', meaning: 'wanneer de volgende brief komt', required: true, inside: paragraphs },
  { name: 'groet', meaning: '“Hoogachtend,”' },
  {
    name: 'college',
    meaning: 'burgemeester en wethouders, met de naam van de gemeente',
    required: true,
  },
  {
    name: 'ondertekening',
    meaning: 'wie ondertekent',
    required: true,
    inside: [
      { name: 'naam', meaning: 'de naam', required: true },
      { name: 'functie', meaning: 'de functie', required: true },
    ],
  },
  { name: 'voet', meaning: 'afzender en kenmerk, voor de voettekst' },
]
