import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Gives a finished file its name at once, so that it survives a power cut whole or not at all. */
export function putInPlace(part: string, file: string): void {
  flush(part)
  renameSync(part, file)
  flush(dirname(file))
}

function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
