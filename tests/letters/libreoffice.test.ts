import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letterModel } from '#app/letters/model.ts'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { checkTemplate } from '#app/letters/template/check-template.ts'
import { exampleTemplate } from '#app/letters/template/example-template.server.ts'
import { fillTemplate } from '#app/letters/template/fill-template.ts'
import { fullCase, letterInput } from './case.ts'

const here = spawnSync('soffice', ['--version']).status === 0
const letter = letterModel(letterInput({ followUps: fullCase() }))
const headings = letter.sections.map(({ heading }) => heading)
const recommendations = letter.sections
  .flatMap(({ blocks }) => blocks)
  .flatMap((block) => (block.type === 'heading' ? [block.text] : []))

describe.runIf(here)('LibreOffice opens (absent: these tests say nothing)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  beforeAll(async () => {
    const template = checkTemplate(await exampleTemplate('#0a5a68'))
    writeFileSync(join(folder, 'standaard.docx'), await renderDocx(letter))
    writeFileSync(join(folder, 'sjabloon.docx'), fillTemplate(template, letter))
    const profile = `-env:UserInstallation=file://${folder}/profiel`
    const files = ['standaard', 'sjabloon'].map((name) => join(folder, `${name}.docx`))
    const convert = ['--headless', '--convert-to', 'fodt', '--outdir', folder]
    execFileSync('soffice', [profile, ...convert, ...files], { stdio: 'ignore', timeout: 110_000 })
  }, 120_000)

  /** The document as LibreOffice understood it. */
  const opened = (name: string) => load(readFileSync(join(folder, `${name}.fodt`)), { xml: true })

  test.each(['standaard', 'sjabloon'])('%s: headings are headings, in two levels', (name) => {
    const $ = opened(name)
    const level = (number: number) =>
      $(`text\\:h[text\\:outline-level=${number}]`)
        .toArray()
        .map((one) => $(one).text())
    expect(level(1)).toEqual(headings)
    expect(level(2)).toEqual(recommendations)
  })

  test.each(['standaard', 'sjabloon'])('%s: the header row of a table repeats', (name) => {
    const $ = opened(name)
    const row = $('table\\:table-header-rows').first()
    expect(row.text()).toContain('Aanbeveling')
    const rows = row.parent().children('table\\:table-row')
    expect(rows).toHaveLength(fullCase().length)
  })

  test.each(['standaard', 'sjabloon'])('%s: page numbers are fields', (name) => {
    const foot = opened(name)('style\\:footer')
    expect(foot.find('text\\:page-number').length).toBeGreaterThan(0)
    expect(foot.find('text\\:page-count').length).toBeGreaterThan(0)
  })

  test.each(['standaard', 'sjabloon'])('%s: is Dutch and has its title', (name) => {
    const $ = opened(name)
    const text = $('style\\:default-style[style\\:family=paragraph] style\\:text-properties')
    expect([text.attr('fo:language'), text.attr('fo:country')]).toEqual(['nl', 'NL'])
    expect($('dc\\:title').text()).toBe(letter.title)
  })

  test('the styles have names that people know', () => {
    const $ = opened('standaard')
    const used = new Set(
      $('style\\:style')
        .toArray()
        .map((one) => $(one).attr('style:display-name') ?? $(one).attr('style:name')),
    )
    for (const name of [
      'Heading 1',
      'Heading 2',
      'Afzender',
      'Kenmerken',
      'Citaat',
      'Tabeltekst',
    ]) {
      expect(used).toContain(name)
    }
  })
})

test.runIf(!here)(
  'soffice is not installed: what LibreOffice makes of a DOCX was not checked',
  () => {
    expect(here).toBe(false)
  },
)
