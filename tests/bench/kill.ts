import { parseArgs } from 'node:util'
import { type Defence, killAgainAndAgain } from '#tests/support/kill/harness.ts'

// `npm run kill-test -- [1000] [--seed 1] [--without flush|transactions|mail-inside]`: kills the built server that many
// times while clients save. With `--without` a defence of the product is taken out, and the test must fail.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, without: { type: 'string' } },
})
const started = performance.now()
const report = await killAgainAndAgain({
  kills: Number(positionals[0] ?? 1000),
  seed: Number(values.seed),
  without: values.without as Defence | undefined,
  tell: console.log,
})
const sorted = [...report.readyMs].sort((a, b) => a - b)
const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)
const saves = Object.values(report.acknowledged).reduce((sum, times) => sum + times, 0)
console.log(`
kills: ${report.kills}, of which power cuts: ${report.powerCuts} (${report.spoiled} stretches not flushed were spoiled)
acknowledged saves: ${saves}
${Object.entries(report.acknowledged)
  .map(([what, times]) => `  ${what}: ${times}`)
  .join('\n')}
refused: ${report.refused}; entries in the trail: ${report.trailEntries}
ready after: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms
took: ${((performance.now() - started) / 60_000).toFixed(1)} minutes
${report.failures.length === 0 ? 'PASSED: every acknowledged save is there once, nothing is half, the trail is whole' : 'FAILED:'}`)
for (const failure of report.failures.slice(0, 20)) console.log(`  ${failure}`)
process.exitCode = report.failures.length === 0 ? 0 : 1
