import type { Act } from './act.ts'
import { between, isDayOff, monthsOn, movedOut, plus } from './days.ts'
import type { Mail, Oracle } from './oracle.ts'
import {
  clerkOf,
  coordinatorOf,
  type Item,
  isOpen,
  offeredOn,
  type Round,
  recesses,
  type Town,
} from './town.ts'

/** Chance and pace: pace 1 is that of real councils; a short simulation lives faster. The same seed gives the same. */
export type Course = {
  random(): number
  /** Whether something happens that has this chance on an ordinary day. */
  happens(chance: number): boolean
  /** A number of days between these, sooner when life goes faster. */
  days(least: number, most: number): number
  pick<T>(list: readonly T[]): T
}

export function courseOf(seed: number, pace: number): Course {
  let state = seed
  // Mulberry32.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    random,
    happens: (chance) => random() < Math.min(0.6, chance * pace),
    days: (least, most) => Math.max(2, Math.round((least + random() * (most - least)) / pace)),
    pick: (list) => list[Math.floor(random() * list.length)] as (typeof list)[number],
  }
}

/**
 * Makes up what the people of the four municipalities do on `day`, tells it to their towns, and adds to `mails` what
 * must be mailed because of it.
 */
export function live(
  day: string,
  towns: readonly Town[],
  oracle: Oracle,
  course: Course,
  mails: Mail[],
): Act[] {
  if (isDayOff(day)) return []
  const acts: Act[] = []
  const mail = (kind: string, to: string, about: string) => mails.push({ kind, to, day, about })
  for (const town of towns) acts.push(...councilActs(day, town, course))
  for (const town of towns) acts.push(...workActs(day, town, oracle, course, mail))
  for (const town of towns) acts.push(...roundActs(day, town, oracle, course, mail))
  acts.push(...peopleActs(day, towns, oracle, course))
  return acts
}

type MailTo = (kind: string, to: string, about: string) => void

function councilActs(day: string, town: Town, course: Course): Act[] {
  const acts: Act[] = []
  const [first] = town.items
  if (
    first &&
    !first.responded &&
    day > plus(offeredOn, course.days(48, 48)) &&
    course.happens(0.04)
  ) {
    acts.push({ does: 'respond', town: town.code })
    for (const item of town.items) item.responded = true
  }
  if (
    first?.outcome === null &&
    day > plus(offeredOn, course.days(104, 104)) &&
    course.happens(0.04)
  ) {
    const rejected = town.items.filter(() => course.random() < 0.12).map(({ number }) => number)
    const planDueOn = plus(day, course.days(90, 150))
    const implementationDueOn = course.random() < 0.7 ? plus(day, course.days(250, 400)) : null
    const firstDueOn = plus(day, course.days(150, 210))
    const everyMonths = course.pick([3, 6])
    acts.push({
      does: 'decide',
      town: town.code,
      rejected,
      planDueOn,
      implementationDueOn,
      firstDueOn,
      everyMonths,
    })
    town.planDueOn = planDueOn
    for (const item of town.items) {
      item.outcome = rejected.includes(item.number) ? 'not_adopted' : 'adopted'
      item.implementationDueOn = implementationDueOn
    }
    for (let months = 0; months < 36; months += everyMonths)
      town.informing.push({ dueOn: movedOut(monthsOn(firstDueOn, months), recesses), met: false })
  }
  return acts
}

function workActs(day: string, town: Town, oracle: Oracle, course: Course, mail: MailTo): Act[] {
  const acts: Act[] = []
  const adopted = town.items.filter((item) => item.outcome === 'adopted')
  const here = town.owners.filter((owner) => !oracle.gone.has(owner))
  const bare = adopted.filter(({ owner }) => owner === null || oracle.gone.has(owner))
  if (here.length > 0 && bare.length > 0 && course.happens(0.1)) {
    const owner = course.pick(here)
    const some = bare.filter(() => course.random() < 0.6)
    if (some.length > 0) {
      acts.push({
        does: 'assign',
        town: town.code,
        numbers: some.map(({ number }) => number),
        owner,
      })
      for (const item of some) item.owner = owner
      mail('newOwner', owner, `${town.name}: ${some.map(({ number }) => number).join(' ')}`)
    }
  }
  for (const item of adopted) {
    const act = workOn(day, town, item, course)
    if (act === null) continue
    acts.push(act)
    if (act.does === 'ask') mail('extensionAsked', clerkOf(town), `${town.name}: ${item.number}`)
    if (act.does !== 'rule') continue
    // The coordinator asked.
    const owner = item.owner === null || oracle.gone.has(item.owner) ? [] : [item.owner]
    for (const person of new Set([coordinatorOf(town), ...owner]))
      mail('extensionRuled', person, `${town.name}: ${item.number} ${act.granted ? 'ja' : 'nee'}`)
  }
  return acts
}

