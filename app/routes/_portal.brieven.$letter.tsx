import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LetterDocument } from '#app/letters/render/html.tsx'
import letterStyles from '#app/letters/render/letter.css?url'
import { publicLetter } from '#app/portal/public-letters.server.ts'
import { letterMark } from '#app/portal/schema-org.ts'
import { originIn } from '#app/portal/share-tags.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatDate } from '#app/ui/date.ts'
import { Note } from '#app/ui/note.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { idFrom } from '#app/workflow/input.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: letterStyles }]

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? [
        { title: `${data.letter.model.title} · Opvolgwijzer` },
        letterMark(originIn(matches), data.letter, data.letter.model.title),
      ]
    : [{ title: 'Opvolgwijzer' }]

export function loader({ params, context }: LoaderFunctionArgs) {
  return { letter: publicLetter(context, idFrom(params.letter)) }
}

export default function Letter() {
  const { letter } = useLoaderData<typeof loader>()
  const base = `/brieven/${letter.id}`
  return (
    <>
      <Breadcrumb items={[{ label: 'Brieven', href: '/brieven' }, { label: letter.number }]} />
      {letter.correctedBy ? (
        <Note kind="warning" title="Deze brief is gecorrigeerd">
          <p>
            Lees <a href={`/brieven/${letter.correctedBy.id}`}>{letter.correctedBy.number}</a>.
          </p>
        </Note>
      ) : null}
      <p className="sub mb-4 no-print">
        Verzonden op {formatDate(letter.sentOn)} · stand per {formatDate(letter.asOf)} ·{' '}
        <a href={`${base}/pdf`}>PDF</a> · <a href={`${base}/docx`}>DOCX</a>
        {letter.correctsId ? (
          <>
            {' '}
            · corrigeert <a href={`/brieven/${letter.correctsId}`}>een eerdere brief</a>
          </>
        ) : null}
      </p>
      <Sheet padded>
        <LetterDocument letter={letter.model} />
      </Sheet>
    </>
  )
}
