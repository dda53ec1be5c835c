import type { CsvValue } from '#app/ui/csv.ts'
import type { Aanbeveling, Brief, Gemeente, Onderzoek, Opvolging } from '../api/resources.ts'

/** One table of the open data: the columns with their meaning, and the rows in the order of the columns. */
export type OpenTable = {
  name: string
  title: string
  columns: { name: string; meaning: string }[]
  rows: CsvValue[][]
}

export type OpenData = {
  gemeenten: Gemeente[]
  onderzoeken: Onderzoek[]
  aanbevelingen: Aanbeveling[]
  opvolgingen: Opvolging[]
  brieven: Brief[]
}

type Column<Item> = [name: string, meaning: string, value: (item: Item) => CsvValue]

function tableOf<Item>(
  name: string,
  title: string,
  items: readonly Item[],
  columns: Column<Item>[],
): OpenTable {
  return {
    name,
    title,
    columns: columns.map(([column, meaning]) => ({ name: column, meaning })),
    rows: items.map((item) => columns.map(([, , value]) => value(item))),
  }
}

/** All public data as five flat tables, keyed by code, kenmerk and id. */
export function tablesOf(data: OpenData): OpenTable[] {
  return [
    tableOf('gemeenten', 'Gemeenten', data.gemeenten, [
      ['code', 'CBS-code', (one) => one.code],
      ['naam', 'naam van de gemeente', (one) => one.naam],
      ['pagina', 'adres van de pagina', (one) => one.pagina],
    ]),
    tableOf('onderzoeken', 'Onderzoeken', data.onderzoeken, [
      ['kenmerk', 'kenmerk van het onderzoek', (one) => one.kenmerk],
      ['titel', 'titel', (one) => one.titel],
      ['rekenkamer', 'rekenkamer die het onderzoek deed', (one) => one.rekenkamer.naam],
      ['aangeboden_op', 'eerste dag van aanbieding aan een raad', (one) => one.aangebodenOp],
      ['gemeenten', 'CBS-codes, met een spatie ertussen', (one) => one.gemeenten.join(' ')],
      ['pagina', 'adres van de pagina', (one) => one.pagina],
    ]),
    tableOf('aanbevelingen', 'Aanbevelingen', data.aanbevelingen, [
      ['id', 'nummer in deze gegevens', (one) => one.id],
      ['onderzoek', 'kenmerk van het onderzoek', (one) => one.onderzoek],
      ['nummer', 'zoals het in het rapport staat', (one) => one.nummer],
      ['titel', 'korte titel', (one) => one.titel],
      ['tekst', 'tekst van de aanbeveling', (one) => one.tekst],
      ['gericht_aan', 'college, raad of beide', (one) => one.gerichtAan],
      ['hoort_bij', 'id van de aanbeveling waar deze deel van is', (one) => one.hoortBij],
      ['met_voorrang', 'of de rekenkamer voorrang vraagt', (one) => one.metVoorrang],
    ]),
    tableOf('opvolgingen', 'Opvolgingen: aanbeveling per gemeente', data.opvolgingen, [
      ['id', 'nummer in deze gegevens', (one) => one.id],
      ['onderzoek', 'kenmerk van het onderzoek', (one) => one.onderzoek],
      ['gemeente', 'CBS-code', (one) => one.gemeente],
      ['aanbeveling', 'id van de aanbeveling', (one) => one.aanbeveling.id],
      ['nummer', 'nummer van de aanbeveling', (one) => one.aanbeveling.nummer],
      ['peildatum', 'de dag waarop het zo stond', (one) => one.peildatum],
      ['fase', 'fase, afgeleid uit de vijf feiten', (one) => one.fase],
      ['reactie', 'reactie van het college', (one) => one.reactie?.soort ?? null],
      ['reactie_datum', 'dag van de reactie', (one) => one.reactie?.datum ?? null],
      ['besluit', 'uitkomst van het raadsbesluit', (one) => one.besluit?.uitkomst ?? null],
      ['besluit_datum', 'dag van het raadsbesluit', (one) => one.besluit?.datum ?? null],
      ['uitvoering', 'hoe ver, gemeld door het college', (one) => one.uitvoering.status],
      ['laatste_bericht', 'dag van het laatste bericht', (one) => one.uitvoering.laatsteBerichtOp],
      ['oordeel', 'oordeel van de rekenkamer', (one) => one.oordeel?.oordeel ?? null],
      ['oordeel_datum', 'dag van het oordeel', (one) => one.oordeel?.datum ?? null],
      ['afdoening', 'voorgedragen, afgedaan of heropend', (one) => one.afdoening?.soort ?? null],
      ['afdoening_datum', 'dag van de afdoening', (one) => one.afdoening?.datum ?? null],
      ['gereed_op', 'datum waarop het klaar moet zijn', (one) => one.uitvoeringGereedOp],
      ['dagen_te_laat', 'hoogste aantal dagen te laat', (one) => one.teLaat[0]?.dagen ?? 0],
      ['pagina', 'adres van de pagina', (one) => one.pagina],
    ]),
    tableOf('brieven', 'Brieven aan de raad', data.brieven, [
      ['id', 'nummer in deze gegevens', (one) => one.id],
      ['nummer', 'kenmerk van de brief', (one) => one.nummer],
      ['onderwerp', 'onderwerp', (one) => one.onderwerp],
      ['onderzoek', 'kenmerk van het onderzoek', (one) => one.onderzoek],
      ['gemeente', 'CBS-code; leeg bij een brief van de rekenkamer', (one) => one.gemeente],
      ['peildatum', 'de dag waarvan de brief vertelt', (one) => one.peildatum],
      ['verzonden_op', 'dag van verzending', (one) => one.verzondenOp],
      ['pagina', 'adres van de pagina', (one) => one.pagina],
    ]),
  ]
}
