import { strFromU8, unzipSync } from 'fflate'
import { safeParts } from '#app/reports/intake/reading/archives.ts'
import { SourceRefused } from '#app/reports/intake/reading/refused.ts'

/** A template that is refused: all that is wrong with it, each in a Dutch sentence. */
export class TemplateRefused extends Error {
  override name = 'TemplateRefused'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

/** Larger is no letter: unpacking and reading it would keep the server from its work. */
const mostBytes = 5 * 1024 * 1024
const mostXml = 3 * 1024 * 1024

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/**
 * Opens a DOCX that somebody uploaded as template and gives its parts, packed again. Throws `TemplateRefused` for what
 * is no DOCX, could run code (macros, ActiveX, embedded objects), reads other files (external relations, fields that
 * fetch), or takes too much room.
 */
export function openTemplate(bytes: Uint8Array): Uint8Array {
  if (bytes.length > mostBytes) throw new TemplateRefused(['Het sjabloon is groter dan 5 MB.'])
  const packed = unpacked(bytes)
  const parts = unzipSync(packed)
  const xml = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/i.test(name))
  if (xml.some(([, content]) => content.length > mostXml)) {
    throw new TemplateRefused(['Het sjabloon is te groot om een brief te zijn.'])
  }
  const texts = new Map(xml.map(([name, content]) => [name, strFromU8(content)]))
  if (
    !(texts.get('[Content_Types].xml') ?? '').includes(mainType) ||
    !texts.has('word/document.xml')
  ) {
    throw new TemplateRefused([
      'Dit is geen Word-document (.docx). Sla het sjabloon in Word op als “Word-document”.',
    ])
  }
  const problems = new Set([
    ...Object.keys(parts).flatMap(partProblems),
    ...[...texts].flatMap(([name, text]) => textProblems(name, text)),
  ])
  if (problems.size > 0) throw new TemplateRefused([...problems])
  return packed
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return safeParts(bytes, /./)
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error
    throw new TemplateRefused(['Het bestand is beschadigd, of geen Word-document (.docx).'])
  }
}

function partProblems(name: string): string[] {
  if (/vbaProject|vbaData|\.bin$/i.test(name))
    return ['Het sjabloon bevat macro’s. Die mogen er niet in.']
  if (/activeX/i.test(name)) return ['Het sjabloon bevat ActiveX. Dat mag er niet in.']
  if (/embeddings\//i.test(name))
    return ['Het sjabloon bevat een ingesloten bestand. Dat mag er niet in.']
  if (name.includes('..') || name.startsWith('/') || name.includes('\\')) {
    return ['Het sjabloon bevat een bestand met een vreemde naam.']
  }
  return []
}

// Fields that fetch something or run something; text that Word shows is no field.
const fetching =
  /\b(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|MACROBUTTON|DATABASE|RD|AUTOTEXT)\b/i

function textProblems(name: string, text: string): string[] {
  const problems: string[] = []
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    problems.push('Het sjabloon bevat een vreemde XML-definitie.')
  if (name.endsWith('.rels')) problems.push(...relationProblems(text))
  if (/macroEnabled|vbaProject/i.test(text))
    problems.push('Het sjabloon bevat macro’s. Die mogen er niet in.')
  if (/<w:altChunk\b|<o:OLEObject\b|<w:object\b/.test(text)) {
    problems.push('Het sjabloon bevat een ingesloten bestand. Dat mag er niet in.')
  }
  for (const field of fieldsIn(text)) {
    const word = fetching.exec(field)?.[1]
    if (word !== undefined) {
      problems.push(
        `Het sjabloon bevat het veld ${word.toUpperCase()}, dat iets van buiten ophaalt. Dat mag er niet in.`,
      )
    }
  }
  return problems
}

/** The instructions of fields: Word cuts them over runs, so that they are put together per paragraph. */
function fieldsIn(xml: string): string[] {
  const simple = [...xml.matchAll(/w:instr="([^"]*)"/g)].map(([, instruction = '']) => instruction)
  const complex = xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, part]) => part).join(''),
    )
  return [...simple, ...complex]
}

function relationProblems(xml: string): string[] {
  return [...xml.matchAll(/<Relationship\b[^>]*>/g)]
    .map(([relation]) => relation)
    .filter((relation) => /TargetMode\s*=\s*["']External/i.test(relation))
    .filter(
      (relation) =>
        !/Type="[^"]*\/hyperlink"/.test(relation) ||
        !/Target="(https?:\/\/|mailto:)/i.test(relation),
    )
    .map(
      (relation) =>
        `Het sjabloon haalt iets van buiten op (${/Target="([^"]{1,80})/.exec(relation)?.[1] ?? 'onbekend'}). Neem het in het document zelf op.`,
    )
}
