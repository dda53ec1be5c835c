/** How long a thread may take, in milliseconds. Loading the reader is not the file's fault, so it has a clock of its own. */
export interface Patience {
  /** To start and to load the library that reads this kind of file. */
  toLoad: number
  /** To read a file of ordinary length, from the moment that the thread says it is ready. */
  toRead: number
  /** At most, on a machine that is so busy that loading took long as well. */
  atMost: number
}

export const patience: Patience = { toLoad: 60_000, toRead: 5_000, atMost: 20_000 }

const perPage = 150
const pagesWithoutExtra = 40
/** Reading a small file takes no longer than loading its reader; this leaves room. */
const timesLoading = 3

/** Time to read after loading took `loading`: a busy machine reads as slowly as it loads. */
export function timeToRead(allowed: Patience, loading: number, pages: number): number {
  const base = Math.min(allowed.atMost, Math.max(allowed.toRead, loading * timesLoading))
  return base + Math.max(0, pages - pagesWithoutExtra) * perPage
}
