import type { LoaderFunctionArgs } from '@remix-run/node'
import { sharePicture } from '#app/portal/pictures/share-picture.server.ts'
import { NotFound } from '#app/workflow/errors.ts'

const end = /(^|\/)deel\.png$/

/** The picture with a shared link: `/beeld/delen/gemeenten/wassenaar/deel.png`. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const path = params['*'] ?? ''
  if (!end.test(path)) throw new NotFound()
  const png = await sharePicture(context, path.replace(end, ''))
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } })
}
