import { createHash } from 'node:crypto'
import type { Work } from '#app/workflow/perform.server.ts'
import { file } from '#db/schema/index.ts'

/** A file with its bytes at hand, as a form brought it. */
export type FileContent = { name: string; type: string; content: Uint8Array }

/** SHA-256 of the bytes, in hexadecimal: the same file is recognised by it. */
export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Keeps `received` as it came; returns its id. */
export function storeFile(work: Work, received: FileContent): number {
  const content = Buffer.from(received.content)
  return work.tx
    .insert(file)
    .values({
      name: received.name,
      mediaType: received.type || 'application/octet-stream',
      size: content.length,
      sha256: sha256(content),
      content,
      storedAt: work.now,
    })
    .returning({ id: file.id })
    .get().id
}
