import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { textWidth } from '../render/docx/blocks.server.ts'
import { withoutClock } from '../render/docx/same-bytes.server.ts'
import { letterStyles } from '../render/docx/styles.server.ts'

const text = (content: string, style?: string) => new Paragraph({ text: content, style })
const h1 = (content: string) => new Paragraph({ text: content, heading: HeadingLevel.HEADING_1 })
const h2 = (content: string) => new Paragraph({ text: content, heading: HeadingLevel.HEADING_2 })

/** A template with every placeholder in its place, to begin a house style with. `accent` is a colour `#rrggbb`. */
export async function exampleTemplate(accent: string): Promise<Buffer> {
  const document = new Document({
    title: 'Sjabloon voor de voortgangsbrief',
    styles: letterStyles(accent),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1250, bottom: 1250, left: 1418, right: 1418, footer: 600 },
          },
        },
        footers: { default: foot() },
        children: [...head(), ...body(accent), ...close()],
      },
    ],
  })
  return withoutClock(await Packer.toBuffer(document), '2026-01-01')
}

function head(): Paragraph[] {
  const fields = [
    ['Datum', 'datum'],
    ['Ons kenmerk', 'kenmerk'],
    ['Portefeuillehouder', 'portefeuillehouder'],
    ['Bijlagen', 'bijlagen'],
    ['Onderwerp', 'onderwerp'],
  ] as const
  return [
    text('{afzender}', 'Afzender'),
    text('{adres}', 'Adresregel'),
    new Paragraph({ style: 'Geadresseerde', text: '{aan}', spacing: { before: 500, after: 0 } }),
    text('{#concept}'),
    new Paragraph({ children: [new TextRun({ text: '{concept}', bold: true })] }),
    text('{/concept}'),
    ...fields.flatMap(([label, name], place) => {
      const field = new Paragraph({
        style: 'Kenmerken',
        spacing: { before: place === 0 ? 400 : 0, after: 20 },
        children: [
          new TextRun({ text: label, color: '52606D' }),
          new TextRun({ children: [new Tab(), `{${name}}`] }),
        ],
      })
      return name === 'portefeuillehouder'
        ? [text(`{#${name}}`), field, text(`{/${name}}`)]
        : [field]
    }),
    new Paragraph({ text: '{aanhef}', spacing: { before: 440 } }),
  ]
}

/** Paragraphs that stand between the opening and the end of a repetition. */
function repeat(name: string, ...inside: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return [text(`{#${name}}`), ...inside, text(`{/${name}}`)]
}

/** A part of the letter that is left out, heading and all, when there is nothing to tell. */
function part(name: string, ...inside: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return repeat(`kop_${name}`, h1(`{kop_${name}}`), ...inside)
}

function body(accent: string): (Paragraph | Table)[] {
  return [
    h1('Aanleiding'),
    ...repeat('aanleiding', text('{alinea}')),
    h1('In één oogopslag'),
    text('{samenvatting}'),
    table(accent, 'overzicht', [
      ['Nr.', 'nummer', 5],
      ['Aanbeveling', 'aanbeveling', 21],
      ['Reactie', 'reactie', 13],
      ['Raadsbesluit', 'raadsbesluit', 17],
      ['Fase', 'fase', 16],
      ['Planning', 'planning', 14],
      ['Sinds vorige brief', 'sinds', 14],
    ]),
    ...part('aanbevelingen', ...repeat('aanbevelingen', ...recommendation())),
    ...part('afgerond', ...repeat('afgerond', text('{aanbeveling}. {tekst}'))),
    ...part('niet_in_uitvoering', ...repeat('niet_in_uitvoering', text('{aanbeveling}. {tekst}'))),
    ...part(
      'afwijkingen',
      table(accent, 'afwijkingen', [
        ['Nr.', 'nummer', 6],
        ['Wat', 'wat', 20],
        ['Eerste datum', 'eerste_datum', 14],
        ['Nieuwe datum', 'nieuwe_datum', 14],
        ['Reden', 'reden', 30],
        ['Besloten door', 'besloten_door', 16],
      ]),
    ),
    h1('Vervolg'),
    ...repeat('voorstellen', text('{inleiding}'), ...repeat('punten', text('{nummer}. {tekst}'))),
    ...repeat('slot', text('{alinea}')),
  ]
}

function recommendation(): (Paragraph | Table)[] {
  return [
    h2('{kop}'),
    new Paragraph({
      style: 'Fase',
      children: [
        new TextRun({ text: '{fase}', bold: true }),
        new TextRun({ text: '{#sinds} · {sinds}{/sinds}', color: '52606D' }),
      ],
    }),
    ...repeat('citaten', text('{bron}', 'Bron'), text('“{tekst}”', 'Citaat')),
    text('{besluit}'),
    ...repeat('toelichting', text('{alinea}')),
    ...repeat('bijzonderheden', text('{onderwerp}. {tekst}')),
  ]
}

function table(accent: string, name: string, columns: [string, string, number][]): Table {
  const widths = columns.map(([, , share]) => Math.round((share / 100) * textWidth))
  const edge = { style: BorderStyle.SINGLE, size: 8, color: accent.slice(1) }
  const cells = (texts: string[], bold: boolean) =>
    texts.map(
      (content, place) =>
        new TableCell({
          width: { size: widths[place] ?? 0, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 50, right: 50 },
          borders: { top: edge, bottom: edge },
          children: [
            new Paragraph({
              style: 'Tabeltekst',
              children: [new TextRun({ text: content, bold })],
            }),
          ],
        }),
    )
  const last = columns.length - 1
  const tags = columns.map(([, tag], place) => {
    const opening = place === 0 ? `{#${name}}` : ''
    return `${opening}{${tag}}${place === last ? `{/${name}}` : ''}`
  })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map(([label]) => label),
          true,
        ),
      }),
      new TableRow({ cantSplit: true, children: cells(tags, false) }),
    ],
  })
}

function close(): (Paragraph | Table)[] {
  return [
    new Paragraph({
      style: 'Ondertekening',
      text: '{groet}',
      spacing: { before: 360, after: 120 },
    }),
    new Paragraph({ style: 'Ondertekening', text: '{college}', spacing: { after: 800 } }),
    ...repeat(
      'ondertekening',
      new Paragraph({ style: 'Ondertekening', text: '{naam}, {functie}' }),
    ),
  ]
}

function foot(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Voettekst',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun('{voet}'),
          new TextRun({
            children: [new Tab(), 'Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}
