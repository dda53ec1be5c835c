import textFont from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url'
import boldFont from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url'
import type { MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { ErrorPage, errorTitle } from './ui/error-page.tsx'
import { Nonce } from './ui/nonce.ts'
import { isFramed, needsHydration } from './ui/page-handle.ts'
import stylesheet from './ui/styles/app.css?url'
import type { UnsentForm } from './workflow/form.server.ts'

export const meta: MetaFunction = ({ error }) => [
  { title: error ? `${errorTitle(statusOf(error))} · Opvolgwijzer` : 'Opvolgwijzer' },
]

/** The document. Pages are plain HTML; React comes along only where a route asks for it (`PageHandle`). */
export function Layout({ children }: { children: ReactNode }) {
  const handles = useMatches().map((match) => match.handle)
  const hydrate = needsHydration(handles)
  const nonce = useContext(Nonce)
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {isFramed(handles) ? <base target="_top" /> : null}
        <Meta />
        <link rel="preload" href={textFont} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="preload" href={boldFont} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={stylesheet} />
        <Links />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        {children}
        {hydrate ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** Errors in Dutch. Of the thrown answer only `{ message }` is shown, which rules write for people. */
export function ErrorBoundary() {
  const error = useRouteError()
  return <ErrorPage status={statusOf(error)} message={messageOf(error)} unsent={unsentOf(error)} />
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500
}

function messageOf(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error) || (error.status >= 500 && error.status !== 503))
    return undefined
  const data: unknown = error.data
  if (typeof data !== 'object' || data === null || !('message' in data)) return undefined
  return typeof data.message === 'string' ? data.message : undefined
}

/** The form that arrived when nobody was signed in any more. */
function unsentOf(error: unknown): UnsentForm | null {
  if (!isRouteErrorResponse(error) || error.status !== 401) return null
  return (error.data as { unsent?: UnsentForm } | null)?.unsent ?? null
}
