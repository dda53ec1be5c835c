import { z } from 'zod'
import { outcomeCodes, paperCodes, statusCodes, valuesOf } from './codes.ts'

// What other systems send. Lengths, dates and what belongs together are checked by the inputs that the forms use too.

const text = (description: string) => z.string().optional().meta({ description })
const date = (description: string) =>
  z.iso.date('moet een datum zijn, JJJJ-MM-DD').optional().meta({ description })

/** A status update; without `status`: nothing changed. */
export const nieuwBericht = z.strictObject({
  status: z
    .enum(valuesOf(statusCodes), 'deze status bestaat niet')
    .optional()
    .meta({ description: 'Hoe ver het is; zonder: geen wijziging' }),
  datum: date('De dag waarover het bericht gaat; zonder: vandaag'),
  gedaan: text('Wat er is gedaan'),
  hierna: text('Wat er hierna komt'),
  reden: text('Nodig bij niet uitgevoerd, vervallen en niet van toepassing'),
  bewijsstuk: z
    .strictObject({ titel: z.string(), adres: z.string(), datum: date('Waarover het gaat') })
    .optional(),
})
export type NieuwBericht = z.output<typeof nieuwBericht>

/** What one council decided about one study. Terms that are left out get the usual ones, as on the screen. */
export const nieuwBesluit = z.strictObject({
  datum: z.iso.date('moet een datum zijn, JJJJ-MM-DD'),
  agendapunt: text('Nummer of naam van het agendapunt'),
  document: text('Adres van het besluit'),
  uitkomsten: z.array(
    z.strictObject({
      opvolging: z.int('moet een nummer zijn').min(1),
      uitkomst: z.enum(valuesOf(outcomeCodes), 'deze uitkomst bestaat niet'),
      gewijzigdeTekst: text('Bij gewijzigd overgenomen: de tekst van de raad'),
      toelichting: text('Toelichting'),
    }),
  ),
  stukken: z
    .array(
      z.strictObject({
        soort: z.enum(valuesOf(paperCodes), 'deze soort bestaat niet'),
        titel: z.string(),
        adres: text('Adres van het stuk'),
      }),
    )
    .optional(),
  planVanAanpakOp: date('Wanneer het plan van aanpak er moet zijn'),
  uitvoeringGereedOp: date('Wanneer de uitvoering gereed moet zijn'),
  raadHoortOp: date('Wanneer het college de raad voor het eerst informeert'),
  raadHoortElkeMaanden: z.int().optional().meta({ description: 'En daarna elke zoveel maanden' }),
})
export type NieuwBesluit = z.output<typeof nieuwBesluit>

/** What the fields of the forms are called here, to say which one is wrong. */
export const dutchFields: Record<string, string> = {
  occurredOn: 'datum',
  done: 'gedaan',
  next: 'hierna',
  reason: 'reden',
  evidenceTitle: 'bewijsstuk.titel',
  evidenceUrl: 'bewijsstuk.adres',
  evidenceOn: 'bewijsstuk.datum',
  agendaItem: 'agendapunt',
  documentUrl: 'document',
  outcomes: 'uitkomsten',
  followUpId: 'opvolging',
  outcome: 'uitkomst',
  amendedText: 'gewijzigdeTekst',
  explanation: 'toelichting',
  papers: 'stukken',
  title: 'titel',
  url: 'adres',
  planOfActionDueOn: 'planVanAanpakOp',
  implementationDueOn: 'uitvoeringGereedOp',
  notificationFirstDueOn: 'raadHoortOp',
  notificationEveryMonths: 'raadHoortElkeMaanden',
}

/** The code behind a word of the API. */
export function codeOf<Code extends string>(codes: Record<Code, string>, word: string): Code {
  const found = (Object.keys(codes) as Code[]).find((code) => codes[code] === word)
  if (found === undefined) throw new TypeError(`no such code: ${word}`)
  return found
}
