import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { mediaTypes } from '#app/letters/letter-files.server.ts'
import {
  accentOf,
  currentTemplate,
  templatePlaces,
} from '#app/letters/template/template-page.server.ts'

/** The template of a municipality as it was uploaded, or (`voorbeeld`) the example to begin with. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const code = params.code ?? ''
  const content =
    code === 'voorbeeld'
      ? await example(accentOf(context, templatePlaces(context, actor)))
      : currentTemplate(context, actor, code)
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaTypes.docx,
      'Content-Disposition': `attachment; filename="sjabloon-${code}.docx"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

/** What writes Word files is loaded when somebody asks for one: a server must be ready before that. */
async function example(accent: string) {
  const { exampleTemplate } = await import('#app/letters/template/example-template.server.ts')
  return exampleTemplate(accent)
}
