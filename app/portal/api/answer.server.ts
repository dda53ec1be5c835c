import { NotFound } from '#app/workflow/errors.ts'
import type { Listing } from './listing.ts'
import { type ApiContext, type Operation, operations } from './operations.server.ts'
import { Invalid, type InvalidPart, invalidParts, type Probleem, problemOf } from './problem.ts'

/** Answers one reading request to the API; `path` is what follows `/api/v1`. Errors come as problem+json. */
export async function answerApi(
  context: ApiContext,
  request: Request,
  path: string,
): Promise<Response> {
  if (request.method === 'OPTIONS') return options()
  try {
    const { found: operation, values } = addressAmong(operations, path)
    const url = new URL(request.url)
    const query = parse(operation.query, Object.fromEntries(url.searchParams), 'query')
    const input = { path: parse(operation.pathParameters, values, 'path'), query }
    const answer = await operation.answer(context, input as Parameters<Operation['answer']>[1])
    if (!operation.list) return json(answer)
    return await page(
      answer as Listing,
      query as PageQuery,
      `${context.baseUrl}/api/v1${path}${url.search}`,
    )
  } catch (error) {
    if (error instanceof NotFound) return problem(problemOf(404, 'Op dit adres is niets openbaar.'))
    if (error instanceof Invalid)
      return problem(problemOf(400, 'Een of meer onderdelen kloppen niet.', error.parts))
    throw error
  }
}

function options(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
      'Access-Control-Allow-Headers':
        'If-None-Match, Accept, Authorization, Content-Type, Idempotency-Key',
      'Access-Control-Max-Age': '86400',
    },
  })
}

/** Which of the addresses of the API `path` is, and what stands in its open places. Throws `NotFound`. */
export function addressAmong<Address extends { path: string }>(
  addresses: readonly Address[],
  path: string,
): { found: Address; values: Record<string, string> } {
  for (const found of addresses) {
    const names = [...found.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
    const pattern = new RegExp(`^${found.path.replace(/\{\w+\}/g, '([^/]+)')}$`)
    const match = pattern.exec(path)
    if (match === null) continue
    const values = names.map((name, place) => [name, decodeURIComponent(match[place + 1] ?? '')])
    return { found, values: Object.fromEntries(values) }
  }
  throw new NotFound()
}

function parse(
  schema: Operation['query'],
  values: Record<string, string>,
  where: InvalidPart['in'],
): Record<string, unknown> {
  const parsed = schema.safeParse(values)
  if (parsed.success) return parsed.data
  throw new Invalid(invalidParts(parsed.error, where))
}

type PageQuery = { pagina: number; paginaGrootte: number }

async function page(all: Listing, query: PageQuery, address: string): Promise<Response> {
  const { pagina, paginaGrootte } = query
  const last = Math.max(1, Math.ceil(all.total / paginaGrootte))
  const resultaten = await all.page((pagina - 1) * paginaGrootte, pagina * paginaGrootte)
  const links = { first: 1, prev: pagina - 1, next: pagina + 1, last }
  const link = Object.entries(links)
    .filter(([, number]) => number >= 1 && number <= last)
    .map(([rel, number]) => `<${onPage(address, number)}>; rel="${rel}"`)
    .join(', ')
  return json({ totaal: all.total, pagina, paginaGrootte, resultaten }, { Link: link })
}

function onPage(address: string, number: number): string {
  const url = new URL(address)
  url.searchParams.set('pagina', String(number))
  return url.href
}

function json(content: unknown, more: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(content), {
    headers: { ...more, 'Content-Type': 'application/json; charset=utf-8' },
  })
}

/** An error as the API says it. */
export function problem(content: Probleem, more: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(content), {
    status: content.status,
    headers: {
      ...more,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
    },
  })
}
