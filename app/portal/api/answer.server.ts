import { NotFound } from '#app/workflow/errors.ts'
import { type ApiContext, type Operation, operations } from './operations.server.ts'
import { Invalid, type InvalidPart, invalidParts, type Probleem, problemOf } from './problem.ts'

/** Answers one request to the public API; `path` is what follows `/api/v1`. Errors come as problem+json. */
export function answerApi(context: ApiContext, request: Request, path: string): Response {
  if (request.method === 'OPTIONS') return options()
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return problem(problemOf(405, 'Deze API kan alleen worden gelezen.'))
  try {
    const { operation, values } = operationAt(path)
    const url = new URL(request.url)
    const query = parse(operation.query, Object.fromEntries(url.searchParams), 'query')
    const input = { path: parse(operation.pathParameters, values, 'path'), query }
    const answer = operation.answer(context, input as Parameters<Operation['answer']>[1])
    if (!operation.list) return json(answer)
    return page(
      answer as Item[],
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
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, Accept',
      'Access-Control-Max-Age': '86400',
    },
  })
}

function operationAt(path: string): { operation: Operation; values: Record<string, string> } {
  for (const operation of operations) {
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
    const pattern = new RegExp(`^${operation.path.replace(/\{\w+\}/g, '([^/]+)')}$`)
    const match = pattern.exec(path)
    if (match === null) continue
    const values = names.map((name, place) => [name, decodeURIComponent(match[place + 1] ?? '')])
    return { operation, values: Object.fromEntries(values) }
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

type Item = Record<string, unknown>
type PageQuery = { pagina: number; paginaGrootte: number; sorteer?: string }

function page(all: Item[], query: PageQuery, address: string): Response {
  const { pagina, paginaGrootte, sorteer } = query
  const sorted = sorteer === undefined ? all : sortedBy(all, sorteer)
  const last = Math.max(1, Math.ceil(sorted.length / paginaGrootte))
  const resultaten = sorted.slice((pagina - 1) * paginaGrootte, pagina * paginaGrootte)
  const links = { first: 1, prev: pagina - 1, next: pagina + 1, last }
  const link = Object.entries(links)
    .filter(([, number]) => number >= 1 && number <= last)
    .map(([rel, number]) => `<${onPage(address, number)}>; rel="${rel}"`)
    .join(', ')
  return json({ totaal: sorted.length, pagina, paginaGrootte, resultaten }, { Link: link })
}

function onPage(address: string, number: number): string {
  const url = new URL(address)
  url.searchParams.set('pagina', String(number))
  return url.href
}

function sortedBy(items: Item[], sorteer: string): Item[] {
  const down = sorteer.startsWith('-')
  const field = down ? sorteer.slice(1) : sorteer
  const fieldOf = (item: Item): string | number => {
    const value = item[field] ?? (item.uitvoering as Item | undefined)?.[field]
    return typeof value === 'number' ? value : String(value ?? '')
  }
  return [...items].sort((a, b) => {
    const [first, second] = [fieldOf(a), fieldOf(b)]
    return (first < second ? -1 : first > second ? 1 : 0) * (down ? -1 : 1)
  })
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
