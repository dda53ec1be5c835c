import type { PdfFile } from './file.ts'
import { PdfDict, PdfStream } from './objects.ts'
import type { Rule } from './rule.ts'

/** The XMP metadata as text; empty where there are none. */
function metadata(file: PdfFile): string {
  return file.stream(file.catalog?.get('Metadata'))?.toString('utf8') ?? ''
}

function tag(xmp: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xmp)?.[1]?.trim() ?? ''
}

function says(holds: boolean, message: string): string[] {
  return holds ? [] : [message]
}

/** What the document as a whole must say of itself. */
export const documentRules: Rule[] = [
  {
    name: 'marked',
    clause: 'ISO 14289-1, 7.1',
    check: ({ file }) =>
      says(
        file.path(file.catalog, 'MarkInfo', 'Marked') === true,
        'Het document zegt niet dat het is gemarkeerd (MarkInfo).',
      ),
  },
  {
    name: 'language',
    clause: 'ISO 14289-1, 7.2',
    check: ({ file }) =>
      says(
        /^nl(-|$)/i.test(file.string(file.catalog?.get('Lang'))),
        'De taal van het document is niet Nederlands (Lang).',
      ),
  },
  {
    name: 'title',
    clause: 'ISO 14289-1, 7.1',
    check: ({ file }) =>
      says(
        /<dc:title>.*?<rdf:li[^>]*>\s*[^<\s][^<]*<\/rdf:li>.*?<\/dc:title>/s.test(metadata(file)),
        'Het document heeft geen titel in zijn metadata (dc:title).',
      ),
  },
  {
    name: 'title-shown',
    clause: 'ISO 14289-1, 7.1',
    check: ({ file }) =>
      says(
        file.path(file.catalog, 'ViewerPreferences', 'DisplayDocTitle') === true,
        'Het venster toont niet de titel (DisplayDocTitle).',
      ),
  },
  {
    name: 'label-ua',
    clause: 'ISO 14289-1, 5',
    check: ({ file }) =>
      says(
        tag(metadata(file), 'pdfuaid:part') === '1',
        'Het label PDF/UA-1 ontbreekt (pdfuaid:part).',
      ),
  },
  {
    name: 'label-a',
    clause: 'ISO 19005-2, 6.6.4',
    check: ({ file }) => {
      const xmp = metadata(file)
      const right = /^[23]$/.test(tag(xmp, 'pdfaid:part')) && tag(xmp, 'pdfaid:conformance') === 'A'
      return says(right, 'Het label PDF/A-2a of 3a ontbreekt (pdfaid:part en conformance).')
    },
  },
  {
    name: 'extension-schema',
    clause: 'ISO 19005-2, 6.6.2.3',
    check: ({ file }) => {
      const xmp = metadata(file)
      const described =
        /<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/<.*?<pdfaSchema:prefix>pdfuaid</s
      return says(
        !xmp.includes('<pdfuaid:') || described.test(xmp),
        'De metadata beschrijven het label PDF/UA niet (extension schema).',
      )
    },
  },
  {
    name: 'output-intent',
    clause: 'ISO 19005-2, 6.2.3',
    check: ({ file }) => {
      const intents = file.array(file.catalog?.get('OutputIntents')).map((one) => file.dict(one))
      const right = intents.some(
        (intent) =>
          file.name(intent?.get('S')) === 'GTS_PDFA1' &&
          file.resolve(intent?.get('DestOutputProfile')) instanceof PdfStream,
      )
      return says(right, 'Het kleurprofiel van het document ontbreekt (OutputIntents).')
    },
  },
  {
    name: 'file-identifier',
    clause: 'ISO 19005-2, 6.1.3',
    check: ({ file }) =>
      says(
        file.array(file.trailer.get('ID')).length === 2,
        'Het bestand heeft geen kenmerk in de trailer (ID).',
      ),
  },
  {
    name: 'object-table',
    clause: 'ISO 32000-1, 7.5.4',
    check: ({ file }) => {
      const astray = [...file.offsets.keys()].filter((id) => !file.isAtPlace(id))
      return says(
        astray.length === 0,
        `Objecten staan niet waar de tabel zegt: ${astray.join(', ')}.`,
      )
    },
  },
  {
    name: 'closed',
    clause: 'ISO 19005-2, 6.1.3 en 6.5.1',
    check: ({ file }) => {
      const names = file.path(file.catalog, 'Names')
      const active = ['OpenAction', 'AA'].filter((key) => file.catalog?.has(key))
      if (names instanceof PdfDict)
        active.push(...['JavaScript', 'EmbeddedFiles'].filter((key) => names.has(key)))
      if (file.trailer.has('Encrypt')) active.push('Encrypt')
      return says(
        active.length === 0,
        `Het document bevat wat er niet in mag: ${active.join(', ')}.`,
      )
    },
  },
  {
    name: 'fonts',
    clause: 'ISO 14289-1, 7.21',
    check: ({ file }) => [...new Set(file.pages().flatMap((page) => fontProblems(file, page)))],
  },
  {
    name: 'tab-order',
    clause: 'ISO 14289-1, 7.18.3',
    check: ({ file }) =>
      file
        .pages()
        .flatMap((page, index) =>
          says(
            file.name(page.get('Tabs')) === 'S',
            `Pagina ${index + 1} volgt met de tabtoets niet de structuur (Tabs).`,
          ),
        ),
  },
]

function fontProblems(file: PdfFile, page: PdfDict): string[] {
  const fonts = file.path(page, 'Resources', 'Font')
  if (!(fonts instanceof PdfDict)) return []
  return [...fonts.values()].flatMap((value) => {
    const font = file.dict(value)
    const name = file.name(font?.get('BaseFont'))
    const inner = file.dict(file.array(font?.get('DescendantFonts'))[0]) ?? font
    const descriptor = file.dict(inner?.get('FontDescriptor'))
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => file.resolve(descriptor?.get(key)) instanceof PdfStream,
    )
    return [
      ...says(embedded, `Het lettertype ${name} zit niet in het document.`),
      ...says(
        file.stream(font?.get('ToUnicode')) !== null,
        `Van het lettertype ${name} is niet te zien welke letters het toont (ToUnicode).`,
      ),
    ]
  })
}
