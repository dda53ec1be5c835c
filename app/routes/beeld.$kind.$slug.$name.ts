import type { LoaderFunctionArgs } from '@remix-run/node'
import { pictureFile } from '#app/portal/pictures/picture-file.server.ts'

/** A picture of a study or a municipality as SVG, PNG or CSV. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { kind = '', slug = '', name = '' } = params
  const { mediaType, content } = await pictureFile(context, kind, slug, name)
  return new Response(content, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `inline; filename="${slug}-${name}"`,
    },
  })
}
