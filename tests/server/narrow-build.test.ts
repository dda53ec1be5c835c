import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { describe, expect, it } from 'vitest'
import { narrowBuild, routeFinder } from '#app/server/narrow-build.ts'

const routes: [id: string, parentId: string | undefined, path: string | undefined, index?: true][] =
  [
    ['root', undefined, ''],
    ['portal', 'root', undefined],
    ['portal._index', 'portal', undefined, true],
    ['portal.gemeenten', 'portal', 'gemeenten/:municipality'],
    ['werk', 'root', 'werk'],
    ['werk._index', 'werk', undefined, true],
    ['werk.opvolgingen._index', 'werk', 'opvolgingen', true],
    ['werk.opvolgingen.csv', 'werk', 'opvolgingen.csv'],
    ['werk.opvolgingen.$id', 'werk', 'opvolgingen/:id', true],
    ['werk.opvolgingen.toewijzen', 'werk', 'opvolgingen/toewijzen'],
    ['werk.opvolgingen.$id.stap', 'werk', 'opvolgingen/:id/stap/:stepId', true],
    ['kaart', 'root', 'kaart'],
    ['api', 'root', 'api/v1/*'],
  ]

function buildOf(handles: Record<string, unknown> = {}): ServerBuild {
  const manifest = Object.fromEntries(
    routes.map(([id, parentId, path, index]) => [
      id,
      { id, parentId, path, index, module: { handle: handles[id] } },
    ]),
  )
  return { routes: manifest, assets: { version: '1', routes: manifest } } as unknown as ServerBuild
}

/** What Remix finds at this address in this build: ids and parameters. */
function found(build: ServerBuild, pathname: string) {
  type Nested = { id: string; path?: string; index?: boolean; children?: Nested[] }
  const under = (parentId?: string): Nested[] =>
    Object.values(build.routes).flatMap((route) =>
      route?.parentId === parentId && route !== undefined
        ? { ...route, ...(!route.index && { children: under(route.id) }) }
        : [],
    )
  return matchRoutes(under() as Parameters<typeof matchRoutes>[0], pathname)?.map((match) => ({
    id: match.route.id,
    params: match.params,
    pathname: match.pathname,
  }))
}

const paths = [
  ...['/', '/gemeenten/wassenaar', '/gemeenten/wassenaar/', '/werk', '/werk/', '/WERK/Opvolgingen'],
  ...[
    '/werk/opvolgingen',
    '/werk/opvolgingen.csv',
    '/werk/opvolgingen/12',
    '/kaart',
    '/api/v1/a/b',
  ],
  ...['/werk/opvolgingen/toewijzen', '/werk/opvolgingen/12/stap/3', '/werk/opvolgingen/%C3%A9n'],
]

describe('a build with the routes of one address', () => {
  it.each(paths)('answers %s as the whole build does', (path) => {
    const build = buildOf()
    const id = routeFinder(build)(path)
    expect(id).not.toBeNull()
    const narrow = narrowBuild(build, id ?? '')
    expect(found(narrow, path)).toEqual(found(build, path))
    expect(Object.keys(narrow.assets.routes)).toEqual(Object.keys(narrow.routes))
    expect(Object.keys(narrow.routes).length).toBeLessThan(4)
  })

  it('knows where nothing is', () => {
    const routeAt = routeFinder(buildOf())
    for (const path of ['/nergens', '/werk/opvolgingen/1/2/3', '/gemeenten'])
      expect([routeAt(path), routeAt(path)]).toEqual([null, null])
  })

  it('is the whole build for a page that goes on in the browser', () => {
    const build = buildOf({ kaart: { hydrate: true } })
    expect(narrowBuild(build, 'kaart')).toBe(build)
    expect(narrowBuild(build, 'werk')).not.toBe(build)
  })
})
