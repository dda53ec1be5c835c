import { afterAll, expect, test } from 'vitest'
import { type LetterModel, letterModel } from '#app/letters/model.ts'
import { renderDocx } from '#app/letters/render/docx.server.ts'
import { assertUniversallyAccessible, renderPdf } from '#app/letters/render/pdf.server.ts'
import { closePool, renderInPool } from '#app/letters/render/pool.server.ts'
import { LetterRenderError } from '#app/letters/render/render-error.ts'
import { fullCase, letterInput } from './case.ts'

const letter = letterModel(letterInput({ followUps: fullCase() }))

afterAll(closePool)

test('the pool makes the same files as the renderers themselves', async () => {
  const [pdf, docx] = await Promise.all([renderInPool(letter, 'pdf'), renderInPool(letter, 'docx')])
  expect(pdf.equals(renderPdf(letter))).toBe(true)
  expect(docx.equals(await renderDocx(letter))).toBe(true)
})

test('a letter that can’t be made is named and does not stop the next', async () => {
  const broken = { ...letter, title: 'Kapot', subject: '', salutation: '\u{1f600}' }
  await expect(renderInPool(broken, 'pdf')).rejects.toThrow(LetterRenderError)
  await expect(renderInPool(broken, 'pdf')).rejects.toThrow(/‘Kapot’/)
  expect((await renderInPool(letter, 'pdf')).length).toBeGreaterThan(10_000)
})

test('what PDF/UA-1 does not allow is no letter: no title, a heading or a chart without text', async () => {
  const [section] = letter.sections
  if (section === undefined) throw new Error('no section')
  const mute = letter.sections.map(({ blocks, ...rest }) => ({
    ...rest,
    blocks: blocks.map((block) => (block.type === 'chart' ? { ...block, alternative: '' } : block)),
  }))
  const all: [LetterModel, RegExp][] = [
    [{ ...letter, title: '' }, /no title/],
    [{ ...letter, sections: [{ ...section, heading: '' }] }, /heading is empty/],
    [{ ...letter, sections: mute }, /chart has no text/],
  ]
  for (const [broken, cause] of all) {
    await expect(renderInPool(broken, 'pdf')).rejects.toThrow(cause)
    expect(() => assertUniversallyAccessible(broken)).toThrow()
  }
})

test('the thread of the server stays free meanwhile', async () => {
  await renderInPool(letter, 'pdf')
  let turns = 0
  const ticker = setInterval(() => {
    turns += 1
  }, 1)
  await Promise.all(Array.from({ length: 20 }, () => renderInPool(letter, 'pdf')))
  clearInterval(ticker)
  expect(turns).toBeGreaterThan(20)
})
