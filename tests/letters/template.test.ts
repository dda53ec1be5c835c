import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { letterModel } from '#app/letters/model.ts'
import { checkTemplateInPool, closePool, renderInPool } from '#app/letters/render/pool.server.ts'
import { checkTemplate } from '#app/letters/template/check-template.ts'
import { exampleTemplate } from '#app/letters/template/example-template.server.ts'
import { fillTemplate } from '#app/letters/template/fill-template.ts'
import { openTemplate, TemplateRefused } from '#app/letters/template/open-template.ts'
import { fullCase, item, letterInput } from './case.ts'
import { everythingDone } from './kinds/changed.ts'

afterAll(closePool)

const example = await exampleTemplate('#0a5a68')
const letter = letterModel(letterInput({ followUps: fullCase() }))

type Parts = Record<string, Uint8Array>

/** The example, changed part by part. */
function changed(change: (parts: Parts) => void): Uint8Array {
  const parts = unzipSync(example)
  change(parts)
  return zipSync(parts)
}

const inDocument = (from: string | RegExp, to: string) =>
  changed((parts) => {
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const after = xml.replace(from, to)
    if (after === xml) throw new Error(`the example has no ${from}`)
    parts['word/document.xml'] = strToU8(after)
  })

const add = (name: string, content: string) =>
  changed((parts) => {
    parts[name] = strToU8(content)
  })

const inPart = (name: string, from: string, to: string) =>
  changed((parts) => {
    const xml = strFromU8(parts[name] ?? new Uint8Array())
    if (!xml.includes(from)) throw new Error(`${name} has no ${from}`)
    parts[name] = strToU8(xml.replace(from, to))
  })

function problemsOf(template: Uint8Array): readonly string[] {
  try {
    checkTemplate(template)
    return []
  } catch (error) {
    if (error instanceof TemplateRefused) return error.problems
    throw error
  }
}

function textOf(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/g, '')
}

