import { PassThrough } from 'node:stream'
import type { ActionFunctionArgs, AppLoadContext, EntryContext } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { returnPageData } from './server/page-data.ts'
import { Nonce } from './ui/nonce.ts'
import { needsHydration } from './ui/page-handle.ts'

export { startServer } from './server/start.ts'
export { createWebApp } from './server/web-app.ts'

/** Milliseconds that Remix holds on to each answer for data that comes later; no page of ours has such data. */
export const streamTimeout = 1000

/**
 * Renders a page. Most pages are plain HTML, rendered in one go; a page that asks for React in the browser
 * gets the marks and the data that this needs, with the nonce of the answer (`loadContext.cspNonce`).
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
) {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const { matches } = context.staticHandlerContext
  const hydrate = needsHydration(matches.map(({ route }) => context.routeModules[route.id]?.handle))
  if (hydrate) {
    const body = await hydratable(request, context, loadContext.cspNonce)
    return new Response(body, { status, headers })
  }
  await context.serverHandoffStream?.cancel()
  returnPageData(context.staticHandlerContext.loaderData, loadContext)
  const page = { ...context, serverHandoffStream: undefined }
  const markup = renderToStaticMarkup(<RemixServer context={page} url={request.url} />)
  return new Response(`<!doctype html>${markup}`, { status, headers })
}

function hydratable(request: Request, context: EntryContext, nonce: string) {
  return new Promise<ReadableStream>((resolve, reject) => {
    const body = new PassThrough()
    const { pipe } = renderToPipeableStream(
      <Nonce.Provider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </Nonce.Provider>,
      {
        nonce,
        onShellReady() {
          resolve(createReadableStreamFromReadable(body))
          pipe(body)
        },
        onShellError: reject,
      },
    )
  })
}

/** What went wrong and is nobody's answer goes to the log with its request; an address that is not there does not. */
export function handleError(error: unknown, { request, context }: ActionFunctionArgs): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  context.log.error({ requestId: context.requestId, err: error })
}
