import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { deriveAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { readDecision } from '#app/decisions/logged-decision.server.ts'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { stateAsOf } from '#app/follow-ups/history.ts'
import { readFollowUpFacts } from '#app/follow-ups/queries.server.ts'
import { Conflict, Forbidden, NotFound } from '#app/workflow/errors.ts'
import { auditTrail, decision, file } from '#db/schema/index.ts'
import { duinstad, elders, first, polderdam } from '#tests/support/world.ts'
import { worldWithMeeting } from './meeting.ts'

function world() {
  const made = worldWithMeeting()
  const { db, clock, context, people, meeting } = made
  const stateOf = (id: number) => {
    const facts = readFollowUpFacts(db, id)
    if (facts === null) throw new Error('gone')
    return stateAsOf(facts, { on: clock.today(), knownAt: clock.now() })
  }
  const informing = () =>
    deriveAgenda(context, duinstad, clock.today())
      .deadlines.filter((one) => one.kind === 'notification')
      .map((one) => one.dueOn)
  const decide = (input: Parameters<typeof recordDecision>[3]) =>
    recordDecision(context, people.clerk, meeting, input)
  return { ...made, stateOf, informing, decide }
}

describe('recordDecision', () => {
  it('logs outcomes, papers, document, terms and schedule at once, each with its trail entry', () => {
    const { db, followUpIds, adoptsAll, stateOf, informing, decide } = world()
    const before = db.select().from(auditTrail).all().length
    const [one, two] = adoptsAll.outcomes
    if (!one || !two) throw new Error('expected outcomes')
    const { decisionId } = decide({
      ...adoptsAll,
      outcomes: [
        one,
        { ...two, outcome: 'adopted_amended', amendedText: 'Plan het binnen een jaar.' },
        ...adoptsAll.outcomes.slice(2),
      ],
      papers: [{ kind: 'motion', title: '', url: 'https://duinstad.example/m1' }],
      documentFile: received('besluit.pdf'),
    })
    expect(stateOf(first(followUpIds)).phase).toBe('to_plan')
    expect(stateOf(two.followUpId).outcome?.amendedText).toBe('Plan het binnen een jaar.')
    const logged = readDecision(db, decisionId)
    expect(logged?.papers).toMatchObject([{ kind: 'motion', title: 'https://duinstad.example/m1' }])
    expect(logged?.documents).toMatchObject([{ title: 'besluit.pdf' }])
    expect(db.select().from(file).all()).toHaveLength(1)
    expect(informing()).toEqual(['2026-09-01', '2027-03-01', '2027-09-01', '2028-03-01'])
    expect(db.select().from(auditTrail).all()).toHaveLength(before + 4)
  })

  it('is for the clerk of that municipality only', () => {
    const { context, people, personWith, meeting, adoptsAll, decide } = world()
    for (const person of [people.coordinator, people.owner, people.executive, people.auditor])
      expect(() => recordDecision(context, person, meeting, adoptsAll)).toThrow(Forbidden)
    for (const person of [
      people.admin,
      personWith('clerk', elders),
      personWith('clerk', polderdam),
    ])
      expect(() => recordDecision(context, person, meeting, adoptsAll)).toThrow(NotFound)
    decide(adoptsAll)
  })

  it('refuses a meeting that lies ahead and a recommendation of another municipality', () => {
    const { db, idsIn, adoptsAll, decide } = world()
    expect(() => decide({ ...adoptsAll, occurredOn: '2026-03-03' })).toThrow('moet nog komen')
    const outcomes = adoptsAll.outcomes.map((row, place) => ({
      ...row,
      followUpId: idsIn(polderdam)[place] ?? 0,
    }))
    expect(() => decide({ ...adoptsAll, outcomes })).toThrow(NotFound)
    expect(db.select().from(decision).all()).toEqual([])
  })

  it('tells a second clerk that somebody logged it since', () => {
    const { db, adoptsAll, decide } = world()
    decide({ ...adoptsAll, seenVersion: 0 })
    expect(() => decide({ ...adoptsAll, seenVersion: 0 })).toThrow(Conflict)
    expect(db.select().from(decision).all()).toHaveLength(1)
  })

  it('saves the same form only once', () => {
    const { db, adoptsAll, decide } = world()
    const form = { ...adoptsAll, submissionKey: 'meeting', seenVersion: 0 }
    expect(decide(form)).toEqual(decide(form))
    expect(db.select().from(decision).all()).toHaveLength(1)
  })

  it('takes a deferred recommendation up in a later meeting, whose terms then count', () => {
    const { clock, context, followUpIds, adoptsAll, stateOf, decide } = world()
    const id = first(followUpIds)
    decide({
      ...adoptsAll,
      outcomes: adoptsAll.outcomes.map((row) =>
        row.followUpId === id ? { ...row, outcome: 'deferred' } : row,
      ),
    })
    const planOf = () =>
      deriveAgenda(context, duinstad, clock.today()).deadlines.find(
        (one) => one.kind === 'plan_of_action' && one.followUpId === id,
      )
    expect(stateOf(id).phase).toBe('awaiting_decision')
    expect(planOf()).toBeUndefined()
    clock.moveTo('2026-03-27T09:00:00.000Z')
    decide({
      ...adoptsAll,
      occurredOn: '2026-03-26',
      planOfActionDueOn: '2026-07-27',
      outcomes: adoptsAll.outcomes.filter((row) => row.followUpId === id),
      notificationFirstDueOn: null,
      notificationEveryMonths: null,
    })
    expect(stateOf(id).phase).toBe('to_plan')
    expect(planOf()?.dueOn).toBe('2026-07-27')
  })
})

describe('correcting a decision', () => {
  it('replaces outcomes, terms and schedule, keeps the document and the history', () => {
    const { db, clock, context, followUpIds, adoptsAll, stateOf, informing, decide } = world()
    const wrong = decide({ ...adoptsAll, documentFile: received('besluit.pdf') })
    clock.moveTo('2026-03-03T09:00:00.000Z')
    const knownBefore = '2026-03-02T23:00:00.000Z'
    const right = decide({
      ...adoptsAll,
      replacesId: wrong.decisionId,
      outcomes: adoptsAll.outcomes.map((row) => ({ ...row, outcome: 'not_adopted' })),
      planOfActionDueOn: null,
      notificationFirstDueOn: null,
      notificationEveryMonths: null,
    })
    const id = first(followUpIds)
    expect(stateOf(id).phase).toBe('not_adopted')
    expect(informing()).toEqual([])
    expect(readDecision(db, right.decisionId)?.documents).toMatchObject([{ title: 'besluit.pdf' }])
    expect(readDecision(db, wrong.decisionId)?.correctedById).toBe(right.decisionId)
    const facts = readFollowUpFacts(db, id)
    expect(facts && stateAsOf(facts, { on: '2026-03-02', knownAt: knownBefore }).phase).toBe(
      'to_plan',
    )
    const entry = db
      .select()
      .from(auditTrail)
      .where(eq(auditTrail.action, 'correctDecision'))
      .all()[0]
    expect(entry?.before).toMatchObject({ outcome: 'adopted', planOfActionDueOn: '2026-06-26' })
    expect(deriveAgenda(context, duinstad, clock.today()).overdue).toEqual([])
  })

  it('moves the schedule along', () => {
    const { adoptsAll, informing, decide } = world()
    const wrong = decide(adoptsAll)
    decide({ ...adoptsAll, replacesId: wrong.decisionId, notificationFirstDueOn: '2026-10-01' })
    expect(informing()).toEqual(['2026-10-01', '2027-04-01', '2027-10-01'])
  })

  it('must speak about all that the wrong one spoke about', () => {
    const { db, adoptsAll, decide } = world()
    const { decisionId } = decide(adoptsAll)
    const part = { ...adoptsAll, replacesId: decisionId, outcomes: adoptsAll.outcomes.slice(1) }
    expect(() => decide(part)).toThrow('Kies bij elke aanbeveling')
    expect(db.select().from(decision).all()).toHaveLength(1)
  })

  it('cannot be done twice, nor to a decision of another council', () => {
    const { context, personWith, meeting, idsIn, adoptsAll, decide } = world()
    const { decisionId } = decide(adoptsAll)
    decide({ ...adoptsAll, replacesId: decisionId })
    expect(() => decide({ ...adoptsAll, replacesId: decisionId })).toThrow(Conflict)
    const neighbour = personWith('clerk', polderdam)
    const elsewhere = { ...meeting, municipalityCode: polderdam }
    const outcomes = adoptsAll.outcomes.map((row, place) => ({
      ...row,
      followUpId: idsIn(polderdam)[place] ?? 0,
    }))
    const input = { ...adoptsAll, outcomes, replacesId: decisionId }
    expect(() => recordDecision(context, neighbour, elsewhere, input)).toThrow(NotFound)
  })
})

function received(name: string) {
  const content = new Uint8Array([37, 80, 68, 70])
  return Object.assign(new File([content], name, { type: 'application/pdf' }), { content })
}
