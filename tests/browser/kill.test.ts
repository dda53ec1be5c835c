import { expect, it } from 'vitest'
import { killAgainAndAgain } from '#tests/support/kill/harness.ts'

// The long version is `npm run kill-test -- 1000`.

it('loses nothing that it acknowledged when it is killed, and leaves nothing half', async () => {
  const report = await killAgainAndAgain({ kills: 5, seed: Date.now() })
  expect(report.failures).toEqual([])
  expect(report.kills).toBe(5)
  expect(Object.values(report.acknowledged).reduce((sum, times) => sum + times)).toBeGreaterThan(4)
})

it('would notice: without the flush of each commit a power cut loses saves', async (test) => {
  const report = await killAgainAndAgain({ kills: 6, seed: 1, without: 'flush' })
  if (report.powerCuts === 0) test.skip('there is no C compiler here')
  expect(report.failures.length).toBeGreaterThan(0)
})
