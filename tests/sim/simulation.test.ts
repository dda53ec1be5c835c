import { expect, test } from 'vitest'
import { simulate } from './simulation.ts'

// The short version of `npm run simulate`.
test('some weeks in four municipalities: every mail once, also when processes are killed', async () => {
  const { problems, expected, kills, once } = await simulate({
    days: 28,
    kills: 4,
    seed: 5,
    pace: 8,
  })
  expect(problems).toEqual([])
  expect(Object.keys(expected).sort()).toEqual([
    'digest',
    'extensionAsked',
    'extensionRuled',
    'letter',
    'newOwner',
    'updateRequest',
  ])
  expect(Object.values(kills).reduce((sum, count) => sum + count, 0)).toBe(4)
  expect(once).toBeGreaterThan(20)
}, 90_000)
