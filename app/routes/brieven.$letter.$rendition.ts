import type { LoaderFunctionArgs } from '@remix-run/node'
import { publicLetterFile } from '#app/portal/public-letters.server.ts'
import { idFrom } from '#app/workflow/input.ts'

/** A sent letter as the file that went to the griffie: PDF, DOCX, or its metadata (MDTO, DiWoo). */
export function loader({ params, context }: LoaderFunctionArgs) {
  const file = publicLetterFile(context, idFrom(params.letter), params.rendition ?? '')
  const how = file.mediaType === 'application/pdf' ? 'inline' : 'attachment'
  return new Response(new Uint8Array(file.content), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  })
}
