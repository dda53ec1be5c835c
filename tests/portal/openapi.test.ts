import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { openApiOf } from '#app/portal/api/openapi.ts'
import { operations } from '#app/portal/api/operations.server.ts'
import { sharedData } from '#tests/support/shared-data.ts'

const ruleset = sharedData('standards/adr-linter-2.2.yaml')
const why = ruleset ? '' : ' (the rule set of the NL API Design Rules is not here: skipped)'

type Finding = { code: string; severity: number; message: string; path: string[] }

/** What Spectral finds against the NL API Design Rules, offline. */
async function lint(description: unknown): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-spectral-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify(description))
  const options = ['lint', '-r', ruleset ?? '', '-f', 'json', '-q', file]
  const { stdout } = await promisify(execFile)('node_modules/.bin/spectral', options).catch(
    (error: { stdout: string }) => error,
  )
  return JSON.parse(stdout.slice(stdout.indexOf('[')))
}

const described = () =>
  structuredClone(
    openApiOf(operations, { baseUrl: 'https://opvolgwijzer.example', email: 'x@example.nl' }),
  )

it.skipIf(ruleset === null)(
  `keeps the NL API Design Rules${why}`,
  { timeout: 120_000 },
  async () => {
    expect(await lint(described())).toEqual([])
  },
)

it.skipIf(ruleset === null)(
  `is told what is wrong with a broken description${why}`,
  { timeout: 120_000 },
  async () => {
    const broken = described()
    const paths = broken.paths as Record<string, { get: Record<string, unknown> }>
    paths['/Hele_Lijst/'] = { get: { ...paths['/gemeenten']?.get, operationId: 'gemeenteOphalen' } }
    const letters = paths['/brieven'] as { get: { responses: Record<string, unknown> } }
    delete letters.get.responses['400']
    broken.info = { ...(broken.info as object), version: 'een', contact: { name: 'niemand' } }
    broken.servers = [{ url: 'https://opvolgwijzer.example/api' }]
    const codes = new Set((await lint(broken)).map((one) => one.code))
    for (const code of [
      'nlgov:paths-kebab-case',
      'operation-operationId-unique',
      'nlgov:problem-invalid-input',
      'nlgov:semver',
      'nlgov:info-contact-fields-exist',
      'nlgov:include-major-version-in-uri',
    ])
      expect(codes).toContain(code)
  },
)
