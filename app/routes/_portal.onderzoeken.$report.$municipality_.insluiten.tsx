import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { frameCode } from '#app/portal/embed/code.ts'
import { councilPiece } from '#app/portal/embed/council-piece.server.ts'
import { plainHtml } from '#app/portal/embed/plain-html.server.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { CodeField } from '#app/ui/form/code-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Insluiten: ${data?.municipality.name ?? ''} · Opvolgwijzer` },
]

export function loader({ params, context }: LoaderFunctionArgs) {
  const piece = councilPiece(context, params.report ?? '', params.municipality ?? '')
  const { report, municipality, today } = piece
  const framed = `${context.baseUrl}/insluiten/${report.slug}/${municipality.slug}`
  const title = `Vervolg in de gemeenteraad van ${municipality.name}: ${report.title}`
  return {
    report,
    municipality,
    today,
    frame: frameCode(framed, title),
    html: plainHtml(piece),
    htmlAddress: `${framed}/html`,
    framedPath: `/insluiten/${report.slug}/${municipality.slug}`,
  }
}

export default function Embed() {
  const { report, municipality, today, frame, html, htmlAddress, framedPath } =
    useLoaderData<typeof loader>()
  const council = `/onderzoeken/${report.slug}/${municipality.slug}`
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Onderzoeken', href: '/onderzoeken' },
          { label: report.title, href: `/onderzoeken/${report.slug}` },
          { label: municipality.name, href: council },
          { label: 'Insluiten' },
        ]}
      />
      <PageTitle lead="Zet dit vervolg op de pagina van uw rekenkamer of gemeente. Het werkt zonder scripts en zonder cookies.">
        Insluiten op uw eigen site
      </PageTitle>
      <h2>Als venster dat zichzelf bijwerkt</h2>
      <p className="mb-4">
        Kopieer deze code naar uw pagina. Het venster past zich aan de breedte aan en toont altijd
        de laatste stand. <a href={framedPath}>Bekijk het venster</a>.
      </p>
      <CodeField name="venster" label="Code voor het venster" code={frame} rows={3} />
      <h2>Als gewone HTML</h2>
      <p className="mb-4">
        Deze HTML neemt de opmaak van uw pagina over. De tekst is van {formatDate(today)} en
        verandert niet vanzelf. Kan uw site zelf HTML ophalen, gebruik dan{' '}
        <a href={htmlAddress}>het adres waar de laatste stand staat</a>.
      </p>
      <CodeField name="html" label="HTML om over te nemen" code={html} rows={12} />
    </>
  )
}
