import { describe, expect, it } from 'vitest'
import { answerApi } from '#app/portal/api/answer.server.ts'
import { operations } from '#app/portal/api/operations.server.ts'
import { lijstVan } from '#app/portal/api/resources.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { expectNoMarker, markPrivateTexts } from '#tests/support/private-markers.ts'

const baseUrl = 'https://opvolgwijzer.example'

function api() {
  const db = demoDatabase()
  const context = { db, clock: clockAt('2026-11-24T09:00:00.000Z'), baseUrl }
  const get = async (path: string) => {
    const answer = await answerApi(
      context,
      new Request(`${baseUrl}/api/v1${path}`),
      path.split('?')[0] ?? '',
    )
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, json: JSON.parse(text) }
  }
  return { db, get }
}

describe('the public API', () => {
  it('answers each address as its description says, without any private text', async () => {
    const { db, get } = api()
    markPrivateTexts(db)
    const firstOf: Record<string, string> = {}
    for (const operation of operations.filter((one) => one.list)) {
      const { status, json, text } = await get(`${operation.path}?paginaGrootte=500`)
      expect(status, operation.path).toBe(200)
      expect(lijstVan(operation.resource).safeParse(json).error, operation.path).toBeUndefined()
      expectNoMarker(text, operation.path)
      const one = json.resultaten[0]
      if (one) firstOf[operation.path] = String(one.code ?? one.kenmerk ?? one.id)
    }
    expect(Object.keys(firstOf)).toEqual([
      '/gemeenten',
      '/onderzoeken',
      '/aanbevelingen',
      '/opvolgingen',
      '/besluiten',
      ...(firstOf['/brieven'] ? ['/brieven'] : []),
    ])
    for (const operation of operations.filter((one) => !one.list)) {
      const key = firstOf[operation.path.replace(/\/\{.*/, '')]
      if (key === undefined) continue
      const { status, json, text } = await get(operation.path.replace(/\{.*/, key))
      expect(status, operation.path).toBe(200)
      expect(operation.resource.safeParse(json).error, operation.path).toBeUndefined()
      expectNoMarker(text, operation.path)
    }
  })

  it('pages, filters and sorts', async () => {
    const { get } = api()
    const { json, headers } = await get('/opvolgingen?paginaGrootte=10&pagina=2')
    expect(json).toMatchObject({ totaal: 42, pagina: 2, paginaGrootte: 10 })
    expect(headers.get('link')).toContain(
      `<${baseUrl}/api/v1/opvolgingen?paginaGrootte=10&pagina=3>; rel="next"`,
    )
    const planned = await get('/opvolgingen?gemeente=GM0626&fase=te_plannen')
    expect(planned.json.totaal).toBe(6)
    const silent = await get('/opvolgingen?gemeente=GM0626&sorteer=-laatsteBerichtOp')
    expect(silent.json.resultaten[0].uitvoering.laatsteBerichtOp).toBe('2025-09-24')
    const decided = await get('/besluiten?gemeente=GM0629')
    expect(decided.json.resultaten[0]).toMatchObject({
      datum: '2025-11-04',
      agendapunt: 'Agendapunt 8',
    })
    expect(decided.json.resultaten[0].stukken).toHaveLength(2)
  })

  it('tells how things stood on a day, and what was known then', async () => {
    const { get } = api()
    const then = await get('/opvolgingen?gemeente=GM0629&peildatum=2025-10-01')
    expect(new Set(then.json.resultaten.map((one: { fase: string }) => one.fase))).toEqual(
      new Set(['wacht_op_raadsbesluit']),
    )
    const id = then.json.resultaten[0].id
    const { json } = await get(`/opvolgingen/${id}?peildatum=2026-03-01`)
    expect(json).toMatchObject({ peildatum: '2026-03-01', fase: 'in_uitvoering' })
    const early = await get('/opvolgingen?gemeente=GM0629&peildatum=2025-12-01&bekendOp=2025-10-01')
    expect(early.json.resultaten[0].fase).toBe('wacht_op_raadsbesluit')
  })

  it('says all that is wrong at once, as problem+json', async () => {
    const { get } = api()
    const { status, headers, json } = await get('/opvolgingen?fase=klaar&pagina=0&kleur=rood')
    expect(status).toBe(400)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(json.errors.map((one: { name: string }) => one.name).sort()).toEqual([
      'fase',
      'kleur',
      'pagina',
    ])
    expect((await get('/opvolgingen?peildatum=2026-01-01')).json.errors[0].name).toBe('peildatum')
    expect((await get('/opvolgingen?gemeente=GM0629&peildatum=2027-01-01')).status).toBe(400)
    expect((await get('/opvolgingen/999999')).status).toBe(404)
    expect((await get('/opvolgingen/abc')).status).toBe(400)
    expect((await get('/bestaat-niet')).json).toMatchObject({ status: 404, type: 'about:blank' })
  })
})
