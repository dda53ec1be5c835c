import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { councilPiece } from '#app/portal/embed/council-piece.server.ts'
import { FramedPiece } from '#app/portal/embed/framed-piece.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'

export const handle: PageHandle = { framed: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Vervolg in de gemeenteraad van ${data.municipality.name}` : 'Opvolgwijzer' },
  { name: 'robots', content: 'noindex' },
]

/** A piece of page for a frame in another site. */
export function loader({ params, context }: LoaderFunctionArgs) {
  return councilPiece(context, params.report ?? '', params.municipality ?? '')
}

export default function Framed() {
  return <FramedPiece piece={useLoaderData<typeof loader>()} />
}
