import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { WebhookDocumentation } from '#app/machine/webhook-documentation.tsx'
import { ApiDocumentation, type Description } from '#app/portal/api/documentation.tsx'
import { openApiOf } from '#app/portal/api/openapi.ts'
import { operations } from '#app/portal/api/operations.server.ts'
import { writes } from '#app/portal/api/writes.server.ts'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction = () => [{ title: 'API · Opvolgwijzer' }]

export function loader({ context }: LoaderFunctionArgs) {
  const { baseUrl, settings } = context
  return openApiOf(operations, writes, { baseUrl, email: settings.CONTACT_EMAIL }) as Description
}

export default function Api() {
  const description = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Lees alles wat hier openbaar is met uw eigen programma. De API volgt de NL API Design Rules; aanmelden hoeft niet, en alles is vrij te gebruiken (CC0).">
        API
      </PageTitle>
      <div className="prose">
        <p>
          De beschrijving voor programma’s staat in{' '}
          <a href="/api/v1/openapi.json">/api/v1/openapi.json</a> (OpenAPI 3.0.3). Wilt u alles in
          één keer, dan is er een bestand bij <a href="/open-data">open data</a>.
        </p>
        <ul>
          <li>
            Lijsten komen per pagina. De header <code>Link</code> noemt de volgende.
          </li>
          <li>
            Met <code>peildatum</code> vraagt u hoe het op een dag stond, met <code>bekendOp</code>{' '}
            wat er toen was vastgelegd.
          </li>
          <li>
            Stuur de <code>ETag</code> van een antwoord de volgende keer mee als{' '}
            <code>If-None-Match</code>: is er niets veranderd, dan krijgt u een leeg antwoord (304).
          </li>
          <li>
            Een fout komt als <code>application/problem+json</code> (RFC 9457), met alles wat er
            niet klopt.
          </li>
          <li>
            Wilt u vanuit een eigen systeem voortgangsberichten of besluiten toevoegen, dan maakt de
            griffie of de coördinator van uw gemeente een token. Stuur dat mee als{' '}
            <code>Authorization: Bearer …</code>, met een eigen <code>Idempotency-Key</code>: komt
            dezelfde aanvraag twee keer binnen, dan wordt zij één keer verwerkt. Wie de wijzigingen
            wil horen, stelt daar een <a href="#webhooks">webhook</a> in.
          </li>
          <li>
            Hoeveel u per minuut nog mag vragen, staat in <code>RateLimit-Remaining</code>.
          </li>
        </ul>
      </div>
      <ApiDocumentation description={description} />
      <WebhookDocumentation />
    </>
  )
}
