import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import type { LetterModel } from '../model.ts'
import { LetterDocument } from './html.tsx'
import { letterFile } from './letter-files.server.ts'
import { phaseLooks } from './phase-look.ts'

const pageStyles =
  'body{margin:2rem auto;padding:0 1rem;max-width:46rem;font-family:Source Sans 3,Calibri,sans-serif}figcaption{font-weight:600;margin-bottom:.5rem}.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.5rem 0 0;padding:0;list-style:none}'

let styles: string | undefined

/** What the application's style sheet says of phases, for a page that has to do without it. */
function phaseStyles(): string {
  const each = Object.entries(phaseLooks()).map(
    ([phase, { colour, svg }]) =>
      `.phase-${phase}{color:${colour}}.phase-${phase}::before{background-image:url(data:image/svg+xml,${encodeURIComponent(svg).replaceAll("'", '%27')})}`,
  )
  return `.phase{font-weight:600}.phase::before{content:"";display:inline-block;width:.85em;height:.85em;margin-right:.4em;background-size:contain}${each.join('')}`
}

/** The letter as one HTML file that needs nothing else, for dossiers and the command line. */
export function renderHtml(letter: LetterModel): string {
  styles ??= `${pageStyles}${phaseStyles()}${readFileSync(letterFile('letter.css'), 'utf8')}`
  const page = renderToStaticMarkup(
    <html lang={letter.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{letter.title}</title>
        <style>{styles}</style>
      </head>
      <body>
        <main>
          <LetterDocument letter={letter} />
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>\n${page}\n`
}
