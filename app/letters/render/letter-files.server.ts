import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const place = join('app', 'letters', 'render')

/**
 * The path of a template or style sheet of letters. Sources and build lie at different depths below the same root:
 * the folder is looked for upwards from here.
 */
export function letterFile(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, place))) return join(folder, place, name)
    if (folder === dirname(folder)) throw new Error(`No folder ${place} above ${import.meta.url}`)
  }
}
