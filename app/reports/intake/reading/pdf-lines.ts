/** A printed line of a PDF page. */
export interface PdfLine {
  text: string
  page: number
  /** Position from the left and the bottom of the page, in points. */
  x: number
  y: number
  right: number
  /** Size of the type, in points. */
  size: number
  /** Name of the font in which most of the line is set; only good for comparing. */
  font: string
  /** Height of the page, in points. */
  pageHeight: number
}

/** What pdf.js gives for a run of characters. */
export interface TextRun {
  str: string
  transform: number[]
  width: number
  height: number
  hasEOL: boolean
  fontName: string
}

/** Joins the runs of one page to lines, in the order of the page's content. */
export function linesOf(runs: readonly TextRun[], page: number, pageHeight: number): PdfLine[] {
  const lines: PdfLine[] = []
  let open: OpenLine | null = null
  for (const run of runs) {
    const size = run.height || Math.abs(run.transform[3] ?? 0)
    const [x = 0, y = 0] = run.transform.slice(4)
    if (open && run.str.trim() !== '' && !open.takes(x, y, size)) {
      open.closeInto(lines)
      open = null
    }
    if (run.str.trim() !== '') {
      open ??= new OpenLine(page, pageHeight, x, y, size)
      open.add(run, x, size)
    } else if (run.str !== '') open?.space()
    if (run.hasEOL) {
      open?.closeInto(lines)
      open = null
    }
  }
  open?.closeInto(lines)
  return lines
}

class OpenLine {
  private text = ''
  private right: number
  private readonly fonts = new Map<string, number>()

  constructor(
    private readonly page: number,
    private readonly pageHeight: number,
    private readonly x: number,
    private readonly y: number,
    private size: number,
  ) {
    this.right = x
  }

  /** Whether a run at this place stands on the same line. */
  takes(x: number, y: number, size: number): boolean {
    return Math.abs(this.y - y) < Math.max(2, Math.min(this.size, size) * 0.5) && x >= this.x - 1
  }

  add(run: TextRun, x: number, size: number): void {
    const gap = x - this.right
    if (this.text !== '' && gap > size * 2.2) this.text += '\t'
    else if (gap > size * 0.16) this.space()
    this.text += run.str
    this.right = x + run.width
    const length = run.str.trim().length
    // A bullet or a footnote number in another size doesn't set the size of the line.
    if (length > 2) this.size = size
    this.fonts.set(run.fontName, (this.fonts.get(run.fontName) ?? 0) + length)
  }

  space(): void {
    if (this.text !== '' && !/\s$/.test(this.text)) this.text += ' '
  }

  closeInto(lines: PdfLine[]): void {
    const { page, pageHeight, x, y, right, size } = this
    const font = [...this.fonts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
    const text = this.text.trim()
    if (text !== '') lines.push({ text, page, pageHeight, x, y, right, size, font })
  }
}

/** Leaves out what stands at the top or foot of page after page: running heads and page numbers. */
export function withoutFurniture(lines: readonly PdfLine[], pages: number): PdfLine[] {
  const inMargin = (line: PdfLine) =>
    line.y > line.pageHeight * 0.9 || line.y < line.pageHeight * 0.09
  const key = (line: PdfLine) =>
    `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`
  const seenOn = new Map<string, Set<number>>()
  for (const line of lines.filter(inMargin)) {
    seenOn.set(key(line), (seenOn.get(key(line)) ?? new Set()).add(line.page))
  }
  const enough = Math.min(3, Math.max(2, pages))
  const pageNumber = /^(?:(?:pagina|page|blz\.?)\s*)?\d{1,3}(?:\s*(?:van|of|\/)\s*\d{1,3})?$/i
  return lines.filter(
    (line) =>
      !inMargin(line) ||
      (!pageNumber.test(line.text) && (seenOn.get(key(line))?.size ?? 0) < enough),
  )
}
