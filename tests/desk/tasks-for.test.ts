import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/accounts/permissions.ts'
import { requestExtension } from '#app/deadlines/extend.server.ts'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { comesNext } from '#app/desk/ahead.ts'
import { deskOf } from '#app/desk/desk.server.ts'
import { tasksFor } from '#app/desk/tasks-for.ts'
import { assignOwners } from '#app/follow-ups/assign-owner.server.ts'
import { planStep } from '#app/follow-ups/plan-step.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { recordReview } from '#app/reviews/record-review.server.ts'
import { openRound } from '#app/rounds/open-round.server.ts'
import { duinstad, first, smallWorld } from '#tests/support/world.ts'

const nothing = {
  next: '',
  reason: '',
  internalNote: '',
  evidenceTitle: '',
  evidenceUrl: '',
  evidenceOn: null,
}

function world() {
  const small = smallWorld()
  const { reportId, followUpIds } = small.withReport([duinstad])
  const id = first(followUpIds)
  const { context, people, clock } = small
  const asked = (actor: Actor) =>
    tasksFor(actor, [deskOf(context, actor, duinstad)], clock.today()).map((task) => task.title)
  const decide = () =>
    recordDecision(
      context,
      people.clerk,
      { reportId, municipalityCode: duinstad },
      {
        occurredOn: '2026-03-01',
        documentUrl: '',
        agendaItem: '',
        papers: [],
        planOfActionDueOn: '2026-06-01',
        implementationDueOn: '2027-01-01',
        notificationFirstDueOn: null,
        notificationEveryMonths: null,
        outcomes: followUpIds.map((followUpId) => ({
          followUpId,
          outcome: 'adopted' as const,
          amendedText: '',
          explanation: '',
          implementationDueOn: null,
        })),
      },
    )
  const assign = () =>
    assignOwners(context, people.coordinator, followUpIds, { ownerId: people.owner.personId })
  const started = () =>
    postUpdate(context, people.owner, id, {
      ...nothing,
      occurredOn: '2026-03-02',
      status: 'in_progress',
      done: 'De lijst is begonnen.',
    })
  const ofOwner = () =>
    tasksFor(people.owner, [deskOf(context, people.owner, duinstad)], clock.today())
  return { ...small, reportId, id, followUpIds, asked, decide, assign, started, ofOwner }
}

