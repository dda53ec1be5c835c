import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { renderPdf } from '#app/letters/render/pdf.server.ts'
import { letterKinds } from './kinds.ts'

// `npm run letters:kinds -- MAP`: one letter of every kind as PDF and DOCX, to be read as the person who signs it.

const folder = process.argv[2] ?? 'out'
await mkdir(folder, { recursive: true })
for (const [kind, make] of Object.entries(letterKinds)) {
  const letter = make()
  await writeFile(join(folder, `${kind}.pdf`), renderPdf(letter))
  await writeFile(join(folder, `${kind}.docx`), await renderDocx(letter))
  console.log(`${join(folder, kind)}.pdf en .docx`)
}
