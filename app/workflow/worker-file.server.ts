import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where a worker starts, for piscina. From the sources, `source` beside the module at `moduleUrl` runs as it stands;
 * the build has it bundled as `bundle`, above that module.
 */
export function workerFile(
  moduleUrl: string,
  { source, bundle }: { source: string; bundle: string },
): { filename: string; execArgv?: string[] } {
  const here = fileURLToPath(moduleUrl)
  if (here.endsWith('.ts'))
    return { filename: join(dirname(here), source), execArgv: ['--import', 'tsx'] }
  for (let folder = dirname(here); ; folder = dirname(folder)) {
    const filename = join(folder, bundle)
    if (existsSync(filename)) return { filename }
    if (folder === dirname(folder)) throw new Error(`No ${bundle} above ${here}`)
  }
}