describe('tasksFor', () => {
  it('asks the college and the council first', () => {
    const { asked, people } = world()
    expect(asked(people.coordinator)).toEqual([
      'Leg de reactie van het college vast: Bruggen, Duinstad',
    ])
    expect(asked(people.clerk)).toEqual(['Leg het raadsbesluit vast: Bruggen, Duinstad'])
    expect(asked(people.owner)).toEqual([])
    expect(asked(people.admin)).toEqual([])
  })

  it('asks for owners and a schedule after the decision, then for a plan', () => {
    const { asked, people, decide, assign } = world()
    decide()
    expect(asked(people.coordinator)).toEqual(['Wijs behandelaars toe: Bruggen, Duinstad'])
    expect(asked(people.clerk)).toEqual(['Spreek een informatietermijn af: Bruggen, Duinstad'])
    assign()
    expect(asked(people.coordinator)).toEqual([])
    expect(asked(people.owner)).toEqual([
      'Plan de eerste stap van “1 Maak een lijst”',
      'Plan de eerste stap van “2 Plan het onderhoud”',
      'Plan de eerste stap van “3 Informeer de raad”',
    ])
  })

  it('asks the owner for steps that come due and for a word after six months of silence', () => {
    const { asked, context, clock, people, id, followUpIds, decide, assign } = world()
    decide()
    assign()
    for (const one of followUpIds)
      planStep(context, people.owner, one, {
        title: 'Tellen',
        plannedStartOn: null,
        plannedEndOn: one === id ? '2026-04-10' : '2026-12-20',
        ownerId: null,
        alsoFor: [],
      })
    expect(asked(people.owner)).toEqual([])
    clock.moveTo('2026-03-20T09:00:00.000Z')
    expect(asked(people.owner)).toEqual(['Rond de stap “Tellen” af'])
    clock.moveTo('2026-09-02T09:00:00.000Z')
    const [step, ...silent] = tasksFor(
      people.owner,
      [deskOf(context, people.owner, duinstad)],
      clock.today(),
    )
    expect(step).toMatchObject({ due: '2026-04-10', daysLate: 145 })
    expect(silent.map((task) => task.title)).toEqual([
      'Laat weten hoe het staat met “1 Maak een lijst”',
      'Laat weten hoe het staat met “2 Plan het onderhoud”',
      'Laat weten hoe het staat met “3 Informeer de raad”',
    ])
    expect(silent.every((task) => task.daysLate === 0)).toBe(true)
  })

  it('hides nothing that is too late behind the question of a round', () => {
    const { context, people, clock, reportId, decide, assign, started, ofOwner } = world()
    decide()
    assign()
    started()
    clock.moveTo('2027-02-01T09:00:00.000Z')
    const place = { reportId, municipalityCode: duinstad }
    openRound(context, people.coordinator, 'https://wijzer.example', place, {
      periodFrom: '2026-12-01',
      periodUntil: '2027-02-20',
      updatesDueOn: '2027-02-20',
      collegeMeetingOn: '2027-03-02',
      sendBy: '2027-03-03',
    })
    const tasks = ofOwner()
    // One message answers both, under the date that passed.
    const done = tasks.filter(({ title }) => title.includes('“1 Maak een lijst”'))
    expect(done).toMatchObject([{ due: '2027-01-01', daysLate: 31 }])
    expect(first(done).why).toContain('Gevraagd voor de brief aan de raad')
    // A plan is another thing to do than a message.
    const plan = tasks.filter(({ title }) => title.includes('“2 Plan het onderhoud”'))
    expect(plan.map(({ due, title }) => [due, title])).toEqual([
      ['2026-06-01', 'Plan de eerste stap van “2 Plan het onderhoud”'],
      ['2027-02-20', 'Meld de voortgang van “2 Plan het onderhoud”'],
    ])
  })

  it('says that an extension was asked instead of offering to ask it again', () => {
    const { context, people, clock, id, decide, assign, started, ofOwner } = world()
    decide()
    assign()
    started()
    clock.moveTo('2026-12-20T09:00:00.000Z')
    const task = () => ofOwner().find(({ key }) => key.endsWith(`implementation:${id}`))
    expect(task()?.other?.label).toBe('Uitstel vragen')
    requestExtension(context, people.owner, id, {
      deadlineKind: 'implementation',
      stepId: null,
      fromOn: '2027-01-01',
      toOn: '2027-04-01',
      reason: 'Ziekte',
    })
    expect(task()?.other).toBeUndefined()
    expect(task()?.why).toContain('U vroeg uitstel tot 1 april 2027; de griffie beslist nog.')
  })

  it('asks a verdict of the audit office on what is reported done, until it is given', () => {
    const { asked, context, people, id, decide, assign } = world()
    decide()
    assign()
    const verdict = 'Geef uw oordeel over “1 Maak een lijst”'
    expect(asked(people.auditor)).not.toContain(verdict)
    const done = { occurredOn: '2026-03-02', status: 'done' as const, done: 'Klaar.' }
    postUpdate(context, people.owner, id, { ...nothing, ...done })
    expect(asked(people.auditor)).toContain(verdict)
    recordReview(context, people.auditor, id, { verdict: 'partly', explanation: 'Half.' })
    expect(asked(people.auditor)).not.toContain(verdict)
  })

  it('asks the griffie to rule on an extension', () => {
    const { asked, context, people, id, decide, assign } = world()
    decide()
    assign()
    requestExtension(context, people.owner, id, {
      deadlineKind: 'plan_of_action',
      stepId: null,
      fromOn: '2026-06-01',
      toOn: '2026-08-01',
      reason: 'Ziekte',
    })
    const title = 'Beslis over uitstel voor “1 Maak een lijst”'
    expect(asked(people.clerk)).toContain(title)
    const desks = [deskOf(context, people.clerk, duinstad)]
    const on = (today: string) =>
      tasksFor(people.clerk, desks, today).find((task) => task.title === title)
    expect(on('2026-06-01')).toMatchObject({ due: '2026-06-01', daysLate: 0 })
    // Until it is granted the term stands.
    expect(on('2026-06-11')).toMatchObject({ due: '2026-06-01', daysLate: 10 })
  })

  it('says what comes next to who has nothing to do', () => {
    const { context, people, decide, assign, clock } = world()
    decide()
    const next = (actor: Actor) =>
      comesNext(actor, [deskOf(context, actor, duinstad)], clock.today())
    expect(next(people.owner)).toBeNull()
    assign()
    expect(next(people.owner)).toMatchObject({ kind: 'plan_of_action', dueOn: '2026-06-01' })
    expect(next(people.executive)).toMatchObject({ municipality: 'Duinstad' })
  })
})
