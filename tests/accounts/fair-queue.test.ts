import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { FairQueue } from '#app/accounts/fair-queue.ts'
import { Busy } from '#app/workflow/errors.ts'

describe('the queue for costly work', () => {
  it('takes turns between callers, those who are known first', async () => {
    const queue = new FairQueue(1, 50, 100)
    const done: string[] = []
    const ask = (lane: string, first = false) =>
      queue.run(lane, first, async () => {
        await pause(1)
        done.push(lane)
      })
    const flood = Array.from({ length: 20 }, () => ask('flood'))
    await Promise.all([...flood, ask('other'), ask('third'), ask('known', true)])
    expect(done.slice(0, 5)).toEqual(['flood', 'known', 'flood', 'other', 'third'])
    expect(done).toHaveLength(23)
  })

  it('refuses at once what a full lane cannot take, and still serves the others', async () => {
    const queue = new FairQueue(1, 2, 100)
    const ask = (lane: string) => queue.run(lane, false, () => pause(5))
    const flood = Array.from({ length: 10 }, () => ask('flood'))
    const other = ask('other')
    const outcomes = await Promise.allSettled(flood)
    expect(outcomes.filter((one) => one.status === 'rejected')).toHaveLength(7)
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(Busy)
    await expect(other).resolves.toBeUndefined()
  })

  it('goes on after work that fails', async () => {
    const queue = new FairQueue(1, 2, 100)
    await expect(queue.run('a', false, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(queue.run('a', false, async () => 1)).resolves.toBe(1)
  })
})
