import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import type { FollowUpFacts } from '#app/follow-ups/facts.ts'
import { letterModel } from '#app/letters/model.ts'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { renderHtml } from '#app/letters/render/html.server.tsx'
import { renderPdf } from '#app/letters/render/pdf.server.ts'
import { extension, outcome } from '#tests/deadlines/facts.ts'
import { fullCase, item, letterInput, message } from './case.ts'
import { twenty } from './kinds/standing.ts'

const full = letterModel(letterInput({ followUps: fullCase() }))

/** What people could type to break out of a markup language. */
const markup =
  '#panic("x") $x^2$ <script>alert(1)</script> & *vet* _cursief_ @noot \\ `code` {{veld}}'

const hostile = letterModel(
  letterInput({
    followUps: [
      item('1', markup, markup, {
        outcomes: [outcome('2025-11-04')],
        updates: [message('2026-09-01', 'in_progress', { done: markup })],
      }),
    ],
  }),
)

/** So many follow-ups that council and college took over. */
function subjectsOf(count: number, title: string, more: Partial<FollowUpFacts> = {}) {
  return Array.from({ length: count }, (_, index) =>
    item(String(index + 1), `${title} ${index + 1}`, 'Tekst.', {
      outcomes: [outcome('2025-11-04', { implementationDueOn: '2026-12-31' })],
      ...more,
    }),
  )
}

function granted(reason: string) {
  const asked = {
    deadlineKind: 'implementation',
    fromOn: '2026-12-31',
    toOn: '2027-03-01',
  } as const
  return { ...extension('2026-09-21', asked, { on: '2026-10-02', granted: true }), reason }
}

async function pdfText(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((one) => ('str' in one ? one.str : '')).join(' '))
  }
  return pages.join('\n').replace(/\s+/g, ' ')
}

function docxPart(docx: Uint8Array, name: string): string {
  const part = unzipSync(docx)[name]
  if (part === undefined) throw new Error(`no part ${name}`)
  return strFromU8(part)
}

describe('the PDF', () => {
  test('is the same to the byte for the same letter, and another for another', () => {
    const pdf = renderPdf(full)
    expect(renderPdf(full).equals(pdf)).toBe(true)
    expect(renderPdf(hostile).equals(pdf)).toBe(false)
  })

  test('holds the headings and the page numbers', async () => {
    const text = await pdfText(renderPdf(full))
    for (const { heading } of full.sections) expect(text).toContain(heading)
    expect(text).toMatch(/Kenmerk VGB-2026-2 Pagina 1 van \d/)
  })

  test('never has its close alone on a page, however long the letter is', async () => {
    for (let sentences = 4; sentences <= 40; sentences += 4) {
      const followUps = [
        item('1', 'Titel', 'Tekst.', {
          outcomes: [outcome('2025-11-04')],
          updates: [
            message('2026-09-01', 'in_progress', {
              done: 'Een zin van een regel. '.repeat(sentences * 4),
            }),
          ],
        }),
      ]
      const text = await pdfText(renderPdf(letterModel(letterInput({ followUps }))))
      const page = text.split('Kenmerk VGB-2026-2').find((one) => one.includes('Hoogachtend'))
      expect(page).toContain('voldoende hebben geïnformeerd')
    }
  }, 60_000)

  test('keeps a caption with its table, and a table that fits on a page whole', async () => {
    const captions = { 'Alle aanbevelingen en hun stand': 7, 'Wat is verschoven, en waarom': 1 }
    for (let lines = 0; lines <= 9; lines += 3) {
      const text = 'Een regel die bijna de hele breedte van de brief vult, en dat telkens weer.\n\n'
      const passages = { opening: { text: `Begin.\n\n${text.repeat(lines)}`, generatedHash: '' } }
      const letter = letterModel(letterInput({ followUps: fullCase(), passages }))
      const pages = (await pdfText(renderPdf(letter))).split('Kenmerk VGB-2026-2 Pagina')
      for (const [caption, rows] of Object.entries(captions)) {
        const after = pages.find((page) => page.includes(caption))?.split(caption)[1] ?? ''
        expect(after).toMatch(rows === 7 ? /Nr\..* Informeren over deze aanb/ : /Nr\..* De griffie/)
      }
    }
  }, 60_000)

  test('breaks a long table without leaving a row alone on a page', async () => {
    for (let lines = 0; lines <= 16; lines += 1) {
      const passages = { opening: { text: 'Een regel.\n\n'.repeat(lines + 1), generatedHash: '' } }
      const followUps = subjectsOf(12, 'Onderwerp')
      const text = await pdfText(renderPdf(letterModel(letterInput({ followUps, passages }))))
      const table = text.slice(0, text.indexOf('Voortgang per aanbeveling'))
      const rows = table
        .split('Kenmerk VGB-2026-2 Pagina')
        .map((page) => page.match(/Onderwerp \d+/g)?.length ?? 0)
      expect(rows.reduce((sum, count) => sum + count)).toBe(12)
      expect(rows).not.toContain(1)
    }
  }, 60_000)

  test('holds every word of tables that are higher than a page', async () => {
    const title =
      'Een titel van een aanbeveling die niet weet van ophouden en maar doorgaat '.repeat(2)
    const passages = { opening: { text: 'Begin.', generatedHash: '' } }
    const letter = letterModel(
      letterInput({
        followUps: subjectsOf(10, title, { extensions: [granted('Woorden. '.repeat(600))] }),
        passages,
      }),
    )
    const text = (await pdfText(renderPdf(letter))).replaceAll('- ', '')
    // In the table and as a heading; the reason in the explanation and in the table.
    expect(text.match(/maar doorgaat Een titel/g)).toHaveLength(20)
    expect(text.match(/Woorden\./gi)).toHaveLength(10 * 2 * 600)
  }, 60_000)

  test('breaks what no line can hold, and leaves an address as it is', async () => {
    const done = `Zie https://www.duinrade.example/raad?id=${'x'.repeat(300)} en ook https://www.duinrade.example/vergaderingen/2026/november/stuk-0123456789.`
    const followUps = [
      item('1', 'Titel', 'Tekst.', { updates: [message('2026-09-01', 'in_progress', { done })] }),
    ]
    const document = await getDocument({
      data: new Uint8Array(renderPdf(letterModel(letterInput({ followUps })))),
      verbosity: 0,
    }).promise
    const { items } = await (await document.getPage(2)).getTextContent()
    const ends = items.map((one) => ('transform' in one ? one.transform[4] + one.width : 0))
    expect(Math.max(...ends)).toBeLessThan(595 - 70)
    const text = items.map((one) => ('str' in one ? one.str : '')).join('')
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(300)
    expect(text).toContain('vergaderingen/2026/november/stuk-0123456789.')
  })

  test('shows what people typed as text, never as markup', async () => {
    expect((await pdfText(renderPdf(hostile))).replaceAll('- ', '')).toContain(
      '#panic("x") $x^2$ <script>alert(1)</script>',
    )
  })
})

