import { expect, it } from 'vitest'
import { frameCode } from '#app/portal/embed/code.ts'
import { councilPiece } from '#app/portal/embed/council-piece.server.ts'
import { plainHtml } from '#app/portal/embed/plain-html.server.tsx'
import { clockAt } from '#app/workflow/clock.ts'
import { demoDatabase } from '#tests/support/demo.ts'
import { expectNoMarker, markPrivateTexts } from '#tests/support/private-markers.ts'

function pieceOf(municipality: string) {
  const db = demoDatabase()
  markPrivateTexts(db)
  const clock = clockAt('2026-11-24T09:00:00.000Z')
  const baseUrl = 'https://opvolgwijzer.example'
  return councilPiece({ db, clock, baseUrl, demo: true }, 'statushouders', municipality)
}

it('gives the follow-up of one council as plain HTML that needs nothing of this site', () => {
  const html = plainHtml(pieceOf('wassenaar'))
  expectNoMarker(html, 'the plain HTML')
  expect(html).not.toMatch(/class=|style=|<script|src=/)
  for (const [, address] of html.matchAll(/href="([^"]+)"/g)) expect(address).toMatch(/^https:\/\//)
  expect(html).toContain('4 november 2025: Besluit van de raad (agendapunt 8)')
  expect(html).toContain(
    '<th scope="row">3 Samen zoeken naar huisvesting</th><td>Niet overgenomen</td>',
  )
  expect(html).toContain('Stand per 24 november 2026')
})

it('lets silence stand out in the piece', () => {
  expect(plainHtml(pieceOf('voorschoten'))).toContain(
    '1 juli 2026: De raad had een brief moeten krijgen; die is er niet.',
  )
})

it('writes the code of the frame without a script, whatever the title of the study', () => {
  const code = frameCode('https://opvolgwijzer.example/insluiten/a/b', 'Zorg & "jeugd" <3>')
  expect(code).toContain('title="Zorg &#38; &#34;jeugd&#34; &#60;3&#62;"')
  expect(code).not.toContain('<script')
})
