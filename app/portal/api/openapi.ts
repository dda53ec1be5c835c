import { z } from 'zod'
import type { Operation } from './operations.server.ts'
import { probleem } from './problem.ts'
import { lijstVan } from './resources.ts'
import type { Write } from './writes.server.ts'

/** Semantic version of the API; the major number stands in the address. */
export const apiVersion = '1.0.0'

type Json = Record<string, unknown>

const versionHeader = {
  'API-Version': { description: 'De hele versie van de API', schema: { type: 'string' } },
}

const cacheHeaders = {
  ...versionHeader,
  ETag: {
    description: 'Verandert zodra er iets verandert; stuur hem mee als If-None-Match',
    schema: { type: 'string' },
  },
  'RateLimit-Limit': { description: 'Vragen per minuut', schema: { type: 'integer' } },
  'RateLimit-Remaining': { description: 'Wat daarvan over is', schema: { type: 'integer' } },
  'RateLimit-Reset': { description: 'Seconden tot het weer vol is', schema: { type: 'integer' } },
}

/**
 * The description of the API in OpenAPI 3.0.3 after the NL API Design Rules 2.x, made from the same tables and
 * schemas that answer. `baseUrl` without a slash at the end; `email` of who answers questions about it.
 */
export function openApiOf(
  operations: readonly Operation[],
  writes: readonly Write[],
  { baseUrl, email }: { baseUrl: string; email: string },
): Json {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Opvolgwijzer',
      version: apiVersion,
      description:
        'Wat er gebeurt met aanbevelingen van rekenkamers: gemeenten, onderzoeken, aanbevelingen, opvolgingen met hun vijf feiten en geschiedenis, raadsbesluiten en brieven. Lezen kan iedereen, alles is openbaar (CC0). Voortgangsberichten en besluiten toevoegen kan met een token van de gemeente.',
      contact: {
        name: 'Beheer van deze Opvolgwijzer',
        url: `${baseUrl}/over`,
        email,
      },
      license: {
        name: 'CC0 1.0',
        url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl',
      },
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    tags: [...new Set(operations.map((one) => one.tag))].map((name) => ({ name })),
    paths: Object.fromEntries([
      ...operations.map((operation) => [operation.path, { get: described(operation) }]),
      ...writes.map((write) => [write.path, { post: describedWrite(write) }]),
    ]),
    components: {
      schemas: schemasOf(operations, writes),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Een token van een gemeente, te maken in Opvolgwijzer zelf',
        },
      },
    },
  }
}

function described(operation: Operation): Json {
  const name = operation.list ? `Lijst${operation.schemaName}` : operation.schemaName
  return {
    operationId: operation.id,
    summary: operation.summary,
    description: `${operation.summary}.`,
    tags: [operation.tag],
    parameters: [
      ...parametersOf(operation.pathParameters, 'path'),
      ...parametersOf(operation.query, 'query'),
    ],
    responses: {
      200: {
        description: 'Het antwoord',
        headers: operation.list
          ? {
              ...cacheHeaders,
              Link: {
                description: 'Eerste, vorige, volgende en laatste pagina (RFC 8288)',
                schema: { type: 'string' },
              },
            }
          : cacheHeaders,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
      },
      304: { description: 'Er is niets veranderd', headers: cacheHeaders },
      400: failed('De vraag klopt niet'),
      ...(operation.list ? {} : { 404: failed('Dit bestaat niet') }),
      429: failed('Te veel vragen'),
    },
  }
}

function describedWrite(write: Write): Json {
  const body = { $ref: `#/components/schemas/${write.bodyName}` }
  const answer = { $ref: `#/components/schemas/${write.schemaName}` }
  return {
    operationId: write.id,
    summary: write.summary,
    description: `${write.summary}. Dezelfde Idempotency-Key nog eens sturen legt niets dubbel vast.`,
    tags: [write.tag],
    security: [{ token: [] }],
    parameters: [
      ...parametersOf(write.pathParameters, 'path'),
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: 'Eigen sleutel van dit verzoek: 8 tot 64 letters, cijfers en streepjes',
        schema: { type: 'string', minLength: 8, maxLength: 64 },
      },
    ],
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
    responses: {
      201: {
        description: 'Vastgelegd; zo staat het er nu voor',
        headers: {
          ...versionHeader,
          Location: { description: 'Waar het te lezen is', schema: { type: 'string' } },
        },
        content: { 'application/json': { schema: answer } },
      },
      400: failed('De inhoud klopt niet'),
      401: failed('Geen geldig token'),
      403: failed('Dit mag dit token niet'),
      404: failed('Dit bestaat niet voor dit token'),
      409: failed('Er is intussen iets vastgelegd, of de sleutel hoorde bij iets anders'),
      429: failed('Te veel vragen'),
    },
  }
}

function failed(description: string): Json {
  return {
    description,
    headers: versionHeader,
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } },
    },
  }
}

function parametersOf(schema: z.ZodObject, where: 'path' | 'query'): Json[] {
  const described = z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input' })
  const required = new Set(described.required ?? [])
  return Object.entries((described.properties ?? {}) as Record<string, Json>).map(
    ([name, { description, ...rest }]) => ({
      name,
      in: where,
      required: where === 'path' || required.has(name),
      description,
      schema: 'type' in rest ? rest : { type: 'integer', minimum: 1, ...rest },
    }),
  )
}

function schemasOf(operations: readonly Operation[], writes: readonly Write[]): Json {
  const registry = z.registry<{ id: string }>()
  registry.add(probleem, { id: 'Probleem' })
  for (const operation of operations) {
    if (!registry.has(operation.resource))
      registry.add(operation.resource, { id: operation.schemaName })
    if (operation.list)
      registry.add(lijstVan(operation.resource), { id: `Lijst${operation.schemaName}` })
  }
  for (const { body, bodyName } of writes) registry.add(body, { id: bodyName })
  const { schemas } = z.toJSONSchema(registry, {
    target: 'openapi-3.0',
    io: 'output',
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _, ...schema }]) => [id, withoutNoise(schema)]),
  )
}

/** Leaves out what says nothing: the long patterns of dates, and the bounds of whole numbers. */
function withoutNoise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNoise)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !noise(key, one))
      .map(([key, one]) => [key, withoutNoise(one)]),
  )
}

function noise(key: string, value: unknown): boolean {
  if (key === 'pattern') return true
  return (key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) > 2 ** 52
}