describe('the DOCX', () => {
  test('is the same to the byte for the same letter, whenever it is made', async () => {
    const first = await renderDocx(full)
    await new Promise((done) => setTimeout(done, 1100))
    expect((await renderDocx(full)).equals(first)).toBe(true)
  })

  test('has heading styles with outline levels, header rows, page fields and the language', async () => {
    const docx = await renderDocx(full)
    const body = docxPart(docx, 'word/document.xml')
    const $ = load(body, { xml: true })
    const headings = $('w\\:p:has(w\\:pStyle[w\\:val="Heading1"])')
    expect(headings.map((_, one) => $(one).text()).get()).toEqual(
      full.sections.map(({ heading }) => heading),
    )
    expect($('w\\:tblHeader')).toHaveLength(2)
    const styles = docxPart(docx, 'word/styles.xml')
    expect(styles).toContain('<w:lang w:val="nl-NL"/>')
    expect(
      load(styles, { xml: true })('[w\\:styleId="Heading2"] w\\:outlineLvl').attr('w:val'),
    ).toBe('1')
    const foot = docxPart(docx, 'word/footer1.xml')
    expect(foot).toContain('PAGE')
    expect(foot).toContain('NUMPAGES')
  })

  test('breaks a long table without leaving a row alone on a page', async () => {
    const body = docxPart(await renderDocx(letterModel(twenty())), 'word/document.xml')
    const $ = load(body, { xml: true })
    const kept = 'w\\:keepNext:not([w\\:val="false"])'
    const table = $('w\\:tbl:has(w\\:tblHeader)').first()
    const together = table
      .children('w\\:tr')
      .map((_, row) => $(row).find('w\\:p').length === $(row).find(kept).length)
      .get()
    const between = Array(16).fill(false)
    // The header stays with the first two rows, and the last three stay together.
    expect(together).toEqual([true, true, ...between, true, true, false])
  })

  test('keeps its last paragraph with the close, which never stands alone on a page', async () => {
    const $ = load(docxPart(await renderDocx(full), 'word/document.xml'), { xml: true })
    const close = $('w\\:p').filter((_, one) => $(one).text() === 'Hoogachtend,')
    expect(close).toHaveLength(1)
    expect(close.find('w\\:keepNext')).toHaveLength(1)
    expect(close.prev().text()).toContain('voldoende hebben geïnformeerd')
    expect(close.prev().find('w\\:keepNext:not([w\\:val="false"])')).toHaveLength(1)
  })

  test('shows what people typed as text', async () => {
    const body = docxPart(await renderDocx(hostile), 'word/document.xml')
    expect(load(body, { xml: true })('w\\:t').text()).toContain(markup)
  })
})

describe('the page', () => {
  test('has one h1 and headings in order, and a text for the chart', () => {
    const $ = load(renderHtml(full))
    expect($('h1').text()).toBe(full.subject)
    expect(
      $('h2')
        .map((_, one) => $(one).text())
        .get(),
    ).toEqual(full.sections.map(({ heading }) => heading))
    expect($('[role=img]').attr('aria-label')).toContain('Staafdiagram')
    expect($('th[scope=col]').length).toBeGreaterThan(0)
    expect($('tbody th[scope=row]')).toHaveLength(8)
  })

  test('shows what people typed as text, and knows no inline style or script', () => {
    const $ = load(renderHtml(hostile))
    expect($('script')).toHaveLength(0)
    expect($('[style]')).toHaveLength(0)
    expect($('blockquote').text()).toBe(markup)
  })
})
