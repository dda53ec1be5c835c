import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'

const title = 'Afval beter scheiden'
const lead = 'De Rekenkamer Delft adviseert het college om:'
const items = [
  'elk jaar te meten hoeveel afval wordt gescheiden;',
  'de raad daarover voor de zomer te informeren.',
]

/** A small report in HTML, with a menu and a script that say other things. */
export function htmlReport(): Uint8Array {
  return strToU8(`<!doctype html><html><head><title>${title}</title><script>"Aanbeveling 1: kwaad"</script></head>
<body><nav><ul><li>Aanbeveling 9: menu</li></ul></nav><main><h1>${title}</h1><p>De gemeente Delft scheidt te weinig.</p>
<h2>Aanbevelingen</h2><p>${lead}</p><ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol></main></body></html>`)
}

/** The same report as a Word document. */
export async function docxReport(): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph('De gemeente Delft scheidt te weinig.'),
          new Paragraph({ text: 'Aanbevelingen', heading: HeadingLevel.HEADING_2 }),
          new Paragraph(lead),
          ...items.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** The same report as a PDF of one page; without text it is as a scan is. */
export function pdfReport(withText = true): Uint8Array {
  const lines = [
    title,
    'De gemeente Delft scheidt te weinig.',
    'Aanbevelingen',
    lead,
    ...items.map((item) => `- ${item}`),
  ]
  const shown = lines
    .map(
      (line, index) =>
        `BT /F1 ${index === 0 ? 18 : 11} Tf 60 ${760 - index * 24} Td (${line}) Tj ET`,
    )
    .join('\n')
  const content = withText ? shown : '0 0 500 700 re f'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return strToU8(file, true)
}

/** A Word document whose text unpacks to far more than it takes. */
export function bomb(): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" PartName="/word/document.xml"/></Types>',
    ),
    'word/document.xml': new Uint8Array(80 * 1024 * 1024),
  })
}
