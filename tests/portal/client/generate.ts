import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { openApiOf } from '#app/portal/api/openapi.ts'
import { operations } from '#app/portal/api/operations.server.ts'
import { writes } from '#app/portal/api/writes.server.ts'

// `npm run api:client` writes the types of a client, made from the description by a public generator.

const file = new URL('api.generated.ts', import.meta.url)

/** The types of a client of the API, as the generator makes them from its description. */
export async function generatedClient(): Promise<string> {
  const about = { baseUrl: 'https://opvolgwijzer.example', email: 'x@example.nl' }
  const description = JSON.stringify(openApiOf(operations, writes, about))
  return astToString(await openapiTS(description))
}

/** The same as it was last written. */
export function writtenClient(): string {
  return readFileSync(file, 'utf8')
}

if (process.argv[1] === new URL(import.meta.url).pathname)
  writeFileSync(file, await generatedClient())
