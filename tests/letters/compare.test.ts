import { expect, test } from 'vitest'
import { compareLetters } from '#app/letters/compare.ts'
import { letterModel } from '#app/letters/model.ts'
import { fullCase, item, letterInput, message } from './case.ts'

const full = letterModel(letterInput({ followUps: fullCase() }))

test('a letter beside itself has nothing that went or came', () => {
  expect(compareLetters(full, full).filter((line) => line.in !== 'both')).toEqual([])
})

test('shows what went and what came, with its heading', () => {
  const letterWith = (done: string) =>
    letterModel(
      letterInput({
        followUps: [
          item('1', 'Lijst', 'Maak een lijst.', {
            updates: [message('2026-09-01', 'in_progress', { done })],
          }),
        ],
      }),
    )
  const changed = compareLetters(letterWith('De lijst is half af.'), letterWith('De lijst is af.'))
  expect(changed.filter((line) => line.in !== 'both')).toEqual([
    { place: 'Aanbeveling 1: Lijst', text: 'De lijst is half af.', in: 'older' },
    { place: 'Aanbeveling 1: Lijst', text: 'De lijst is af.', in: 'newer' },
  ])
})

test('every line of both letters is there once, in its order', () => {
  const first = letterModel(letterInput({ followUps: fullCase(), previous: null }))
  const compared = compareLetters(first, full)
  const older = compared.filter((line) => line.in !== 'newer')
  const newer = compared.filter((line) => line.in !== 'older')
  expect(older).toHaveLength(compareLetters(first, first).length)
  expect(newer).toHaveLength(compareLetters(full, full).length)
})
