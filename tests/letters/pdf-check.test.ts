import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { LetterInput } from '#app/letters/letter-input.ts'
import { letterModel } from '#app/letters/model.ts'
import { checkPdf, pdfRules } from '#app/letters/pdf-check/check.ts'
import { assertUniversallyAccessible, renderPdf } from '#app/letters/render/pdf.server.ts'
import { outcome } from '#tests/deadlines/facts.ts'
import { fullCase, item, letterInput, response } from './case.ts'

const pdf = renderPdf(letterModel(letterInput({ followUps: fullCase() })))

const kinds: [string, Partial<LetterInput>][] = [
  ['with everything in it', { followUps: fullCase() }],
  ['that is the first', { followUps: fullCase(), previous: null }],
  ['of a study without recommendations', {}],
  [
    'about one recommendation without reaction or decision',
    { followUps: [item('1', 'Titel', 'Tekst.')] },
  ],
  [
    'about twenty recommendations',
    {
      followUps: Array.from({ length: 20 }, (_, index) =>
        item(String(index + 1), `Aanbeveling over onderwerp ${index + 1}`, 'Tekst. '.repeat(30), {
          responses: [response('2025-09-16', 'accepted')],
          outcomes: [outcome('2025-11-04')],
        }),
      ),
    },
  ],
  ['as a draft', { followUps: fullCase(), letter: { ...letterInput().letter, number: null } }],
]

describe('our check', () => {
  test.each(kinds)('finds nothing in a letter %s', (_, more) => {
    expect(checkPdf(renderPdf(letterModel(letterInput(more))))).toEqual([])
  })

  test.each(kinds)(
    'is not alone: the typesetter too lets a letter %s pass as PDF/UA-1',
    (_, more) => {
      expect(() => assertUniversallyAccessible(letterModel(letterInput(more)))).not.toThrow()
    },
  )

  test('flags each rule on some damaged copy', () => {
    const flagged = new Set(mutants.map(([, rule]) => rule))
    expect(pdfRules.map(({ name }) => name).filter((name) => !flagged.has(name))).toEqual([])
  })

  test('answers to what is no PDF at all', () => {
    expect(checkPdf(Buffer.from('geen pdf')).map(({ rule }) => rule)).toEqual(['readable'])
    expect(checkPdf(pdf.subarray(0, 5000)).map(({ rule }) => rule)).toEqual(['readable'])
  })
})

type Damage = (file: string) => string

/** Replaces the first (or every) occurrence by as many characters, so that all else stays in its place. */
function swap(from: string | RegExp, to: string): Damage {
  return (file) => {
    const found = typeof from === 'string' ? file.includes(from) : from.test(file)
    if (!found) throw new Error(`the letter has no ${from}`)
    return file.replace(from, (match) => to.padEnd(match.length))
  }
}

/** Changes the unpacked content of the first page. */
function repaint(change: (content: string) => string): Damage {
  return (file) => {
    const page = /\/Type \/Page\s.*?\/Contents (\d+) 0 R/s.exec(file)?.[1]
    const start = file.indexOf('stream\n', file.indexOf(`\n${page} 0 obj`)) + 7
    const end = file.indexOf('\nendstream', start)
    const content = inflateSync(Buffer.from(file.slice(start, end), 'latin1')).toString('latin1')
    const changed = change(content)
    if (changed === content) throw new Error('nothing changed')
    const packed = deflateSync(Buffer.from(changed, 'latin1'), { level: 9 }).toString('latin1')
    if (packed.length > end - start) throw new Error('the damaged content does not fit')
    return file.slice(0, start) + packed.padEnd(end - start, '\0') + file.slice(end)
  }
}

