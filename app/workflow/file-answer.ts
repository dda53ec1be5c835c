const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** A file to download that was made for this reader alone; what it is follows from the end of its name. */
export function fileAnswer(
  content: string | Uint8Array,
  name: `${string}.${keyof typeof mediaTypes}`,
): Response {
  const ending = name.endsWith('.csv') ? 'csv' : 'xlsx'
  const body = typeof content === 'string' ? content : new Uint8Array(content)
  return new Response(body, {
    headers: {
      'Content-Type': mediaTypes[ending],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
