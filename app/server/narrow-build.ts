import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { LRUCache } from 'lru-cache'
import { needsHydration } from '#app/ui/page-handle.ts'
import { withPageData } from './page-data.ts'

/** Addresses of which is remembered which route answers them. */
const mostRemembered = 5000

type Branch = { id: string; path?: string; index?: boolean; children?: Branch[] }

/**
 * Which route answers at an address, found once per address: the id of the innermost, null for none. Remix itself goes
 * through all routes three times a page.
 */
export function routeFinder({ routes }: Pick<ServerBuild, 'routes'>) {
  const branches = childrenOf(routes, undefined)
  const known = new LRUCache<string, { id: string | null }>({ max: mostRemembered })
  return (pathname: string): string | null => {
    const before = known.get(pathname)
    if (before !== undefined) return before.id
    const matches = matchRoutes(branches as Parameters<typeof matchRoutes>[0], pathname)
    const id = matches?.at(-1)?.route.id ?? null
    known.set(pathname, { id })
    return id
  }
}

/** The build with this route and those around it alone; the whole build for a page that goes on in the browser. */
export function narrowBuild(build: ServerBuild, id: string): ServerBuild {
  const ids = new Set<string>()
  for (let at: string | undefined = id; at !== undefined; at = build.routes[at]?.parentId)
    ids.add(at)
  if (needsHydration([...ids].map((one) => build.routes[one]?.module.handle))) return build
  const only = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([one]) => ids.has(one)))
  return withPageData({
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  })
}

function childrenOf(routes: ServerBuild['routes'], parentId: string | undefined): Branch[] {
  return Object.values(routes).flatMap((route) => {
    if (route === undefined || route.parentId !== parentId) return []
    const { id, path, index } = route
    return index ? { id, path, index } : { id, path, children: childrenOf(routes, id) }
  })
}
