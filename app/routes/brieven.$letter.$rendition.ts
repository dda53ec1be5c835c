import type { LoaderFunctionArgs } from '@remix-run/node'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { renderPdf } from '#app/letters/render/pdf.server.ts'
import { publicLetter } from '#app/portal/public-letters.server.ts'
import { NotFound } from '#app/workflow/errors.ts'

/** A sent letter as PDF or DOCX. The content is frozen, so the file is the same for ever. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const letter = publicLetter(context, Number(params.letter))
  const name = letter.number.replace(/[^\w-]+/g, '-')
  switch (params.rendition) {
    case 'pdf':
      return file(renderPdf(letter.model), 'application/pdf', `inline; filename="${name}.pdf"`)
    case 'docx':
      return file(
        await renderDocx(letter.model),
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        `attachment; filename="${name}.docx"`,
      )
    default:
      throw new NotFound()
  }
}

function file(content: Buffer, type: string, disposition: string): Response {
  return new Response(new Uint8Array(content), {
    headers: { 'Content-Type': type, 'Content-Disposition': disposition },
  })
}
