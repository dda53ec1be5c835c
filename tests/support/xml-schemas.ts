import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'
import { sharedData } from './shared-data.ts'

function schema(name: string): string {
  return readFileSync(sharedData(`standards/${name}`) ?? name, 'utf8')
}

/** What a schema of `../shared/data/standards` finds wrong with `xml`. */
export async function schemaErrors(xml: string, main: string): Promise<string[]> {
  const mdto = { fileName: 'MDTO-XML1.0.1.xsd', contents: schema('MDTO-XML1.0.1.xsd') }
  const local = schema(main).replace(
    /schemaLocation="https:[^"]*MDTO-XML1\.0\.1\.xsd"/,
    `schemaLocation="${mdto.fileName}"`,
  )
  const { errors } = await validateXML({
    xml: { fileName: 'letter.xml', contents: xml },
    schema: { fileName: main, contents: local },
    preload: [
      mdto,
      { fileName: 'diwoo-metadata-lijsten.xsd', contents: schema('diwoo-metadata-lijsten.xsd') },
    ],
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  })
  return errors.map(({ message }) => message)
}
