import mammoth from 'mammoth'
import type { SourceText } from '../source.ts'
import { safeParts } from './archives.ts'
import { readMarkup } from './html.ts'
import { SourceRefused } from './refused.ts'

const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:document|styles|numbering|footnotes|endnotes|comments)\d*\.xml|word\/_rels\/[^/]+\.rels)$/
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  ...[1, 2, 3, 4, 5].flatMap((level) => [
    `p[style-name='Kop ${level}'] => h${level}:fresh`,
    `p[style-name='kop ${level}'] => h${level}:fresh`,
    `p[style-name='Überschrift ${level}'] => h${level}:fresh`,
  ]),
]

/** Reads a Word document by its own styles, lists and tables. Throws `SourceRefused`. */
export async function readDocx(bytes: Uint8Array): Promise<SourceText> {
  const safe = safeParts(bytes, parts)
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(safe) },
      { styleMap: styles },
    )
    return readMarkup(value)
  } catch (error) {
    throw error instanceof SourceRefused ? error : new SourceRefused('damaged')
  }
}
