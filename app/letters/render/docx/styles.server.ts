import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat } from 'docx'

const muted = '52606D'

/** `10.5` points as half-points. */
const points = (size: number) => size * 2

/** Lines of text at `factor`; `auto` because LibreOffice loses headings without it. */
const line = (factor: number) => ({ line: Math.round(240 * factor), lineRule: 'auto' as const })

/** The styles of a letter: real headings with outline levels, Dutch, so that people can go on working in it. */
export function letterStyles(accent: string): IStylesOptions {
  const colour = accent.slice(1)
  const heading = (level: number, size: number, before: number, color: string) => ({
    run: { size: points(size), bold: true, color },
    paragraph: {
      spacing: { before, after: 100, ...line(1.1) },
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
    },
  })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: points(10.5), language: { value: 'nl-NL' } },
        paragraph: { spacing: { after: 120, ...line(1.15) } },
      },
      heading1: heading(0, 14, 360, colour),
      heading2: heading(1, 11.5, 280, '18212B'),
    },
    paragraphStyles: [
      style('Afzender', { size: points(18), bold: true, color: colour }, { after: 0 }),
      style('Adresregel', { size: points(8.5), color: muted }, { after: 0 }),
      style('Geadresseerde', {}, { after: 0 }),
      {
        ...style('Kenmerken', {}, { after: 20 }),
        paragraph: {
          spacing: { after: 20, ...line(1.1) },
          indent: { left: 2200, hanging: 2200 },
        },
      },
      style('Fase', {}, { after: 100 }, { keepNext: true }),
      style(
        'Bron',
        { size: points(8.5), color: muted },
        { after: 0 },
        { ...quotation(colour), keepNext: true },
      ),
      style('Citaat', {}, { after: 140 }, { ...quotation(colour), keepNext: true }),
      style(
        'Bijschrift',
        { size: points(9.5), bold: true },
        { before: 160, after: 60 },
        { keepNext: true },
      ),
      style('Tabeltekst', { size: points(8.5) }, { after: 0 }),
      style('Onderschrift', { size: points(8.5), color: muted }, { before: 60, after: 160 }),
      style('Voettekst', { size: points(8.5), color: muted }, { after: 0 }),
      style('Ondertekening', {}, { after: 0 }, { keepNext: true, keepLines: true }),
    ],
  }
}

function style(
  id: string,
  run: { size?: number; bold?: boolean; color?: string },
  spacing: { before?: number; after: number },
  paragraph: object = {},
) {
  return {
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing: { ...spacing, ...line(1.1) }, ...paragraph },
  }
}

function quotation(colour: string) {
  return {
    indent: { left: 200 },
    border: { left: { style: BorderStyle.SINGLE, size: 16, space: 8, color: colour } },
  }
}

/** The numbering of lists on which the council decides. */
export const numbering = {
  config: [
    {
      reference: 'voorstellen',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 400, hanging: 400 } } },
        },
      ],
    },
  ],
}
