import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { dossierEntries } from '#app/letters/dossier/dossier-entries.server.ts'
import { readDossier } from '#app/letters/dossier/read-dossier.server.ts'
import { zipStream } from '#app/letters/zip-stream.ts'
import { authorise } from '#app/workflow/authorise.ts'

/** The dossier of one report in one municipality, as a ZIP that can be read without the application. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const { slug = '', municipality = '' } = params
  const on = context.clock.today()
  const dossier = readDossier(context.db, slug, municipality, { on, knownAt: context.clock.now() })
  authorise(actor, 'viewMunicipality', { municipalityCode: dossier.municipality.code })
  return new Response(zipStream(dossierEntries(context.db, dossier, context.baseUrl), on), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="dossier-${slug}-${municipality}-${on}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
