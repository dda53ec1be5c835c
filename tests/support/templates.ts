import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the databases that tests copy. */
    templates: string
  }
}

/** Once before all tests: a folder for databases that are made by the first test that needs one, and copied by each. */
export default function prepare(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'opvolgwijzer-templates-'))
  project.provide('templates', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
