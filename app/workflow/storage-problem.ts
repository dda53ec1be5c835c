/** Why the database could not be read or written, where that is no fault of the application. */
export type StorageProblem = 'full' | 'readOnly' | 'busy' | 'damaged' | 'failing'

const byCode: [RegExp, StorageProblem][] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_READONLY/, 'readOnly'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'busy'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'failing'],
]

/** What is wrong with the storage, when that is what `error` or its cause says (https://sqlite.org/rescode.html). */
export function storageProblem(error: unknown): StorageProblem | null {
  if (typeof error !== 'object' || error === null) return null
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  const found = byCode.find(([pattern]) => typeof code === 'string' && pattern.test(code))
  return found?.[1] ?? storageProblem(cause)
}
