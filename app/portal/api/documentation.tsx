import { Table } from '#app/ui/table.tsx'

type Schema = {
  type?: string
  $ref?: string
  format?: string
  nullable?: boolean
  enum?: readonly string[]
  items?: Schema
  properties?: Record<string, Schema>
  description?: string
  default?: unknown
}

type Parameter = {
  name: string
  in: string
  required: boolean
  description?: string
  schema: Schema
}

type Operation = {
  operationId: string
  summary: string
  tags: readonly string[]
  parameters: readonly Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

/** What the documentation reads of an OpenAPI description. */
export type Description = {
  servers: readonly { url: string }[]
  tags: readonly { name: string }[]
  paths: Record<string, { get?: Operation; post?: Operation }>
  components: { schemas: Record<string, Schema> }
}

/** The documentation of the API as plain HTML, out of its own description. */
export function ApiDocumentation({ description }: { description: Description }) {
  const { servers, tags, paths, components } = description
  const base = servers[0]?.url ?? ''
  return (
    <>
      {tags.map(({ name }) => (
        <section key={name}>
          <h2>{name}</h2>
          {operationsOf(paths)
            .filter(({ operation }) => operation.tags.includes(name))
            .map(({ path, method, operation }) => (
              <section key={operation.operationId}>
                <h3>{operation.summary}</h3>
                <p className="mb-4">
                  <code>
                    {method} {base}
                    {path}
                  </code>
                </p>
                <Parameters operation={operation} />
                <p className="mb-4">
                  {operation.requestBody ? <>Inhoud: {linkTo(operation.requestBody)}. </> : null}
                  Antwoord: {linkTo(operation.responses['200'] ?? operation.responses['201'])}
                </p>
              </section>
            ))}
        </section>
      ))}
      <h2>Gegevens</h2>
      {Object.entries(components.schemas).map(([name, schema]) => (
        <section key={name} aria-labelledby={`schema-${name}`}>
          <h3 id={`schema-${name}`}>{name}</h3>
          <Table
            caption={`Velden van ${name}`}
            columns={['Veld', 'Soort', 'Uitleg']}
            dense
            rows={fieldsOf(schema).map(([field, of]) => ({
              key: field,
              cells: [<code key="field">{field}</code>, kindOf(of), meaningOf(of)],
            }))}
          />
        </section>
      ))}
    </>
  )
}

function Parameters({ operation }: { operation: Operation }) {
  if (operation.parameters.length === 0) return null
  return (
    <Table
      caption={`Parameters van ${operation.operationId}`}
      columns={['Parameter', 'Soort', 'Uitleg']}
      dense
      rows={operation.parameters.map((parameter) => ({
        key: parameter.name,
        cells: [
          <code key="name">{parameter.name}</code>,
          kindOf(parameter.schema),
          [
            parameter.in === 'path'
              ? 'in het adres'
              : parameter.in === 'header'
                ? 'als header'
                : '',
            parameter.description ?? '',
            parameter.schema.default === undefined ? '' : `zonder: ${parameter.schema.default}`,
            values(parameter.schema),
          ]
            .filter(Boolean)
            .join('; '),
        ],
      }))}
    />
  )
}

function operationsOf(paths: Description['paths']) {
  return Object.entries(paths).flatMap(([path, { get, post }]) => [
    ...(get ? [{ path, method: 'GET', operation: get }] : []),
    ...(post ? [{ path, method: 'POST', operation: post }] : []),
  ])
}

function linkTo(of: { content?: Record<string, { schema: Schema }> } | undefined) {
  const name = nameOf(of?.content?.['application/json']?.schema)
  return name ? <a href={`#schema-${name}`}>{name}</a> : 'JSON'
}

function nameOf(schema: Schema | undefined): string {
  return schema?.$ref?.split('/').at(-1) ?? ''
}

/** The fields of a schema, those of objects inside it as `uitvoering.status`. */
function fieldsOf(schema: Schema, before = ''): [string, Schema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, Schema][] => {
    const inner = field.type === 'array' ? field.items : field
    return [
      [`${before}${name}`, field],
      ...(inner?.properties ? fieldsOf(inner, `${before}${name}.`) : []),
    ]
  })
}

const kinds: Record<string, string> = {
  string: 'tekst',
  integer: 'geheel getal',
  number: 'getal',
  boolean: 'ja of nee',
  object: 'groep velden',
}

function kindOf(schema: Schema): string {
  const name = nameOf(schema)
  const kind =
    schema.type === 'array'
      ? `lijst van ${nameOf(schema.items) || kindOf(schema.items ?? {})}`
      : name ||
        formats[schema.format ?? ''] ||
        (schema.enum ? 'code' : (kinds[schema.type ?? ''] ?? ''))
  return schema.nullable ? `${kind}, of null` : kind
}

const formats: Record<string, string> = { date: 'datum (JJJJ-MM-DD)', uri: 'webadres' }

function meaningOf(schema: Schema): string {
  return [schema.description ?? '', values(schema), values(schema.items ?? {})]
    .filter(Boolean)
    .join('; ')
}

function values(schema: Schema): string {
  return schema.enum ? schema.enum.join(', ') : ''
}
