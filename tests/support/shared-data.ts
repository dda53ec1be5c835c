import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Path of a file of the real data beside the project (`../shared/data`, or `SHARED_DATA`); null when it is
 * not there. Tests that need it skip then, and say so.
 */
export function sharedData(name: string): string | null {
  const folders = [process.env.SHARED_DATA ?? '', '../shared/data', '../../shared/data']
  const found = folders.filter((each) => each !== '').map((folder) => join(folder, name))
  return found.find((path) => existsSync(path)) ?? null
}
