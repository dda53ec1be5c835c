import type { CsvValue } from '#app/ui/csv.ts'
import type {
  Aanbeveling,
  Besluit,
  Brief,
  Gebeurtenis,
  Gemeente,
  Onderzoek,
  Opvolging,
} from '../api/resources.ts'

/** The items of the open data, by the table that they stand in. */
export type OpenItems = {
  gemeenten: Gemeente
  onderzoeken: Onderzoek
  aanbevelingen: Aanbeveling
  opvolgingen: Opvolging
  gebeurtenissen: Gebeurtenis & { opvolging: number }
  besluiten: Besluit
  brieven: Brief
}
export type OpenTableName = keyof OpenItems

/** One table of the open data: its columns with their meaning, and what an item puts in it. */
export type OpenTable<Item> = {
  title: string
  columns: readonly { name: string; meaning: string }[]
  /** In the order of the columns; an item may take several rows. */
  rowsOf(item: Item): CsvValue[][]
}

type Column<Row> = [name: string, meaning: string, value: (row: Row) => CsvValue]

function table<Item>(title: string, columns: Column<Item>[]): OpenTable<Item> {
  return tableOfParts(title, (item: Item) => [item], columns)
}

function tableOfParts<Item, Row>(
  title: string,
  partsOf: (item: Item) => readonly Row[],
  columns: Column<Row>[],
): OpenTable<Item> {
  return {
    title,
    columns: columns.map(([name, meaning]) => ({ name, meaning })),
    rowsOf: (item) => partsOf(item).map((row) => columns.map(([, , value]) => value(row))),
  }
}

/** All public data as flat tables, keyed by code, kenmerk and id. */
export const openTables: { [Name in OpenTableName]: OpenTable<OpenItems[Name]> } = {
  gemeenten: table('Gemeenten', [
    ['code', 'CBS-code', (one) => one.code],
    ['naam', 'naam van de gemeente', (one) => one.naam],
    ['pagina', 'adres van de pagina', (one) => one.pagina],
  ]),
  onderzoeken: table('Onderzoeken', [
    ['kenmerk', 'kenmerk van het onderzoek', (one) => one.kenmerk],
    ['titel', 'titel', (one) => one.titel],
    ['rekenkamer', 'rekenkamer die het onderzoek deed', (one) => one.rekenkamer.naam],
    ['aangeboden_op', 'eerste dag van aanbieding aan een raad', (one) => one.aangebodenOp],
    ['gemeenten', 'CBS-codes, met een spatie ertussen', (one) => one.gemeenten.join(' ')],
    ['pagina', 'adres van de pagina', (one) => one.pagina],
  ]),
  aanbevelingen: table('Aanbevelingen', [
    ['id', 'nummer in deze gegevens', (one) => one.id],
    ['onderzoek', 'kenmerk van het onderzoek', (one) => one.onderzoek],
    ['nummer', 'zoals het in het rapport staat', (one) => one.nummer],
    ['titel', 'korte titel', (one) => one.titel],
    ['tekst', 'tekst van de aanbeveling', (one) => one.tekst],
    ['gericht_aan', 'college, raad of beide', (one) => one.gerichtAan],
    ['hoort_bij', 'id van de aanbeveling waar deze deel van is', (one) => one.hoortBij],
    ['met_voorrang', 'of de rekenkamer voorrang vraagt', (one) => one.metVoorrang],
  ]),
  opvolgingen: table('Opvolgingen: aanbeveling per gemeente', [
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
  gebeurtenissen: table('Gebeurtenissen: de geschiedenis van elke opvolging', [
    ['id', 'nummer in deze gegevens', (one) => one.id],
    ['opvolging', 'id van de opvolging', (one) => one.opvolging],
    ['datum', 'dag waarop het gebeurde', (one) => one.datum],
    ['soort', 'reactie, besluit, bericht, uitstel, oordeel of afdoening', (one) => one.soort],
    ['uitkomst', 'wat ervan de uitkomst was', (one) => one.uitkomst],
    ['tekst', 'wat erover is gezegd', (one) => one.tekst],
    ['hierna', 'wat er daarna gaat gebeuren (bij een bericht)', (one) => one.hierna],
    ['van', 'vorige datum (bij uitstel)', (one) => one.van],
    ['naar', 'nieuwe datum (bij uitstel)', (one) => one.naar],
    ['document', 'adres van het document', (one) => one.document],
  ]),
  besluiten: tableOfParts(
    'Besluiten: een rij per besluit en opvolging',
    (one: Besluit) => one.uitkomsten.map((part) => ({ ...one, ...part })),
    [
      ['id', 'nummer van het besluit in deze gegevens', (one) => one.id],
      ['onderzoek', 'kenmerk van het onderzoek', (one) => one.onderzoek],
      ['gemeente', 'CBS-code', (one) => one.gemeente],
      ['datum', 'dag van het besluit', (one) => one.datum],
      ['agendapunt', 'agendapunt van de raad', (one) => one.agendapunt],
      ['opvolging', 'id van de opvolging', (one) => one.opvolging],
      ['uitkomst', 'wat de raad besloot', (one) => one.uitkomst],
      [
        'gewijzigde_tekst',
        'de aanbeveling in de woorden van de raad',
        (one) => one.gewijzigdeTekst,
      ],
      ['toelichting', 'toelichting bij de uitkomst', (one) => one.toelichting],
      ['document', 'adres van het besluit', (one) => one.document],
    ],
  ),
  brieven: table('Brieven aan de raad', [
    ['id', 'nummer in deze gegevens', (one) => one.id],
    ['nummer', 'kenmerk van de brief', (one) => one.nummer],
    ['onderwerp', 'onderwerp', (one) => one.onderwerp],
    ['onderzoek', 'kenmerk van het onderzoek', (one) => one.onderzoek],
    ['gemeente', 'CBS-code; leeg bij een brief van de rekenkamer', (one) => one.gemeente],
    ['peildatum', 'de dag waarvan de brief vertelt', (one) => one.peildatum],
    ['verzonden_op', 'dag van verzending', (one) => one.verzondenOp],
    ['pagina', 'adres van de pagina', (one) => one.pagina],
  ]),
}

export const openTableNames = Object.keys(openTables) as OpenTableName[]
