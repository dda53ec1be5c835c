import type { Change } from '../since.ts'
import { listed } from './list.ts'
import { capital, numberWord } from './number.ts'

const clauses: Record<Change, { one: string; many: string }> = {
  new: { one: 'is er # nieuw', many: 'zijn er # nieuw' },
  forward: { one: 'is er # verder gekomen', many: 'zijn er # verder gekomen' },
  done: { one: 'is er # afgerond', many: 'zijn er # afgerond' },
  closed: { one: 'is er # afgedaan', many: 'zijn er # afgedaan' },
  reopened: { one: 'is er # heropend', many: 'zijn er # heropend' },
  stopped: { one: 'is er # beëindigd', many: 'zijn er # beëindigd' },
  back: { one: 'is er # teruggezet', many: 'zijn er # teruggezet' },
  extended: { one: 'is er # uitgesteld', many: 'zijn er # uitgesteld' },
  silent: { one: 'kwam er over # geen bericht', many: 'kwam er over # geen bericht' },
  unchanged: { one: 'is er # ongewijzigd', many: 'zijn er # ongewijzigd' },
}

/** What happened since the previous letter, as one sentence; the counts add up to the number of recommendations. */
export function changeCounts(all: readonly Change[]): string {
  const counts = (Object.keys(clauses) as Change[])
    .map((change) => ({ change, count: all.filter((one) => one === change).length }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return ''
  const parts = counts.map(({ change, count }) =>
    clauses[change][count === 1 ? 'one' : 'many'].replace('#', numberWord(count)),
  )
  return `${capital('sinds onze vorige brief')} ${listed(parts)}.`
}