describe('a letter in a template', () => {
  const filled = fillTemplate(checkTemplate(example), letter)
  const text = textOf(filled)

  test('has all that the letter says', () => {
    for (const { heading, blocks } of letter.sections) {
      expect(text).toContain(heading)
      for (const block of blocks) {
        if (block.type === 'passage')
          for (const one of block.paragraphs) expect(text).toContain(one)
        if (block.type === 'paragraph') expect(text).toContain(block.text)
        if (block.type === 'list') for (const one of block.items) expect(text).toContain(one)
        if (block.type === 'terms') for (const one of block.items) expect(text).toContain(one.text)
        if (block.type === 'quote') expect(text).toContain(block.text)
        if (block.type === 'table') {
          for (const cells of block.rows)
            for (const cell of cells) expect(text).toContain(cell.text)
        }
      }
    }
    for (const { text: said } of letter.fields) expect(text).toContain(said)
    expect(text).toContain(letter.close.signatories[0]?.name)
    expect(text).not.toMatch(/[{}]|undefined/)
  })

  test('leaves out what there is nothing to tell of, heading and all', () => {
    const followUps = [item('1', 'Titel', 'Tekst.')]
    const short = letterModel(letterInput({ followUps, portfolioHolders: [] }))
    const said = textOf(fillTemplate(checkTemplate(example), short))
    expect(said).toContain('Voortgang per aanbeveling')
    expect(said).not.toMatch(/Opgevolgd of afgedaan|Niet in uitvoering|Afwijkingen|Portefeuille/)
    expect(textOf(fillTemplate(checkTemplate(example), letterModel(everythingDone())))).not.toMatch(
      /Voortgang per aanbeveling|Niet in uitvoering|Afwijkingen/,
    )
  })

  test('repeats a row of a table for each recommendation, and steps inside a recommendation', () => {
    const xml = strFromU8(unzipSync(filled)['word/document.xml'] ?? new Uint8Array())
    const [overview, departures] = [7, 1]
    expect(xml.match(/<w:tr[ >]/g)).toHaveLength(1 + overview + 1 + departures)
    const withSteps = inDocument(
      '{besluit}',
      '{besluit}{#stappen}[{stap}: {gepland}, {stand}]{/stappen}',
    )
    expect(textOf(fillTemplate(checkTemplate(withSteps), letter))).toContain(
      '[Proef met tien deelnemers: 30 juni 2026, Afgerond op 3 juli 2026]',
    )
  })

  test('has its title and language, and the same bytes each time', () => {
    const parts = unzipSync(filled)
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain(
      `<dc:title>${letter.title}</dc:title>`,
    )
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:val="nl-NL"')
    expect(fillTemplate(checkTemplate(example), letter).equals(filled)).toBe(true)
  })

  test('is the same from the pool, and what a person typed stays text', async () => {
    const typed = { ...letter, subject: 'x', salutation: '{onderwerp} <w:br/> & {#slot}' }
    const made = await renderInPool(typed, 'docx', await checkTemplateInPool(example))
    const xml = strFromU8(unzipSync(made)['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('{onderwerp} &lt;w:br/&gt; &amp; {#slot}')
  })
})

describe('the check on upload says in Dutch', () => {
  test.each([
    ['nothing of the example', example, []],
    [
      'what is unknown, and what was meant',
      inDocument('{samenvatting}', '{samenvatting} {Onderwerp} {burgemeester}'),
      ['{Onderwerp} bestaat niet. Bedoelt u {onderwerp}?', '{burgemeester} bestaat niet.'],
    ],
    [
      'what is missing',
      inDocument('{samenvatting}', ''),
      ['{samenvatting} ontbreekt: hoeveel aanbevelingen in welke fase zijn.'],
    ],
    [
      'what is missing inside a repetition',
      inDocument('{besluit}', ''),
      [
        '{besluit} ontbreekt tussen {#aanbevelingen} en {/aanbevelingen}: reactie en besluit in zinnen.',
      ],
    ],
    [
      'where a placeholder belongs that stands outside its repetition',
      inDocument('{samenvatting}', '{samenvatting} {stand}'),
      ['{stand} bestaat niet. Het hoort tussen {#stappen} en {/stappen}.'],
    ],
    [
      'that a repetition needs an opening and an end',
      inDocument('{samenvatting}', '{samenvatting} {slot}'),
      ['{slot} is een herhaling: schrijf {#slot} ervoor en {/slot} erachter.'],
    ],
    [
      'that a repetition is not closed',
      inDocument('{/voorstellen}', ''),
      ['{#voorstellen} wordt niet gesloten: zet er {/voorstellen} achter.'],
    ],
    [
      'that a brace is missing',
      inDocument('{samenvatting}', '{samenvatting'),
      [expect.stringMatching(/accolade/)],
    ],
    [
      'that raw text can’t be had',
      inDocument('{samenvatting}', '{samenvatting}</w:t></w:r></w:p><w:p><w:r><w:t>{@slot}'),
      ['{@slot} kan niet: gebruik {slot} zonder @.'],
    ],
  ])('%s', (_, template, expected) => {
    expect(problemsOf(template)).toEqual(expected)
  })
})

const rels = 'word/_rels/document.xml.rels'
const external = (type: string, target: string) =>
  inPart(
    rels,
    '</Relationships>',
    `<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  )
const field = (instruction: string) =>
  inDocument(
    '{samenvatting}',
    `{samenvatting}</w:t></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:t>`,
  )

describe('a hostile template is refused', () => {
  test.each([
    ['no ZIP', strToU8('dit is geen Word-document')],
    ['a ZIP that is no DOCX', zipSync({ 'a.txt': strToU8('a') })],
    [
      'an Excel sheet',
      inPart('[Content_Types].xml', 'wordprocessingml.document.main', 'spreadsheetml.sheet.main'),
    ],
    ['macros', add('word/vbaProject.bin', 'x')],
    [
      'a document with macros by its type',
      inPart(
        '[Content_Types].xml',
        '</Types>',
        '<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      ),
    ],
    ['ActiveX', add('word/activeX/activeX1.xml', '<x/>')],
    ['an embedded file', add('word/embeddings/oleObject1.xml', '<x/>')],
    ['a name that climbs out', add('../../etc/cron.d/x.xml', '<x/>')],
    ['a picture from elsewhere', external('image', 'https://evil.example/p.png')],
    ['a template from elsewhere', external('attachedTemplate', 'file:///etc/passwd')],
    ['a link that runs', external('hyperlink', 'javascript:alert(1)')],
    ['a link to a file', external('hyperlink', 'file:///etc/passwd')],
    ['a field that reads a file', field('INCLUDETEXT "/etc/passwd"')],
    ['a field that runs a program', field('DDEAUTO c:\\\\windows\\\\cmd.exe')],
    [
      'a field cut over runs',
      field('INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://evil.example/x"'),
    ],
    ['entities', inDocument('<w:document', '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document')],
    ['a bomb', add('word/big.xml', '<x/>'.repeat(6_000_000))],
    [
      'an enormous part',
      add('word/big.xml', Array.from({ length: 400_000 }, (_, i) => `<a${i}/>`).join('')),
    ],
  ])('%s', (_, template) => {
    expect(() => openTemplate(template)).toThrow(TemplateRefused)
  })

  test('code in a placeholder is an unknown name, and a prototype can’t be reached', () => {
    for (const code of ['constructor', '__proto__', 'this.process.exit()', '$root.x', 'a|b']) {
      expect(problemsOf(inDocument('{samenvatting}', `{samenvatting}{${code}}`))).toEqual([
        `{${code}} bestaat niet.`,
      ])
    }
    const unchecked = inDocument('{samenvatting}', '[{constructor}{__proto__}{toString}]')
    expect(textOf(fillTemplate(unchecked, letter))).toContain('[]')
  })

  test('a link to a web page and a picture in the document itself are fine', () => {
    expect(problemsOf(external('hyperlink', 'https://www.example.nl/'))).toEqual([])
    expect(problemsOf(add('word/media/logo.svg', '<svg/>'))).toEqual([])
  })

  test('in the pool too, with everything that is wrong', async () => {
    await expect(checkTemplateInPool(inDocument('{samenvatting}', ''))).rejects.toThrow()
    await expect(checkTemplateInPool(add('word/vbaProject.bin', 'x'))).rejects.toThrow(/macro/)
  })
})
