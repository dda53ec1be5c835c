import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { fileName, mediaTypes } from '#app/letters/letter-files.server.ts'
import { currentLetter, visibleLetter } from '#app/letters/letter-page.server.ts'
import { printProblems } from '#app/letters/printable.server.ts'
import { renderInPool } from '#app/letters/render/pool.server.ts'
import { templateOf } from '#app/letters/template/template-of.server.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { idFrom } from '#app/workflow/input.ts'

/** The letter as it stands now, as PDF or DOCX. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const row = visibleLetter(context, actor, idFrom(params.id))
  const form = params.form
  if (form !== 'pdf' && form !== 'docx') throw new NotFound()
  const letter = currentLetter(context, row)
  // The page says what is wrong with it.
  if (printProblems(letter).length > 0) return redirect(`/werk/brieven/${row.id}`)
  const content = await renderInPool(letter, form, templateOf(context.db, row.municipalityCode))
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaTypes[form],
      'Content-Disposition': `attachment; filename="${fileName(row, form)}"`,
      'Cache-Control': 'no-store',
    },
  })
}
