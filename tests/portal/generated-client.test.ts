import createClient from 'openapi-fetch'
import { expect, it } from 'vitest'
import { answerApi } from '#app/portal/api/answer.server.ts'
import { phaseCodes } from '#app/portal/api/codes.ts'
import { reportPage } from '#app/portal/report-page.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import type { paths } from './client/api.generated.ts'
import { generatedClient, writtenClient } from './client/generate.ts'
import { everyPage, rebuildMatrix } from './client/rebuild-matrix.ts'

const baseUrl = 'https://opvolgwijzer.example'
const context = () => ({
  db: demoDatabase(),
  clock: clockAt('2026-11-24T09:00:00.000Z'),
  baseUrl,
})

function fetchFrom(served: ReturnType<typeof context>) {
  return async (request: Request) =>
    answerApi(served, request, new URL(request.url).pathname.replace('/api/v1', ''))
}

it('has a client that is generated from the description as it is now (else: npm run api:client)', async () => {
  expect(writtenClient()).toBe(await generatedClient())
})

it('lets a generated client rebuild the matrix of a study', async () => {
  const served = context()
  const rebuilt = await rebuildMatrix(`${baseUrl}/api/v1`, 'statushouders', fetchFrom(served))
  const { matrix } = reportPage(served, 'statushouders')
  expect(rebuilt.municipalities).toEqual(matrix.municipalities.map(({ name }) => name))
  expect(rebuilt.rows).toEqual(
    matrix.rows.map(({ recommendation, cells }) => ({
      title: recommendation.title,
      phases: cells.map((cell) => (cell ? phaseCodes[cell.phase] : '')),
    })),
  )
  expect(rebuilt.rows).toHaveLength(7)
})

it('lets a generated client read everything else, each with its own address', async () => {
  const served = context()
  const client = createClient<paths>({ baseUrl: `${baseUrl}/api/v1`, fetch: fetchFrom(served) })
  const query = (pagina: number) => ({ params: { query: { pagina, paginaGrootte: 20 } } })
  const onderzoeken = await everyPage((pagina) => client.GET('/onderzoeken', query(pagina)))
  for (const { kenmerk, titel } of onderzoeken) {
    const { data } = await client.GET('/onderzoeken/{kenmerk}', { params: { path: { kenmerk } } })
    expect(data?.titel).toBe(titel)
  }
  const opvolgingen = await everyPage((pagina) => client.GET('/opvolgingen', query(pagina)))
  for (const { id, fase } of opvolgingen) {
    const { data } = await client.GET('/opvolgingen/{id}', { params: { path: { id } } })
    expect(data?.fase).toBe(fase)
    expect(data?.geschiedenis.every((one) => one.datum <= '2026-11-24')).toBe(true)
  }
  const besluiten = await everyPage((pagina) => client.GET('/besluiten', query(pagina)))
  expect(besluiten.flatMap((one) => one.uitkomsten).length).toBeGreaterThan(20)
  const gone = await client.GET('/brieven/{id}', { params: { path: { id: 999_999 } } })
  expect(gone.error).toMatchObject({ status: 404 })
})
