import { createHash } from 'node:crypto'
import { like } from 'drizzle-orm'
import { type Machine, machineOf } from '#app/machine/token.server.ts'
import { Conflict, Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { submission } from '#db/schema/index.ts'
import { addressAmong, problem } from './answer.server.ts'
import type { ApiContext } from './operations.server.ts'
import { Invalid, type InvalidPart, invalidParts, problemOf } from './problem.ts'
import { dutchFields } from './write-bodies.ts'
import { type Write, writes } from './writes.server.ts'

const mostBytes = 200_000

/**
 * Answers a POST of another system: token, scope, idempotency key, body, and then the same workflow as the screens.
 * `path` is what follows `/api/v1`. Errors come as problem+json.
 */
export async function answerWrite(
  context: ApiContext,
  request: Request,
  path: string,
): Promise<Response> {
  if (request.method !== 'POST') return problem(problemOf(405, 'Hier kunt u alleen toevoegen.'))
  try {
    const { found: write, values } = addressAmong(writes, path)
    const machine = machineOf(context, request.headers.get('authorization'))
    if (machine === null) return unauthorised()
    if (!machine.scopes.includes(write.scope)) throw new Forbidden()
    const text = await request.text()
    const submissionKey = keyOf(context.db, machine, request.headers.get('idempotency-key'), text)
    const input = parse(write, values, text)
    const { location, content } = write.save(
      { context, machine, submissionKey },
      input.path,
      input.body,
    )
    return new Response(JSON.stringify(content), {
      status: 201,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'no-store',
        Location: `${context.baseUrl}/api/v1${location}`,
      },
    })
  } catch (error) {
    return refused(error)
  }
}

function unauthorised(): Response {
  const answer = problemOf(401, 'Stuur een geldig token mee: Authorization: Bearer …')
  return problem(answer, { 'WWW-Authenticate': 'Bearer realm="Opvolgwijzer"' })
}

/**
 * The key under which the workflow keeps its result: sent twice is saved once. The same key with another body is a
 * mistake of the sender.
 */
function keyOf(db: Readable, { tokenId }: Machine, key: string | null, text: string): string {
  if (!/^[A-Za-z0-9-]{8,64}$/.test(key ?? ''))
    throw new Invalid([
      { in: 'body', name: 'Idempotency-Key', reason: 'header met 8 tot 64 letters en cijfers' },
    ])
  const start = `api:${tokenId}:${key}:`
  const whole = start + createHash('sha256').update(text).digest('hex')
  const earlier = db
    .select({ key: submission.key })
    .from(submission)
    .where(like(submission.key, `${start}%`))
    .get()
  if (earlier !== undefined && earlier.key !== whole) throw new Conflict()
  return whole
}

function parse(write: Write, values: Record<string, string>, text: string) {
  const path = write.pathParameters.safeParse(values)
  if (!path.success) throw new Invalid(invalidParts(path.error, 'path'))
  if (text.length > mostBytes)
    throw new Invalid([{ in: 'body', name: '', reason: 'is te groot (ten hoogste 200 kB)' }])
  const body = write.body.safeParse(jsonIn(text))
  if (!body.success) throw new Invalid(invalidParts(body.error, 'body'))
  return { path: path.data as Record<string, string | number>, body: body.data }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Invalid([{ in: 'body', name: '', reason: 'is geen JSON' }])
  }
}

function refused(error: unknown): Response {
  if (error instanceof NotFound) return problem(problemOf(404, 'Dit is er niet voor dit token.'))
  if (error instanceof Forbidden)
    return problem(problemOf(403, 'Dit token, of wie het maakte, mag dit niet.'))
  if (error instanceof Conflict)
    return problem(
      problemOf(
        409,
        'Deze sleutel hoorde bij een andere inhoud, of er is intussen iets vastgelegd.',
      ),
    )
  if (error instanceof Refusal) {
    const name = dutchFields[error.field] ?? error.field
    const part: InvalidPart = { in: 'body', name, reason: error.message }
    return problem(problemOf(400, error.message, [part]))
  }
  if (error instanceof Invalid)
    return problem(problemOf(400, 'Een of meer onderdelen kloppen niet.', error.parts))
  throw error
}