const mutants: [string, string, Damage][] = [
  ['not marked', 'marked', swap('/Marked true', '/Marked null')],
  [
    'no language',
    'language',
    swap('/Lang (nl-NL)\n  /StructTreeRoot', '/Lanx (nl-NL)\n  /StructTreeRoot'),
  ],
  [
    'another language',
    'language',
    swap('/Lang (nl-NL)\n  /StructTreeRoot', '/Lang (en-GB)\n  /StructTreeRoot'),
  ],
  ['no title', 'title', swap(/<dc:title>.*?<\/dc:title>/s, '')],
  ['an empty title', 'title', swap(/(?<=x-default">)[^<]+/, '')],
  ['title not shown', 'title-shown', swap('/DisplayDocTitle true', '/DisplayDocTitle null')],
  ['no PDF/UA label', 'label-ua', swap('<pdfuaid:part>1</pdfuaid:part>', '')],
  ['PDF/UA-2 on a PDF/UA-1', 'label-ua', swap('<pdfuaid:part>1<', '<pdfuaid:part>2<')],
  ['PDF/A level b', 'label-a', swap('<pdfaid:conformance>A<', '<pdfaid:conformance>B<')],
  [
    'label not described',
    'extension-schema',
    swap('<pdfaSchema:prefix>pdfuaid<', '<pdfaSchema:prefix>pdfuaix<'),
  ],
  ['no colour profile', 'output-intent', swap('/OutputIntents', '/OutputXntents')],
  ['no identifier', 'file-identifier', swap('/ID [(CI', '/IX [(CI'.slice(0, 8))],
  ['an object astray', 'object-table', swap(/0000000(\d{3}) 00000 n/, '0000000003 00000 n')],
  [
    'an action on opening',
    'closed',
    swap(
      '/ViewerPreferences <<\n    /DisplayDocTitle true',
      '/OpenAction 1 0 R /ViewerPreferences <<',
    ),
  ],
  ['a font left out', 'fonts', swap('/FontFile2', '/FontFilx2')],
  ['letters that can’t be read back', 'fonts', swap('/ToUnicode', '/ToUnicodx')],
  ['tabs by row', 'tab-order', swap('/Tabs /S', '/Tabs /R')],
  ['no structure', 'structure', swap(/\/StructTreeRoot(?= \d)/, '/StructTreeRoox')],
  ['a role without meaning', 'role-map', swap('/Strong /Span', '/Strong /Sxan')],
  ['the first heading too deep', 'headings', (file) => file.replaceAll('/S /H1', '/S /H2')],
  ['a level skipped', 'headings', swap('/S /H2', '/S /H4')],
  ['a heading without bookmark', 'bookmarks', swap('/S /H2', '/S /P')],
  ['no bookmarks', 'bookmarks', swap(/\/Outlines(?= \d)/, '/Outlinex')],
  [
    'header cells as plain cells',
    'table-headers',
    (file) => file.replaceAll('/S /TH\n', '/S /TD\n'),
  ],
  ['a header cell without scope', 'table-headers', swap('/Scope /Column', '/Scxpe /Column')],
  ['a row without a head', 'row-headers', swap('/Scope /Row', '/Scope /Col')],
  [
    'a row without a header cell',
    'row-headers',
    swap(/\/S \/TH(?=(?:(?!endobj).)*\/Scope \/Row)/s, '/S /TD'),
  ],
  ['a row too short', 'table-rows', swap('/S /TD', '/S /P')],
  ['a stranger in a row', 'table-parts', swap('/S /TD', '/S /P')],
  ['a chart without text', 'alternative-text', swap(/\/Alt <FEFF[0-9A-F]+>/, '/Alt <FEFF>')],
  ['text that is not marked', 'marked-content', repaint((content) => `0 0 9 9 re f ${content}`)],
  [
    'a mark that does not end',
    'marked-content',
    repaint((content) => content.replace(/EMC(?![\s\S]*EMC)/, '')),
  ],
  ['content loose from the structure', 'content-in-structure', swap(/\/K \[33 34/, '/K [33 33')],
  [
    'structure without content',
    'content-in-structure',
    repaint((content) => content.replace(/\/MCID \d+/, '/MCID 999')),
  ],
  ['parents that can’t be found', 'content-in-structure', swap('/ParentTree ', '/ParentTrex ')],
]

describe('a damaged copy is flagged', () => {
  test.each(mutants)('%s: %s', (_, rule, damage) => {
    const whole = pdf.toString('latin1')
    const damaged = damage(whole)
    expect(damaged).not.toBe(whole)
    expect(damaged.length).toBe(whole.length)
    expect(checkPdf(Buffer.from(damaged, 'latin1')).map((problem) => problem.rule)).toContain(rule)
  })
})
