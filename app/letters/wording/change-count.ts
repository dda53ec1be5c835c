import type { Change } from '../since.ts'
import { listed } from './list.ts'
import { numberWord } from './number.ts'

/** What happened, with `#` for how many; silence is said the other way round. */
const happened: Record<Change, string> = {
  new: 'nieuw',
  forward: 'verder gekomen',
  done: 'afgerond',
  closed: 'afgedaan',
  reopened: 'heropend',
  stopped: 'beëindigd',
  back: 'teruggezet',
  extended: 'uitgesteld',
  silent: '',
  unchanged: 'ongewijzigd',
}

/** What happened since the previous letter, as one sentence; the counts add up to the number of recommendations. */
export function changeCounts(all: readonly Change[]): string {
  const counts = (Object.keys(happened) as Change[])
    .map((change) => ({ change, count: all.filter((one) => one === change).length }))
    .filter(({ count }) => count > 0)
  const [only, ...others] = counts
  if (only === undefined) return ''
  if (others.length === 0) return allAlike(only.change, only.count)
  const parts = counts.map(({ change, count }) => {
    const number = numberWord(count)
    if (change === 'silent') return `kwam er over ${number} geen bericht`
    return `${count === 1 ? 'is' : 'zijn'} er ${number} ${happened[change]}`
  })
  return `Sinds onze vorige brief ${listed(parts)}.`
}

function allAlike(change: Change, total: number): string {
  if (change === 'silent') {
    return total === 1
      ? 'Sinds onze vorige brief kwam er geen bericht over.'
      : `Over geen van de ${numberWord(total)} kwam sinds onze vorige brief een bericht.`
  }
  return total === 1
    ? `Sinds onze vorige brief is zij ${happened[change]}.`
    : `Sinds onze vorige brief zijn ze ${total === 2 ? 'beide' : `alle ${numberWord(total)}`} ${happened[change]}.`
}
