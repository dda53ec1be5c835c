import { z } from 'zod'
import {
  addresseeCodes,
  closureKindCodes,
  closurePartyCodes,
  deadlineCodes,
  letterKindCodes,
  outcomeCodes,
  paperCodes,
  phaseCodes,
  responseCodes,
  roleCodes,
  statusCodes,
  valuesOf,
  verdictCodes,
} from './codes.ts'

// The resources of the public API: the one source of what is answered, checked in tests and described in OpenAPI.

const date = () => z.iso.date()
const code = (codes: Record<string, string>) => z.enum(valuesOf(codes))
const text = (description: string) => z.string().meta({ description })
const municipalityCode = () =>
  z.string().meta({ description: 'CBS-code van de gemeente, zoals GM0629' })
const reportSlug = () => z.string().meta({ description: 'Kenmerk van het onderzoek' })

export const gemeente = z.object({
  code: municipalityCode(),
  naam: z.string(),
  pagina: z.url(),
})

export const onderzoek = z.object({
  kenmerk: reportSlug(),
  titel: z.string(),
  korteTitel: z.string(),
  rekenkamer: z.object({ naam: z.string(), website: z.string() }),
  onderzoekers: text('Wie het onderzoek uitvoerde; leeg als dat niet is vastgelegd'),
  onderzochtVan: z.string().nullable().meta({ description: 'Eerste maand, JJJJ-MM' }),
  onderzochtTot: z.string().nullable().meta({ description: 'Laatste maand, JJJJ-MM' }),
  aangebodenOp: date(),
  publicatie: text('Adres van de publicatie bij de rekenkamer; leeg als het onbekend is'),
  bestuurlijkeReacties: text('Wat de publicatie zelf over de reacties zegt'),
  nawoord: text('Nawoord van de rekenkamer'),
  gemeenten: z.array(municipalityCode()),
  pagina: z.url(),
})

export const aanbeveling = z.object({
  id: z.int(),
  onderzoek: reportSlug(),
  nummer: text('Zoals het in het rapport staat: 3, 5a, III'),
  volgorde: z.int(),
  titel: z.string(),
  tekst: z.string(),
  gerichtAan: code(addresseeCodes),
  hoortBij: z.int().nullable().meta({ description: 'De aanbeveling waar deze een deel van is' }),
  metVoorrang: z.boolean(),
})

const reactie = z.object({
  datum: date(),
  soort: code(responseCodes),
  toelichting: z.string(),
  document: z.string(),
})

const besluitOverOpvolging = z.object({
  besluit: z.int(),
  datum: date(),
  uitkomst: code(outcomeCodes),
  gewijzigdeTekst: text('Hoe de raad de aanbeveling zelf verwoordde; leeg als dat niet zo is'),
  toelichting: z.string(),
  agendapunt: z.string(),
  document: z.string(),
})

const uitvoering = z
  .object({
    status: code(statusCodes).nullable(),
    datum: date().nullable().meta({ description: 'Dag van het bericht dat de status noemt' }),
    gedaan: z.string(),
    hierna: z.string(),
    reden: z.string(),
    laatsteBerichtOp: date().nullable(),
    stappenGereed: z.int(),
    stappenGepland: z.int(),
  })
  .meta({ description: 'Hoe ver het is, zoals het college meldt' })

const oordeel = z.object({ datum: date(), oordeel: code(verdictCodes), toelichting: z.string() })

const afdoening = z.object({
  datum: date(),
  soort: code(closureKindCodes),
  door: code(closurePartyCodes),
  reden: z.string(),
  gevolg: z.string(),
  document: z.string(),
})

export const opvolging = z.object({
  id: z.int(),
  onderzoek: reportSlug(),
  gemeente: municipalityCode(),
  aanbeveling: z.object({ id: z.int(), nummer: z.string(), titel: z.string() }),
  rol: code(roleCodes),
  uitvoerder: text('Wie het werk doet als dat een ander is; anders leeg'),
  peildatum: date().meta({ description: 'De dag waarop het zo stond' }),
  aangebodenOp: date(),
  fase: code(phaseCodes),
  geeindigdOp: date().nullable(),
  reactie: reactie.nullable(),
  besluit: besluitOverOpvolging.nullable(),
  uitvoering,
  oordeel: oordeel.nullable(),
  afdoening: afdoening.nullable(),
  portefeuillehouder: z.object({ naam: z.string(), portefeuille: z.string() }).nullable(),
  uitvoeringGereedOp: date().nullable(),
  eersteUitvoeringGereedOp: date().nullable(),
  teLaat: z.array(z.object({ termijn: code(deadlineCodes), datum: date(), dagen: z.int() })),
  pagina: z.url(),
})

const gebeurtenis = z.object({
  id: z.string(),
  datum: date(),
  soort: z.enum(['reactie', 'besluit', 'bericht', 'uitstel', 'oordeel', 'afdoening']),
  uitkomst: text(
    'De code die bij deze soort hoort: reactie, besluit, status, oordeel of afdoening',
  ),
  tekst: z.string(),
  hierna: z.string(),
  document: z.string(),
  van: date().nullable().meta({ description: 'Bij uitstel: de datum die verschoof' }),
  naar: date().nullable().meta({ description: 'Bij uitstel: de nieuwe datum' }),
  bewijsstukken: z.array(z.object({ titel: z.string(), adres: z.string(), datum: date() })),
})

export const opvolgingMetGeschiedenis = opvolging.extend({ geschiedenis: z.array(gebeurtenis) })

export const besluit = z.object({
  id: z.int(),
  onderzoek: reportSlug(),
  gemeente: municipalityCode(),
  datum: date(),
  agendapunt: z.string(),
  document: z.string(),
  uitkomsten: z.array(
    z.object({
      opvolging: z.int(),
      nummer: z.string(),
      uitkomst: code(outcomeCodes),
      gewijzigdeTekst: z.string(),
      toelichting: z.string(),
    }),
  ),
  stukken: z.array(z.object({ soort: code(paperCodes), titel: z.string(), adres: z.string() })),
})

export const brief = z.object({
  id: z.int(),
  soort: code(letterKindCodes),
  nummer: z.string(),
  onderwerp: z.string(),
  onderzoek: reportSlug(),
  gemeente: municipalityCode().nullable(),
  peildatum: date(),
  verzondenOp: date(),
  corrigeert: z.int().nullable().meta({ description: 'De eerdere brief die deze verbetert' }),
  pagina: z.url(),
  pdf: z.url(),
  docx: z.url(),
})

export type Gemeente = z.output<typeof gemeente>
export type Onderzoek = z.output<typeof onderzoek>
export type Aanbeveling = z.output<typeof aanbeveling>
export type Opvolging = z.output<typeof opvolging>
export type Gebeurtenis = z.output<typeof gebeurtenis>
export type OpvolgingMetGeschiedenis = z.output<typeof opvolgingMetGeschiedenis>
export type Besluit = z.output<typeof besluit>
export type Brief = z.output<typeof brief>

/** A page of a list. */
export function lijstVan<Item extends z.ZodType>(item: Item) {
  return z.object({
    totaal: z.int(),
    pagina: z.int(),
    paginaGrootte: z.int(),
    resultaten: z.array(item),
  })
}
