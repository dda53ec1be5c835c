import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { daysMoved } from '#app/deadlines/deadline.ts'
import { requestExtension, ruleOnExtension } from '#app/deadlines/extend.server.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { setNotificationSchedule } from '#app/deadlines/set-notification-schedule.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { planStep } from '#app/follow-ups/plan-step.server.ts'
import { reviseStep } from '#app/follow-ups/revise-step.server.ts'
import { Conflict, Forbidden, Refusal } from '#app/workflow/errors.ts'
import { outboxMessage, person } from '#db/schema/index.ts'
import { duinstad, first, smallWorld } from '#tests/support/world.ts'

/** A follow-up with a step that ends on Friday 20 March 2026. */
function worldWithStep() {
  const world = smallWorld('2026-03-02T09:00:00.000Z')
  const { context, people } = world
  const { reportId, followUpIds } = world.withReport()
  const followUpId = first(followUpIds)
  assignOwner(context, people.coordinator, followUpId, {
    ownerId: people.owner.personId,
    portfolioHolderId: null,
  })
  const planned = { title: 'Lijst opstellen', plannedStartOn: null, ownerId: null }
  const { stepId } = planStep(context, people.owner, followUpId, {
    ...planned,
    plannedEndOn: '2026-03-20',
    alsoFor: [],
  })
  const ask = (fromOn: string, toOn: string) =>
    requestExtension(context, people.owner, followUpId, {
      deadlineKind: 'step',
      stepId,
      fromOn,
      toOn,
      reason: 'Ziekte',
    }).extensionId
  const rule = (extensionId: number, granted: boolean, by = people.clerk) =>
    ruleOnExtension(context, by, extensionId, { granted, explanation: 'Zie de brief.' })
  const replan = (plannedEndOn: string) =>
    reviseStep(context, people.owner, followUpId, stepId, {
      ...planned,
      plannedEndOn,
      doneOn: null,
      reason: '',
    })
  const line = () =>
    first(municipalityAgenda(context, duinstad).deadlines.filter((one) => one.kind === 'step'))
  return { ...world, reportId, followUpId, ask, rule, replan, line }
}

describe('an extension', () => {
  test('names the date that counts now, or it is a conflict', () => {
    const { ask, line } = worldWithStep()
    expect(() => ask('2026-03-19', '2026-05-01')).toThrow(Conflict)
    expect(ask('2026-03-20', '2026-05-01')).toBeGreaterThan(0)
    expect(line()).toMatchObject({ dueOn: '2026-03-20', extensions: 0 })
    expect(() => ask('2026-03-20', '2026-06-01')).toThrow(Refusal)
  })

  test('granted twice counts as two, of so many days in all, and is not overdue', () => {
    const { ask, rule, line, clock, context } = worldWithStep()
    rule(ask('2026-03-20', '2026-04-20'), true)
    expect(() => ask('2026-03-20', '2026-05-20')).toThrow(Conflict)
    rule(ask('2026-04-20', '2026-05-20'), true)
    expect(line()).toMatchObject({ firstDueOn: '2026-03-20', dueOn: '2026-05-20', extensions: 2 })
    expect(daysMoved(line())).toBe(61)
    clock.moveTo('2026-05-20T09:00:00.000Z')
    const isStep = ({ kind }: { kind: string }) => kind === 'step'
    expect(municipalityAgenda(context, duinstad).overdue.filter(isStep)).toEqual([])
    clock.moveTo('2026-05-21T09:00:00.000Z')
    expect(municipalityAgenda(context, duinstad).overdue.filter(isStep)).toMatchObject([
      { days: 1 },
    ])
  })

  test('of a date that was moved meanwhile can be refused, not granted', () => {
    const { ask, rule, replan, line, people } = worldWithStep()
    const asked = ask('2026-03-20', '2026-05-01')
    replan('2026-04-10')
    expect(() => rule(asked, true)).toThrow(/intussen verplaatst naar 10 april 2026/)
    expect(() => rule(asked, false, people.coordinator)).toThrow(Forbidden)
    rule(asked, false)
    expect(line()).toMatchObject({ dueOn: '2026-04-10', extensions: 0 })
    expect(() => rule(asked, false)).toThrow(Refusal)
  })

  test('can be asked for the date by which the council is informed', () => {
    const { context, people, reportId, followUpId, rule } = worldWithStep()
    setNotificationSchedule(
      context,
      people.clerk,
      { reportId, municipalityCode: duinstad },
      { firstDueOn: '2026-06-30', everyMonths: 6, fixedMonths: null, endsOn: null },
    )
    const ask = (fromOn: string) =>
      requestExtension(context, people.coordinator, followUpId, {
        deadlineKind: 'notification',
        stepId: null,
        fromOn,
        toOn: '2027-01-14',
        reason: 'De cijfers komen later.',
      }).extensionId
    expect(() => ask('2026-12-30')).toThrow(Conflict)
    rule(ask('2026-06-30'), true)
    const dates = municipalityAgenda(context, duinstad).deadlines.filter(
      ({ kind }) => kind === 'notification',
    )
    expect(dates.find(({ firstDueOn }) => firstDueOn === '2026-06-30')?.dueOn).toBe('2027-01-14')
  })

  test('is told to the griffie, and its outcome to who asked and to the owner', () => {
    const { context, people, db, followUpId, personWith } = worldWithStep()
    const origin = 'https://wijzer.example'
    const [gone, colleague] = [
      personWith('clerk', duinstad, 'weg'),
      personWith('clerk', duinstad, 'tweede'),
    ]
    db.update(person).set({ leftOn: '2026-03-01' }).where(eq(person.id, gone.personId)).run()
    const step = municipalityAgenda(context, duinstad).deadlines.find(({ kind }) => kind === 'step')
    const asked = {
      submissionKey: 'asked-once',
      deadlineKind: 'step' as const,
      stepId: step?.stepId ?? null,
      fromOn: '2026-03-20',
      toOn: '2026-05-01',
      reason: 'Ziekte',
    }
    const ask = () => requestExtension(context, people.coordinator, followUpId, asked, origin)
    const { extensionId } = ask()
    ask()
    const mails = () => db.select().from(outboxMessage).all()
    expect(mails().map(({ kind, personId }) => [kind, personId])).toEqual([
      ['extensionAsked', people.clerk.personId],
      ['extensionAsked', colleague.personId],
    ])
    const [first] = mails()
    expect(first?.subject).toBe('Verzoek om uitstel: 1 Maak een lijst (Bruggen, Duinstad)')
    expect(first?.text).toContain('stap “Lijst opstellen”: van 20 maart 2026 naar 1 mei 2026')
    expect(first?.text).toContain(`${origin}/werk/uitstel/${extensionId}`)
    const ruling = { granted: false, explanation: 'Het kan eerder.' }
    ruleOnExtension(context, people.clerk, extensionId, ruling, origin)
    const told = mails().slice(2)
    expect(told.map(({ kind, personId }) => [kind, personId])).toEqual([
      ['extensionRuled', people.coordinator.personId],
      ['extensionRuled', people.owner.personId],
    ])
    expect(told[0]?.subject).toMatch(/^Uitstel niet verleend: /)
    expect(told[0]?.text).toContain('stap “Lijst opstellen”: blijft 20 maart 2026')
    expect(told[0]?.text).toContain('Het kan eerder.')
  })
})
