import { parseArgs } from 'node:util'
import { simulate } from './simulation.ts'

// `npm run simulate -- [--dagen 730] [--kills 60] [--zaad 1] [--tempo 1]`: two years in the life of the four
// municipalities, with processes that are killed at random moments; see simulation.ts.
const { dagen, kills, zaad, tempo } = parseArgs({
  options: {
    dagen: { type: 'string', default: '730' },
    kills: { type: 'string', default: '60' },
    zaad: { type: 'string', default: '1' },
    tempo: { type: 'string', default: '1' },
  },
}).values
const started = performance.now()
const { problems, ...counts } = await simulate({
  days: Number(dagen),
  kills: Number(kills),
  seed: Number(zaad),
  pace: Number(tempo),
  log: (line) => console.log(line),
})
console.log(counts)
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`)
for (const problem of problems.slice(0, 40)) console.error(problem)
console.log(
  problems.length === 0 ? 'Elk bericht kwam, en geen een te veel.' : `${problems.length} fouten`,
)
process.exitCode = problems.length === 0 ? 0 : 1
