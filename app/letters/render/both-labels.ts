/** Replaces the bytes from `from` up to `until` by `text`. */
type Edit = { from: number; until: number; text: string }

const extension = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('')

/**
 * Adds the label of PDF/UA-1 (ISO 14289-1) to a PDF/A-2a of the same document, which the typesetter can't give both:
 * the part in the metadata with the extension schema that PDF/A (ISO 19005-2, 6.6.2.3) asks for it, the title shown in
 * the window, the tab order of pages by structure. The cells that head their row become header cells of it, which the
 * typesetter can't say yet: `rowHeaders` gives the column of each table, in their order (-1: none). Works on the plain
 * object table that the typesetter writes; throws an Error on anything else. The rest of the file keeps its bytes.
 */
export function withBothLabels(pdf: Buffer, rowHeaders: readonly number[] = []): Buffer {
  const file = pdf.toString('latin1')
  const table = tableOf(file)
  const edits = [...file.slice(0, table).matchAll(marks)].flatMap(({ 0: mark, index }) =>
    editsAt(file, mark, index, rowHeaders),
  )
  if (edits.length < 3) throw new Error('the PDF lacks a page, catalogue or metadata to label')
  let [body, at, moved] = ['', 0, 0]
  const movedFrom = edits.map(({ from, until, text }) => {
    body += file.slice(at, from) + text
    at = until
    moved += text.length - (until - from)
    return { from, moved }
  })
  body += file.slice(at, table)
  // There are thousands of objects to look up: by halves.
  const after = (offset: number) => {
    let [low, high] = [0, movedFrom.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((movedFrom[middle]?.from ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset + (movedFrom[low - 1]?.moved ?? 0)
  }
  const rows = file
    .slice(table)
    .replace(/(\d{10}) (\d{5}) n/g, (_, offset: string, generation: string) => {
      return `${String(after(Number(offset))).padStart(10, '0')} ${generation} n`
    })
    .replace(/startxref\s+\d+/, `startxref\n${after(table)}`)
  return Buffer.from(body + rows, 'latin1')
}

/** What tells the objects that get something more. */
const marks = /\/Type \/(?:Page|Catalog|Metadata)\s|\/S \/(?:TD|TFoot)\s/g

function tableOf(file: string): number {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? Number.NaN)
  if (!file.startsWith('xref', table)) throw new Error('the PDF has no plain object table')
  return table
}

function editsAt(file: string, mark: string, index: number, rowHeaders: readonly number[]): Edit[] {
  const offset = file.lastIndexOf(' obj', index)
  const object = file.slice(offset, file.indexOf('endobj', index))
  const after = (mark: string, text: string): Edit => {
    const place = object.indexOf(mark)
    if (place < 0) throw new Error(`expected ${mark} in ${object.slice(0, 60)}`)
    const from = offset + place + mark.length
    return { from, until: from, text }
  }
  if (mark.startsWith('/Type /Page')) return [after('/Type /Page', '\n  /Tabs /S')]
  if (mark.startsWith('/Type /Catalog')) {
    return [after('/ViewerPreferences <<', '\n    /DisplayDocTitle true')]
  }
  // The last rows of a long table, set as its foot to keep them together, are rows like the others.
  if (mark.startsWith('/S /TFoot')) return [{ from: index, until: index + 9, text: '/S /TBody' }]
  if (mark.startsWith('/S /TD')) return rowHeader(object, offset, rowHeaders)
  return [labelled(object, offset)]
}

/** A cell names its column by the header cell above it: `U2x1y0` is column 1 of the second table. */
function rowHeader(object: string, offset: number, columns: readonly number[]): Edit[] {
  const [, table, column] = /\/Headers \[\(U(\d+)x(\d+)y/.exec(object) ?? []
  if (table === undefined || columns[Number(table) - 1] !== Number(column)) return []
  const kind = offset + object.indexOf('/S /TD')
  const headers = offset + object.indexOf('/Headers')
  return [
    { from: kind, until: kind + 6, text: '/S /TH' },
    { from: headers, until: headers, text: '/Scope /Row\n    ' },
  ]
}

function labelled(object: string, offset: number): Edit {
  const [, before = '', length = '', between = '', xmp = '', rest = ''] =
    /^(.*?\/Length )(\d+)(.*?stream\n)(.*)(\nendstream.*)$/s.exec(object) ?? []
  const named = xmp
    .replace('xmlns:pdfaid=', 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"  xmlns:pdfaid=')
    .replace('</rdf:Bag></pdfaExtension:schemas>', `${extension}</rdf:Bag></pdfaExtension:schemas>`)
    .replace('<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>')
  const grown = named.length - xmp.length
  if (grown < extension.length) throw new Error('the metadata of the PDF are not those of PDF/A')
  const text = `${before}${Number(length) + grown}${between}${named}${rest}`
  return { from: offset, until: offset + object.length, text }
}
