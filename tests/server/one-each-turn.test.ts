import { setImmediate as immediate } from 'node:timers/promises'
import type { Request, Response } from 'express'
import { expect, it } from 'vitest'
import { oneEachTurn } from '#app/server/one-each-turn.ts'

it('begins with one request each turn of the loop, in the order of their coming', async () => {
  const middleware = oneEachTurn()
  const begun: number[] = []
  for (const number of [1, 2, 3])
    middleware({} as Request, {} as Response, () => void begun.push(number))
  expect(begun).toEqual([])
  const seen: number[] = []
  while (begun.length < 3) {
    await immediate()
    seen.push(begun.length)
  }
  expect(begun).toEqual([1, 2, 3])
  expect(seen).toContain(1)
  expect(seen).toContain(2)
})
