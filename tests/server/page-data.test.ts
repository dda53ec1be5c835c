import { data, type LoaderFunctionArgs, redirect, type ServerBuild } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { returnPageData, withPageData } from '#app/server/page-data.ts'

const page = () => null

/** What Remix gets of a loader that answers `answer`, and what went past it. */
async function past(answer: unknown, module: object = { default: page }) {
  const route = { id: 'werk', module: { ...module, loader: async () => answer } }
  const build = withPageData({ routes: { werk: route } } as unknown as ServerBuild)
  const context = { pageData: new Map<string, unknown>() }
  const args = { context } as unknown as LoaderFunctionArgs
  return { remix: await build.routes.werk?.module.loader?.(args), context }
}

describe('the data of a page', () => {
  it('go past Remix and come back before it is rendered', async () => {
    const { remix, context } = await past({ rows: [1, 2] })
    expect(remix).toBeNull()
    const loaderData = { root: 'frame', werk: remix }
    returnPageData(loaderData, context)
    expect(loaderData).toEqual({ root: 'frame', werk: { rows: [1, 2] } })
  })

  it('stay with Remix where the answer says more than data', async () => {
    for (const answer of [redirect('/werk'), data({ rows: [] }, { status: 400 })]) {
      const { remix, context } = await past(answer)
      expect(remix).toBe(answer)
      expect(context.pageData.size).toBe(0)
    }
  })

  it('stay with Remix where there is no page', async () => {
    const file = { bytes: 3 }
    expect((await past(file, {})).remix).toBe(file)
  })
})
