import { Zip, ZipPassThrough } from 'fflate'

/** One file of a ZIP. */
export type ZipEntry = { name: string; content: Uint8Array }

/**
 * A ZIP of `entries` as a stream of bytes. Entries are taken one at a time as the reader asks for more, so that a
 * large ZIP takes no more memory than its largest file. They are stored as they are: PDF and DOCX are packed already.
 * `on` is the day that the files bear; the same entries give the same bytes.
 */
export function zipStream(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  on: string,
): ReadableStream<Uint8Array> {
  const source =
    Symbol.asyncIterator in entries ? entries[Symbol.asyncIterator]() : entries[Symbol.iterator]()
  const [year = 1980, month = 1, day = 1] = on.split('-').map(Number)
  const chunks: Uint8Array[] = []
  let ended = false
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error
    if (chunk.length > 0) chunks.push(chunk)
    ended = final
  })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (chunks.length === 0 && !ended) {
          const { done, value } = await source.next()
          if (done) zip.end()
          else add(zip, value, new Date(year, month - 1, day, 12))
        }
        for (const chunk of chunks.splice(0)) controller.enqueue(chunk)
        if (ended) controller.close()
      },
      async cancel() {
        await source.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

function add(zip: Zip, { name, content }: ZipEntry, mtime: Date): void {
  const file = new ZipPassThrough(name)
  file.mtime = mtime
  zip.add(file)
  file.push(content, true)
}
