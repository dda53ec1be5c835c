import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { parseSource } from '#app/reports/intake/reading/parse-source.ts'
import { patience, timeToRead } from '#app/reports/intake/reading/patience.ts'
import { outcomeOf, readSource } from '#app/reports/intake/reading/read-source.ts'
import { recognise } from '#app/reports/intake/recognise.ts'
import { damage } from '#tests/support/damaged-inputs.ts'
import { bomb, docxReport, htmlReport, pdfReport } from '#tests/support/report-files.ts'

const text = (content: string) => new TextEncoder().encode(content)
const refusal = (bytes: Uint8Array, name = 'bestand') =>
  parseSource(bytes, name).then(
    () => 'read',
    (error: Error & { reason?: string }) => error.reason,
  )

describe('the same report in three kinds of file', () => {
  it.each([
    ['html', () => htmlReport()],
    ['docx', () => docxReport()],
    ['pdf', () => pdfReport()],
  ] as const)('gives two recommendations from %s, whatever the name', async (kind, make) => {
    const parsed = await parseSource(await make(), 'zonder-achtervoegsel')
    expect(parsed.kind).toBe(kind)
    const report = recognise(parsed.source)
    expect(report.recommendations.map((each) => each.text)).toEqual([
      'elk jaar te meten hoeveel afval wordt gescheiden',
      'de raad daarover voor de zomer te informeren.',
    ])
    expect(report.municipalities.map((each) => each.code)).toEqual(['GM0503'])
    expect(report.title).toBe('Afval beter scheiden')
  })
})

describe('text', () => {
  it('is read in UTF-16 and in windows-1252', async () => {
    const wide = Buffer.from('\ufeffCafé beleid', 'utf16le')
    const single = Uint8Array.from([67, 97, 102, 0xe9, 32, 0x80])
    expect((await parseSource(wide, 'a.txt')).source.text).toContain('Café beleid')
    expect((await parseSource(single, 'a.txt')).source.text).toBe('Café €')
  })
})

describe('what cannot be read', () => {
  it('says so by name', async () => {
    expect(await refusal(new Uint8Array())).toBe('empty')
    expect(await refusal(text('  \n '))).toBe('no_text')
    expect(await refusal(Uint8Array.from({ length: 400 }, (_, index) => index % 9))).toBe(
      'unknown_kind',
    )
    expect(await refusal(pdfReport(false))).toBe('scanned')
    expect(await refusal(text('%PDF-1.4 en verder niets'))).toBe('damaged')
    expect(await refusal(bomb(), 'a.docx')).toBe('bomb')
    expect(await refusal(text(`<html>${'<div>'.repeat(5_000)}x`))).toBe('too_deep')
    expect(await refusal(new Uint8Array(31 * 1024 * 1024))).toBe('too_large')
  })
})

describe('in a thread of its own', () => {
  it('reads and recognises', async () => {
    const { report, kind } = await readSource(htmlReport(), 'pagina.html')
    expect(kind).toBe('html')
    expect(report.recommendations).toHaveLength(2)
  })

  it('refuses with the same names', async () => {
    await expect(
      readSource(text(`<html>${'<div>'.repeat(5_000)}x`), 'a.html'),
    ).rejects.toMatchObject({
      reason: 'too_deep',
    })
  })
})

describe('the clock', () => {
  const short = { toLoad: 2_000, toRead: 150, atMost: 150 }
  const thread = (loading: number, reading: number) =>
    new Worker(
      `const { parentPort } = require('node:worker_threads')
      setTimeout(() => {
        parentPort.postMessage({ started: true })
        setTimeout(() => parentPort.postMessage({ result: 'read' }), ${reading})
      }, ${loading})`,
      { eval: true },
    )

  it('starts when the thread is ready to read', async () => {
    await expect(outcomeOf(thread(400, 0), short)).resolves.toBe('read')
    await expect(outcomeOf(thread(0, 1_500), short)).rejects.toMatchObject({ reason: 'too_slow' })
  })

  it('ends loading that never ends', async () => {
    await expect(outcomeOf(thread(5_000, 0), { ...short, toLoad: 100 })).rejects.toMatchObject({
      reason: 'too_slow',
    })
  })

  it('leaves more time on a machine that loads slowly, and for many pages', () => {
    expect(timeToRead(patience, 300, 0)).toBe(5_000)
    expect(timeToRead(patience, 4_000, 0)).toBe(12_000)
    expect(timeToRead(patience, 50_000, 0)).toBe(20_000)
    expect(timeToRead(patience, 300, 100)).toBe(14_000)
  })
})

describe('damaged files', () => {
  it('are read or refused, never anything else', async () => {
    const files = [htmlReport(), pdfReport(), await docxReport()]
    for (let seed = 0; seed < 45; seed++) {
      const damaged = damage(files[seed % files.length] ?? new Uint8Array(), seed)
      const outcome = await parseSource(damaged, 'rapport').catch((error: Error) => error)
      if (outcome instanceof Error) expect(outcome.name).toBe('SourceRefused')
      else expect(recognise(outcome.source).notes).toBeInstanceOf(Array)
    }
  })
})
