import type { AppLoadContext, ServerBuild } from '@remix-run/node'

type Route = NonNullable<ServerBuild['routes'][string]>

/**
 * The build with loaders whose data go past Remix in `pageData` of the load context: it would encode them all for a
 * browser that never reads them. For pages without React in the browser; answers that say more than data (a redirect,
 * a status) and routes that are no page stay as they are.
 */
export function withPageData(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && pastRemix(route)])
  return { ...build, routes: Object.fromEntries(routes) }
}

function pastRemix(route: Route): Route {
  const { loader, default: page } = route.module
  if (loader === undefined || page === undefined) return route
  const keeping: typeof loader = async (args) => {
    const answer = await loader(args)
    if (answer instanceof Response || saysMore(answer)) return answer
    args.context.pageData.set(route.id, answer)
    return null
  }
  return { ...route, module: { ...route.module, loader: keeping } }
}

/** What `data()` of Remix makes. */
function saysMore(answer: unknown): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'type' in answer &&
    answer.type === 'DataWithResponseInit'
  )
}

/** Gives the page its data back, before it is rendered. */
export function returnPageData(
  loaderData: Record<string, unknown>,
  { pageData }: Pick<AppLoadContext, 'pageData'>,
): void {
  for (const [id, data] of pageData) loaderData[id] = data
}
