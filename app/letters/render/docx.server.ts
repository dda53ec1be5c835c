import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { LetterModel } from '../model.ts'
import { docxBlock, textWidth } from './docx/blocks.server.ts'
import { withoutClock } from './docx/same-bytes.server.ts'
import { letterStyles, numbering } from './docx/styles.server.ts'
import { pngOf } from './png.server.ts'

/**
 * The letter as DOCX: heading styles, header rows that repeat, page numbers as fields, Dutch. The same letter gives
 * the same bytes.
 */
export async function renderDocx(letter: LetterModel): Promise<Buffer> {
  const { accent } = letter.houseStyle
  const logo = await logoParagraph(letter)
  const document = new Document({
    title: letter.title,
    creator: letter.author,
    lastModifiedBy: letter.author,
    description: letter.subject,
    styles: letterStyles(accent),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1250, bottom: 1250, left: 1418, right: 1418, footer: 600 },
          },
        },
        footers: { default: foot(letter) },
        children: [
          ...logo,
          ...head(letter),
          ...letter.sections.flatMap(({ heading, blocks }, section) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
            ...blocks.flatMap((block, place) =>
              docxBlock(
                block,
                accent,
                section === letter.sections.length - 1 && place === blocks.length - 1,
              ),
            ),
          ]),
          ...close(letter),
        ],
      },
    ],
  })
  return withoutClock(await Packer.toBuffer(document), letter.date)
}

/** Twelve millimetres, as in the PDF, in the pixels of 1/96 inch that DOCX counts in. */
const logoHeight = 45

async function logoParagraph({ houseStyle: { logo }, sender }: LetterModel): Promise<Paragraph[]> {
  if (logo === null) return []
  const data = await pngOf(logo, { height: 320 })
  const width = Math.round((data.readUInt32BE(16) / data.readUInt32BE(20)) * logoHeight)
  const name = `Logo van ${sender.name}`
  // With an id of its own: else the library counts on over all letters, and no two would be the same.
  const altText = { id: '1', name, title: name, description: name }
  const transformation = { width, height: logoHeight }
  return [
    new Paragraph({
      spacing: { after: 80 },
      children: [new ImageRun({ type: 'png', data, transformation, altText })],
    }),
  ]
}

function head(letter: LetterModel): Paragraph[] {
  const border = {
    style: BorderStyle.SINGLE,
    size: 12,
    space: 6,
    color: letter.houseStyle.accent.slice(1),
  }
  const draft =
    letter.draftMark === null
      ? []
      : [
          new Paragraph({
            spacing: { before: 200 },
            children: [new TextRun({ text: letter.draftMark, bold: true })],
          }),
        ]
  return [
    new Paragraph({ style: 'Afzender', text: letter.sender.name }),
    new Paragraph({
      style: 'Adresregel',
      text: letter.sender.lines.join(' · '),
      border: { bottom: border },
    }),
    ...letter.recipient.map(
      (text, place) =>
        new Paragraph({
          style: 'Geadresseerde',
          text,
          spacing: { before: place === 0 ? 500 : 0, after: 0 },
        }),
    ),
    ...draft,
    ...letter.fields.map(
      ({ label, text }, place) =>
        new Paragraph({
          style: 'Kenmerken',
          spacing: { before: place === 0 ? 400 : 0, after: 20 },
          children: [
            new TextRun({ text: label, color: '52606D' }),
            new TextRun({ children: [new Tab(), text], bold: place === letter.fields.length - 1 }),
          ],
        }),
    ),
    new Paragraph({ text: letter.salutation, spacing: { before: 440 } }),
  ]
}

function close({ close: { valediction, party, signatories } }: LetterModel): Paragraph[] {
  const row = (texts: string[], before: number, keepNext: boolean) =>
    new Paragraph({
      style: 'Ondertekening',
      keepNext,
      spacing: { before, after: 0 },
      tabStops: [{ type: TabStopType.LEFT, position: textWidth / 2 }],
      children: texts.map(
        (text, place) => new TextRun({ children: place === 0 ? [text] : [new Tab(), text] }),
      ),
    })
  return [
    row([valediction], 360, true),
    row([party], 120, signatories.length > 0),
    ...(signatories.length === 0
      ? []
      : [
          row(
            signatories.map(({ name }) => name),
            1000,
            true,
          ),
          row(
            signatories.map(({ office }) => office),
            0,
            false,
          ),
        ]),
  ]
}

function foot({ author, foot: { reference, page, of } }: LetterModel): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Voettekst',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun(`${author} · ${reference}`),
          new TextRun({
            children: [
              new Tab(),
              `${page} `,
              PageNumber.CURRENT,
              ` ${of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  })
}
