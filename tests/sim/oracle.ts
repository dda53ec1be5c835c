import { between, dutchDateIn, isDayOff, movedOut, plus, weekday } from './days.ts'
import {
  auditor,
  clerkOf,
  coordinatorOf,
  isOpen,
  report,
  responseDueOn,
  reviewDays,
  type Town,
  treatmentDueOn,
} from './town.ts'

/** One mail, by what makes it that one. */
export type Mail = { kind: string; to: string; day: string; about: string }

export type Frequency = 'daily' | 'weekly' | 'never'

type Due = {
  key: string
  what: string
  dueOn: string
  /** What the line names: lines that differ only in this are one. */
  subject: string
  together: string
  before: readonly number[]
  /** Who hears of it, each from so many days after the date; `null` as person: nobody holds it. */
  chain: readonly (readonly [person: string | null, after: number])[]
}

/**
 * Says which digests should go, from what the four municipalities did. Written from the rules as they are stated, not
 * from the application: 14 and 3 days ahead (8 weeks too for the letter; 3 days for an answer), on the day, the day
 * after, each Monday for four weeks, then each first Monday of the month; who acts first, then who stands above; on
 * working days; every occasion once.
 */
export class Oracle {
  readonly gone = new Set<string>()
  readonly frequency = new Map<string, Frequency>()
  private readonly told = new Set<string>()
  private readonly lastOn = new Map<string, string>()

  constructor(private readonly towns: readonly Town[]) {}

  /** The digests that a run on `day` must make, as things stand. */
  digests(day: string): Mail[] {
    if (isDayOff(day)) return []
    const tellings = this.towns
      .flatMap((town) => dues(town, this.gone))
      .flatMap((due) => {
        const occasion = occasionOf(due, day)
        if (occasion === null) return []
        return heard(due, between(due.dueOn, day)).map((person) => ({
          due,
          person,
          key: [due.key, due.dueOn, occasion, person].join(' '),
        }))
      })
    const fresh = tellings.filter(({ key }) => !this.told.has(key))
    const people = [...new Set(fresh.map(({ person }) => person))]
    return people
      .filter((person) => this.mayTell(person, day))
      .map((person) => {
        const mine = fresh.filter((one) => one.person === person)
        for (const { key } of mine) this.told.add(key)
        this.lastOn.set(person, day)
        return { kind: 'digest', to: person, day, about: linesOf(mine.map(({ due }) => due)) }
      })
  }

  /** Whether a digest ever went to this person. */
  hasHeard(person: string): boolean {
    return this.lastOn.has(person)
  }

  private mayTell(person: string, day: string): boolean {
    const last = this.lastOn.get(person) ?? ''
    if (last === day) return false
    const frequency = this.frequency.get(person) ?? 'daily'
    return frequency === 'daily' || (frequency === 'weekly' && last < mondayOf(day))
  }
}

function occasionOf({ dueOn, before }: Due, day: string): string | null {
  const ahead = [...before].sort((a, b) => b - a).map((days) => plus(dueOn, -days))
  const after: string[] = []
  for (let late = plus(dueOn, 1); late <= day; late = plus(late, 1)) {
    const first = late === plus(dueOn, 1)
    const monday = weekday(late) === 1
    if (first || (monday && (between(dueOn, late) <= 28 || Number(late.slice(8)) <= 7)))
      after.push(late)
  }
  return [...ahead, dueOn, ...after].filter((one) => one <= day).at(-1) ?? null
}

function heard({ chain }: Due, late: number): string[] {
  const people = new Set<string>()
  for (const [person, after] of chain)
    if (person !== null && (people.size === 0 || late >= after)) people.add(person)
  return [...people]
}

function dues(town: Town, gone: ReadonlySet<string>): Due[] {
  const coordinator = coordinatorOf(town)
  const clerk = clerkOf(town)
  const line = (kind: string, dueOn: string, subject: string, more: Partial<Due>): Due => ({
    key: [town.code, kind, subject].join('/'),
    what: `${kind}: # (${report}, ${town.name})`,
    dueOn,
    subject,
    together: '',
    before: [14, 3],
    chain: [],
    ...more,
  })
  const informing = town.informing
    .filter(({ met }) => !met)
    .map(({ dueOn }) =>
      line('Raad informeren', dueOn, 'voortgangsbrief', {
        before: [56, 14, 3],
        key: `${town.code}/informing/${dueOn}`,
        chain: [
          [coordinator, 0],
          [clerk, 7],
        ],
      }),
    )
  const ofItems = town.items.filter(isOpen).flatMap((item) => {
    const owner = item.owner !== null && !gone.has(item.owner) ? item.owner : null
    const subject = `aanbeveling ${item.number}, ${item.title}`
    const chain = (clerkAfter: number) =>
      [
        [owner, 0],
        [coordinator, 7],
        [clerk, clerkAfter],
      ] as const
    const found: Due[] = []
    if (!item.responded && item.outcome === null)
      found.push(
        line('Bestuurlijke reactie', responseDueOn, subject, {
          chain: [
            [coordinator, 0],
            [clerk, 7],
          ],
        }),
      )
    if (item.outcome === null)
      found.push(line('Behandeling in de raad', treatmentDueOn, subject, { chain: [[clerk, 0]] }))
    if (item.outcome !== null && town.planDueOn !== null && !item.planned && item.doneOn === null)
      found.push(line('Plan van aanpak', town.planDueOn, subject, { chain: chain(14) }))
    for (const step of item.steps)
      if (!step.done && step.dueOn !== null && item.doneOn === null)
        found.push(
          line('Stap', step.dueOn, `“${step.title}”`, { chain: chain(28), together: step.title }),
        )
    if (item.implementationDueOn !== null && item.doneOn === null)
      found.push(line('Uitvoering', item.implementationDueOn, subject, { chain: chain(14) }))
    if (item.doneOn !== null && item.judgedOn === null)
      found.push(
        line('Oordeel rekenkamer', movedOut(plus(item.doneOn, reviewDays), []), subject, {
          chain: [[auditor, 0]],
        }),
      )
    town.rounds.forEach((round, place) => {
      const question = round.questions.find(({ number }) => number === item.number)
      const reported = item.reportedOn !== null && item.reportedOn >= round.openedOn
      if (round.closed || question === undefined || question.answered || reported) return
      found.push(
        line('Voortgangsbericht', round.updatesDueOn, subject, {
          before: [3],
          key: `${town.code}/${place}/${item.number}`,
          chain: [
            [owner, 0],
            [coordinator, 1],
          ],
        }),
      )
    })
    return found
  })
  return [...informing, ...ofItems]
}

/** The lines of a digest, what is alike taken together, in an order of their own. */
function linesOf(items: readonly Due[]): string {
  const groups = new Map<string, Due[]>()
  for (const due of items) {
    const key = [due.what, due.dueOn, due.together].join('|')
    groups.set(key, [...(groups.get(key) ?? []), due])
  }
  return [...groups.values()]
    .map((group) => {
      const [first] = group as [Due]
      const subject = group.length === 1 ? first.subject : `${group.length} aanbevelingen`
      return `${first.what.replace('#', subject)} ${first.dueOn}`
    })
    .sort()
    .join('\n')
}

/** The same lines, read from the text of a digest of `day`. */
export function linesIn(text: string, day: string): string {
  return [...text.matchAll(/^- (.*\)), (.*)\.$/gm)]
    .map(([, what, when = '']) => `${what} ${when === 'vandaag' ? day : dutchDateIn(when)}`)
    .sort()
    .join('\n')
}

function mondayOf(day: string): string {
  return weekday(day) === 1 ? day : mondayOf(plus(day, -1))
}