/** What happens to one recommendation on a day: at most one thing. */
function workOn(day: string, town: Town, item: Item, course: Course): Act | null {
  const about = { town: town.code, number: item.number }
  const step = item.steps.find(({ done }) => !done)
  if (item.asked !== null && course.happens(0.1)) return rule(item, course.random() < 0.7, about)
  if (item.doneOn !== null) {
    if (item.judgedOn !== null || item.doneOn === day || !course.happens(0.02)) return null
    const verdict = course.pick(['followed', 'followed', 'partly'] as const)
    item.judgedOn = day
    item.followed = verdict === 'followed'
    return { does: 'judge', ...about, verdict }
  }
  if (course.happens(0.015)) {
    const title = `Stap ${town.letter}${item.number}.${item.steps.length + 1}`
    const endOn = course.random() < 0.85 ? plus(day, course.days(10, 130)) : null
    item.planned = true
    item.steps.push({ title, dueOn: endOn, done: false })
    return { does: 'plan', ...about, step: title, endOn }
  }
  if (step && item.asked?.step !== step.title && course.happens(0.015)) {
    const done = course.random() < 0.7
    if (!done) step.dueOn = plus(day, course.days(20, 120))
    step.done = done
    return { does: 'revise', ...about, step: step.title, endOn: step.dueOn, done }
  }
  if (course.happens(0.012)) {
    const status = course.random() < 0.2 ? ('done' as const) : ('in_progress' as const)
    item.reportedOn = day
    if (status === 'done') item.doneOn = day
    return { does: 'report', ...about, status }
  }
  if (item.asked === null && course.happens(0.006)) {
    const ofStep = step?.dueOn ? step : null
    const fromOn = ofStep?.dueOn ?? item.implementationDueOn
    if (fromOn === null) return null
    const toOn = plus(fromOn > day ? fromOn : day, course.days(30, 90))
    item.asked = { step: ofStep?.title ?? null, toOn }
    return { does: 'ask', ...about, step: ofStep?.title ?? null, fromOn, toOn }
  }
  return null
}

/** A request can only be granted while its deadline is still expected. */
function rule(item: Item, wish: boolean, about: { town: string; number: number }): Act {
  const { step: title, toOn } = item.asked as NonNullable<Item['asked']>
  const step = item.steps.find((one) => one.title === title)
  const granted = wish && item.doneOn === null && step?.done !== true
  if (granted && step) step.dueOn = toOn
  if (granted && !step) item.implementationDueOn = toOn
  item.asked = null
  return { does: 'rule', ...about, granted }
}

function roundActs(day: string, town: Town, oracle: Oracle, course: Course, mail: MailTo): Act[] {
  const { code } = town
  const round = town.rounds.find(({ closed }) => !closed)
  if (round === undefined) return openRound(day, town, oracle, course, mail)
  const age = between(round.openedOn, day)
  const soon = (days: number) => course.days(days, days)
  const acts: Act[] = []
  for (const question of round.questions) {
    const { number, owner } = question
    if (owner === null || round.takenOver || question.answered) continue
    if (age < 3 || oracle.gone.has(owner) || !course.happens(0.05)) continue
    question.answered = true
    const done = town.items.some((item) => item.number === number && item.doneOn !== null)
    const change = !done && course.random() < 0.4
    acts.push({ does: 'answer', town: code, number, owner, change })
  }
  if (!round.reminded && age >= soon(9) && course.happens(0.3)) {
    round.reminded = true
    const silent = unansweredOf(town, round).filter(
      (one): one is typeof one & { owner: string } =>
        one.owner !== null && !oracle.gone.has(one.owner),
    )
    if (silent.length > 0) {
      acts.push({ does: 'remind', town: code })
      mailQuestions(town, silent, 'opnieuw', mail)
    }
  }
  if (!round.takenOver && age >= soon(15) && course.happens(0.3)) {
    round.takenOver = true
    const came = round.questions.filter(({ answered }) => answered)
    if (came.length > 0) {
      acts.push({ does: 'takeOver', town: code })
      for (const { number } of came) reportOn(town, number, day)
    }
  }
  if (round.takenOver && age >= soon(20) && course.happens(0.15)) {
    acts.push({ does: 'sendLetter', town: code })
    round.closed = true
    meetBy(town, day)
    mail('letter', `griffie@${town.slug}.example`, town.name)
  }
  return acts
}

