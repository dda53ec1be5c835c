import { unzipSync, zipSync } from 'fflate'
import { SourceRefused } from './refused.ts'

const mostEntries = 3_000
const mostBytes = 60 * 1024 * 1024
const mostRatio = 250

/**
 * Unpacks the wanted parts of an Office file within limits and packs them again, so that the reader
 * after it meets no bomb: sizes are checked before unpacking, and what is larger than it said is refused.
 */
export function safeParts(bytes: Uint8Array, wanted: RegExp): Uint8Array {
  let entries = 0
  let total = 0
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1
        if (entries > mostEntries) throw new SourceRefused('bomb')
        if (!wanted.test(name)) return false
        total += originalSize
        const swollen = originalSize > 1024 * 1024 && originalSize > size * mostRatio
        if (total > mostBytes || swollen) throw new SourceRefused('bomb')
        return true
      },
    })
  } catch (error) {
    throw error instanceof SourceRefused ? error : new SourceRefused('damaged')
  }
  if (Object.keys(parts).length === 0) throw new SourceRefused('damaged')
  return zipSync(parts, { level: 0 })
}
