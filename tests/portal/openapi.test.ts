import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openApiOf } from '#app/portal/api/openapi.ts'
import { operations } from '#app/portal/api/operations.server.ts'
import { writes } from '#app/portal/api/writes.server.ts'
import { sharedData } from '#tests/support/shared-data.ts'

const ownRules = 'tests/portal/api-rules.yaml'
const nationalRules = sharedData('standards/adr-linter-2.2.yaml')
const why = nationalRules ? '' : ' (the rule set of the NL API Design Rules is not here: skipped)'

type Finding = { code: string; severity: number; message: string; path: string[] }

/** What Spectral finds in a description by a rule set, offline. */
async function lint(description: unknown, rules: string): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-spectral-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify(description))
  const options = ['lint', '-r', rules, '-f', 'json', '-q', file]
  const { stdout } = await promisify(execFile)('node_modules/.bin/spectral', options).catch(
    (error: { stdout: string }) => error,
  )
  return JSON.parse(stdout.slice(stdout.indexOf('[')))
}

const described = () =>
  structuredClone(
    openApiOf(operations, writes, {
      baseUrl: 'https://opvolgwijzer.example',
      email: 'x@example.nl',
    }),
  )

/** A description with one fault of each kind. */
function broken() {
  const description = described()
  const paths = description.paths as Record<string, { get: Record<string, unknown> }>
  paths['/Hele_Lijst/'] = { get: { ...paths['/gemeenten']?.get, operationId: 'gemeenteOphalen' } }
  const letters = paths['/brieven'] as { get: { responses: Record<string, unknown> } }
  delete letters.get.responses['400']
  letters.get.responses['429'] = { description: 'Te veel', content: { 'text/html': {} } }
  paths['/besluiten'] = {
    get: {
      ...paths['/besluiten']?.get,
      parameters: [{ name: 'PaginaNummer', in: 'query', schema: { type: 'integer' } }],
    },
  }
  description.info = {
    ...(description.info as object),
    version: 'een',
    contact: { name: 'niemand' },
  }
  description.servers = [{ url: 'https://opvolgwijzer.example/api' }]
  return description
}

describe('the description, by our own rules', { timeout: 120_000 }, () => {
  it('keeps them', async () => {
    expect(await lint(described(), ownRules)).toEqual([])
  })

  it('is told what is wrong when it is broken', async () => {
    const codes = new Set((await lint(broken(), ownRules)).map((one) => one.code))
    for (const code of [
      'semantic-version',
      'whole-contact',
      'major-version-in-address',
      'kebab-case-paths',
      'camel-case-queries',
      'described-parameters',
      'wrong-input-is-a-problem',
      'problems-as-problem-json',
      'version-header-everywhere',
      'operation-operationId-unique',
    ])
      expect(codes).toContain(code)
  })
})

describe.skipIf(nationalRules === null)(
  `the description, by the NL API Design Rules${why}`,
  { timeout: 120_000 },
  () => {
    it('keeps them', async () => {
      expect(await lint(described(), nationalRules ?? '')).toEqual([])
    })

    it('is told what is wrong when it is broken', async () => {
      const codes = new Set((await lint(broken(), nationalRules ?? '')).map((one) => one.code))
      for (const code of [
        'nlgov:paths-kebab-case',
        'operation-operationId-unique',
        'nlgov:problem-invalid-input',
        'nlgov:semver',
        'nlgov:info-contact-fields-exist',
        'nlgov:include-major-version-in-uri',
      ])
        expect(codes).toContain(code)
    })
  },
)