function openRound(day: string, town: Town, oracle: Oracle, course: Course, mail: MailTo): Act[] {
  const next = town.informing.find(({ met }) => !met)
  const asked = town.items.filter(isOpen)
  if (next === undefined || asked.length === 0) return []
  const bare = asked.filter(({ owner }) => owner === null).length
  if (bare > asked.length / 2 && course.random() < 0.9) return []
  if (between(day, next.dueOn) > 56 || !course.happens(0.08)) return []
  const updatesDueOn = plus(day, course.days(14, 14))
  const questions = asked.map(({ number, owner }) => ({ number, owner, answered: false }))
  town.rounds.push({
    openedOn: day,
    updatesDueOn,
    closed: false,
    takenOver: false,
    reminded: false,
    questions,
  })
  const reached = questions.flatMap(({ number, owner }) =>
    owner === null || oracle.gone.has(owner) ? [] : [{ number, owner }],
  )
  mailQuestions(town, reached, 'eerste keer', mail)
  return [{ does: 'openRound', town: town.code, updatesDueOn }]
}

/** One mail to each owner, about all of its questions. */
function mailQuestions(
  town: Town,
  questions: readonly { number: number; owner: string }[],
  time: string,
  mail: MailTo,
): void {
  for (const owner of new Set(questions.map((one) => one.owner))) {
    const numbers = questions.filter((one) => one.owner === owner).map(({ number }) => number)
    mail('updateRequest', owner, `${town.name} ${time}: ${numbers.join(' ')}`)
  }
}

function unansweredOf(town: Town, round: Round) {
  return round.questions.filter(({ number, answered }) => {
    const reportedOn = town.items.find((item) => item.number === number)?.reportedOn ?? ''
    // In the diary of a day work comes before rounds: what was reported that day came before the question.
    return !answered && reportedOn <= round.openedOn
  })
}

function reportOn(town: Town, number: number, day: string): void {
  const item = town.items.find((one) => one.number === number)
  if (item) item.reportedOn = day
}

/** A letter meets what was missed, and the next date when nothing was, or when it comes nearer to that one. */
function meetBy(town: Town, day: string): void {
  const missed = town.informing.filter(({ dueOn, met }) => dueOn < day && !met)
  for (const one of missed) one.met = true
  const place = town.informing.findIndex(({ dueOn }) => dueOn >= day)
  const next = town.informing[place]
  const before = town.informing[place - 1]
  if (next === undefined || next.met) return
  const nearer = before === undefined || between(day, next.dueOn) < between(before.dueOn, day)
  if (missed.length === 0 || nearer) next.met = true
}

function peopleActs(day: string, towns: readonly Town[], oracle: Oracle, course: Course): Act[] {
  const acts: Act[] = []
  const everybody = towns.flatMap((town) => [...town.owners, coordinatorOf(town), clerkOf(town)])
  if (day > plus(offeredOn, course.days(190, 190)) && course.happens(0.03)) {
    const person = course.pick(everybody)
    const frequency = course.pick(['daily', 'daily', 'weekly', 'never'] as const)
    // Who never had a digest has no address to choose by.
    if (oracle.hasHeard(person)) {
      oracle.frequency.set(person, frequency)
      acts.push({ does: 'choose', person, frequency })
    }
  }
  const leavers = towns
    .flatMap(({ owners }) => (owners.length > 1 ? owners : []))
    .filter((owner) => !oracle.gone.has(owner))
  if (
    day > plus(offeredOn, course.days(250, 250)) &&
    oracle.gone.size < 2 &&
    course.happens(0.01)
  ) {
    const person = course.pick(leavers)
    oracle.gone.add(person)
    acts.push({ does: 'leave', person })
  }
  return acts
}
