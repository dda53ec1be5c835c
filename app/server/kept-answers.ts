import type { Request, Response } from 'express'
import { LRUCache } from 'lru-cache'

type Answer = {
  etag: string
  /** Which route made it. */
  route: string
  headers: [string, number | string | string[]][]
  body: Buffer
}

/**
 * Whole answers to people who are not signed in, kept in memory as long as their ETag holds: the front page of a
 * country is made once for all who read it. At most `bytes` together, and none of more than an eighth of that.
 */
export class KeptAnswers {
  private readonly answers: LRUCache<string, Answer>
  private readonly largest: number

  constructor(bytes: number) {
    this.largest = bytes / 8
    this.answers = new LRUCache({ maxSize: bytes, sizeCalculation: sizeOf })
  }

  /** Sends the answer that is kept for this request; false where none is. */
  send(request: Request, response: Response, etag: string): boolean {
    const answer = this.answers.get(keyOf(request))
    if (answer?.etag !== etag) return false
    response.locals.route = answer.route
    for (const [name, value] of answer.headers) response.setHeader(name, value)
    response.setHeader('Content-Length', answer.body.length)
    response.end(answer.body)
    return true
  }

  /** Keeps what is going to be answered, where it is a whole page (200). */
  keep(request: Request, response: Response, etag: string): void {
    const before = new Set([...response.getHeaderNames(), ...ofEachAnswer])
    const { write, end } = response
    const body: Buffer[] = []
    let length = 0
    const collect = (chunk: unknown, encoding: unknown) => {
      const piece = bytesOf(chunk, encoding)
      length += piece.length
      if (length <= this.largest) body.push(piece)
    }
    response.write = ((...args: Parameters<typeof write>) => {
      collect(args[0], args[1])
      return write.apply(response, args)
    }) as typeof write
    response.end = ((...args: Parameters<typeof end>) => {
      collect(args[0], args[1])
      if (response.statusCode === 200 && length <= this.largest) {
        const headers = response
          .getHeaderNames()
          .filter((name) => !before.has(name))
          .map((name): Answer['headers'][number] => [name, response.getHeader(name) ?? ''])
        const { route } = response.locals
        this.answers.set(keyOf(request), { etag, route, headers, body: Buffer.concat(body) })
      }
      return end.apply(response, args)
    }) as typeof end
  }
}

/** What is said anew with each answer: how it travels, and how long it may be kept elsewhere. */
const ofEachAnswer = [
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'vary',
  'etag',
  'cache-control',
]

/** Answers hold whole addresses of the site, as the request named it. */
function keyOf(request: Request): string {
  return `${request.protocol}://${request.get('host')}${request.originalUrl}`
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0)
}

function sizeOf({ body }: Answer): number {
  return body.length + 500
}
