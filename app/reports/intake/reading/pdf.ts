import type { SourceText } from '../source.ts'
import { blocksOf } from './pdf-blocks.ts'
import { linesOf, type PdfLine, type TextRun, withoutFurniture } from './pdf-lines.ts'
import { mostPages, SourceRefused } from './refused.ts'

/** Called once the number of pages is known, so that the one who waits can allow for them. */
export type OnPages = (pages: number) => void

type Pdf = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** Loads pdf.js, which takes longer than reading most files, and gives the reader. */
export async function loadPdf(): Promise<
  (bytes: Uint8Array, onPages?: OnPages) => Promise<SourceText>
> {
  const [pdf] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  return (bytes, onPages) => readPdf(pdf, bytes, onPages)
}

/** Reads the text layer of a PDF. Throws `SourceRefused`: scanned, password, damaged, too many pages. */
async function readPdf(
  { getDocument, VerbosityLevel }: Pdf,
  bytes: Uint8Array,
  onPages: OnPages = () => {},
): Promise<SourceText> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) throw new SourceRefused('too_many_pages')
    onPages(document.numPages)
    const lines: PdfLine[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const content = await page.getTextContent()
      const [, bottom = 0, , top = 842] = page.view
      const runs = content.items.filter((item): item is typeof item & TextRun => 'str' in item)
      lines.push(...linesOf(runs, number, top - bottom))
      page.cleanup()
    }
    const characters = lines.reduce((sum, line) => sum + line.text.length, 0)
    if (characters < 20 * document.numPages && characters < 2_000)
      throw new SourceRefused('scanned')
    const info = (await document.getMetadata().catch(() => null))?.info as
      | { Title?: string }
      | undefined
    return blocksOf(withoutFurniture(lines, document.numPages), titleOf(info?.Title))
  } catch (error) {
    if (error instanceof SourceRefused) throw error
    const name = error instanceof Error ? error.name : ''
    throw new SourceRefused(name === 'PasswordException' ? 'password' : 'damaged')
  } finally {
    await task.destroy().catch(() => {})
  }
}

/** Titles that word processors leave behind say nothing. */
function titleOf(title: string | undefined): string | undefined {
  if (!title || /^(?:microsoft word|untitled|naamloos|document\d*|powerpoint)/i.test(title))
    return undefined
  return title
}
