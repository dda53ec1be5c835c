import Docxtemplater from 'docxtemplater'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PizZip from 'pizzip'
import type { LetterModel } from '../model.ts'
import { withoutClock } from '../render/docx/same-bytes.server.ts'
import { type TemplateData, templateData } from './template-data.ts'

/** How templates are read, for checking and for filling alike: braces, no code, nothing but names. */
export const templateOptions = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  // Only a name of the data itself: no expressions, nothing of a prototype.
  parser: (tag: string) => ({
    get: (scope: unknown) =>
      tag === '.' ? scope : isData(scope) && Object.hasOwn(scope, tag) ? scope[tag] : undefined,
  }),
  nullGetter: () => '',
}

function isData(scope: unknown): scope is TemplateData {
  return typeof scope === 'object' && scope !== null
}

/**
 * The letter in the house style of a municipality: its template, filled. The template passed `checkTemplate` when it
 * was uploaded. The same letter and template give the same bytes.
 */
export function fillTemplate(template: Uint8Array, letter: LetterModel): Buffer {
  const document = new Docxtemplater(new PizZip(template), templateOptions)
  document.render(templateData(letter))
  const filled = document.getZip().generate({ type: 'uint8array' })
  return withoutClock(described(filled, letter), letter.date)
}

/** With title and language of the letter, which the template can't know. */
function described(docx: Uint8Array, letter: LetterModel): Uint8Array {
  const parts = unzipSync(docx)
  const change = (name: string, edit: (xml: string) => string) => {
    const part = parts[name]
    if (part !== undefined) parts[name] = strToU8(edit(strFromU8(part)))
  }
  const title = escaped(letter.title)
  change('docProps/core.xml', (xml) =>
    /<dc:title\b/.test(xml)
      ? xml.replace(
          /<dc:title\s*\/>|<dc:title\b[^>]*>[^<]*<\/dc:title>/,
          () => `<dc:title>${title}</dc:title>`,
        )
      : xml.replace(
          '</cp:coreProperties>',
          () => `<dc:title>${title}</dc:title></cp:coreProperties>`,
        ),
  )
  change('word/styles.xml', (xml) =>
    xml.replace(/(<w:lang\b[^>]*w:val=")[^"]*/, `$1${letter.language}`),
  )
  return zipSync(parts, { level: 0 })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
