import { describe, expect, it } from 'vitest'
import { followUpVersion } from '#app/audit-trail/version.server.ts'
import { requestExtension } from '#app/deadlines/extend.server.ts'
import { municipalityAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { overdueBoard } from '#app/reviews/overdue-board.server.ts'
import { boardGroups } from '#app/reviews/overdue-board.ts'
import { recordReview } from '#app/reviews/record-review.server.ts'
import { remind } from '#app/reviews/remind.server.ts'
import { reviewQueue } from '#app/reviews/review-queue.ts'
import { Conflict, Forbidden, NotFound, Refusal } from '#app/workflow/errors.ts'
import { auditTrail, outboxMessage, reminder } from '#db/schema/index.ts'
import { duinstad, elders, first, polderdam, smallWorld } from '#tests/support/world.ts'

const origin = 'https://opvolgwijzer.example'
const update = {
  occurredOn: '2026-03-02',
  status: 'done' as const,
  done: 'De lijst is er.',
  next: '',
  reason: '',
  internalNote: '',
  evidenceTitle: '',
  evidenceUrl: '',
  evidenceOn: null,
}

/** Two weeks after the reactions were due in both municipalities. */
function world() {
  const made = smallWorld('2026-03-02T09:00:00.000Z')
  const report = made.withReport()
  const { coordinator, owner } = made.people
  const id = first(report.followUpIds)
  assignOwner(made.context, coordinator, id, { ownerId: owner.personId, portfolioHolderId: 1 })
  return { ...made, ...report, id }
}

describe('the overdue board', () => {
  it('puts the silent municipality on top and says who is to act', () => {
    const { context, people, id } = world()
    postUpdate(context, people.coordinator, id, { ...update, status: 'in_progress' })
    const { municipalities, names } = overdueBoard(context, people.auditor)
    expect(municipalities.map((one) => one.name)).toEqual(['Polderdam', 'Duinstad'])
    const line = municipalities[1]?.lines[0]
    expect(line).toMatchObject({ kind: 'response', days: 14, dueOn: '2026-02-16' })
    expect(line?.people.map((person) => names[String(person)])).toEqual(['coordinator'])
  })

  it('takes together what is alike, in the order of the recommendations', () => {
    const { context, people, id } = world()
    const lines = () => overdueBoard(context, people.clerk).municipalities[0]?.lines ?? []
    const numbers = () => boardGroups(lines()).map((group) => group.map(({ number }) => number))
    expect(numbers()).toEqual([['1', '2', '3']])
    remind(context, people.auditor, origin, {
      municipalityCode: duinstad,
      deadlineKey: `response:${id}`,
    })
    expect(
      numbers()
        .map((group) => group.join())
        .sort(),
    ).toEqual(['1', '2,3'])
    const rest = lines().filter((line) => line.remindedOn === null)
    remind(context, people.auditor, origin, {
      municipalityCode: duinstad,
      deadlineKey: rest.map(({ key }) => key).join(','),
    })
    expect(numbers()).toEqual([['1', '2', '3']])
  })

  it('says of what is too late that an extension was asked', () => {
    const { context, people, id } = world()
    requestExtension(context, people.coordinator, id, {
      deadlineKind: 'response',
      stepId: null,
      fromOn: '2026-02-16',
      toOn: '2026-04-01',
      reason: 'Het college vergadert later',
    })
    const [municipality] = overdueBoard(context, people.clerk).municipalities
    const groups = boardGroups(municipality?.lines ?? [])
    expect(groups.map((group) => [group.length, group[0].askedUntil])).toEqual([
      [1, '2026-04-01'],
      [2, null],
    ])
  })

  it('shows each only its own municipalities, narrowed by what is asked', () => {
    const { context, people, personWith } = world()
    const all = (actor = people.clerk) =>
      overdueBoard(context, actor).municipalities.map((one) => one.code)
    expect(all()).toEqual([duinstad])
    expect(all(personWith('auditor', elders))).toEqual([elders])
    expect(all(people.owner)).toEqual([])
    const filter = { municipalityCode: polderdam, kind: 'step' as const }
    const { municipalities } = overdueBoard(context, people.auditor, filter)
    expect(municipalities.map((one) => [one.code, one.lines])).toEqual([[polderdam, []]])
  })
})

describe('remind', () => {
  it('mails each person once, about all that it is behind in the municipality', () => {
    const { context, db, people } = world()
    expect(remind(context, people.auditor, origin, { municipalityCode: duinstad })).toEqual({
      mailed: 1,
    })
    const mails = db.select().from(outboxMessage).all()
    expect(mails.map((mail) => mail.personId)).toEqual([people.coordinator.personId])
    expect(mails[0]?.text).toContain('auditor herinnert u aan 3 termijnen in Duinstad')
    expect(mails[0]?.text).toContain('14 dagen te laat')
    const line = overdueBoard(context, people.auditor)
      .municipalities.find((one) => one.code === duinstad)
      ?.lines.at(0)
    expect(line?.remindedOn).toBe('2026-03-02')
    const { action, municipalityCode } = db.select().from(auditTrail).all().at(-1) ?? {}
    expect([action, municipalityCode]).toEqual(['remind', duinstad])
  })

  it('reminds of one thing at most once a day', () => {
    const { context, db, people, clock, id } = world()
    const one = { municipalityCode: duinstad, deadlineKey: `response:${id}` }
    remind(context, people.clerk, origin, one)
    expect(() => remind(context, people.auditor, origin, one)).toThrow(Refusal)
    clock.moveTo('2026-03-03T09:00:00.000Z')
    remind(context, people.auditor, origin, one)
    expect(db.select().from(reminder).all()).toHaveLength(2)
  })

  it('is for those who watch, where they watch', () => {
    const { context, people, personWith, id } = world()
    const one = { municipalityCode: duinstad, deadlineKey: `response:${id}` }
    expect(() => remind(context, people.executive, origin, one)).toThrow(Forbidden)
    const stranger = personWith('auditor', elders)
    expect(() => remind(context, stranger, origin, one)).toThrow(NotFound)
    const gone = { municipalityCode: duinstad, deadlineKey: 'step:999:1' }
    expect(() => remind(context, people.auditor, origin, gone)).toThrow(Refusal)
  })
})

describe('the verdicts to give', () => {
  it('are those on what is reported done, until the office has said what it thinks', () => {
    const { context, people, id, clock } = world()
    const waiting = () => reviewQueue([municipalityAgenda(context, duinstad)])
    expect(waiting()).toEqual([])
    postUpdate(context, people.owner, id, update)
    expect(waiting()).toMatchObject([
      { followUpId: id, municipality: 'Duinstad', done: 'De lijst is er.', daysLate: 0 },
    ])
    clock.moveTo('2026-03-05T09:00:00.000Z')
    recordReview(context, people.auditor, id, { verdict: 'partly', explanation: 'Half.' })
    expect(waiting()).toEqual([])
    clock.moveTo('2026-04-05T09:00:00.000Z')
    postUpdate(context, people.owner, id, { ...update, occurredOn: '2026-04-05' })
    expect(waiting()).toHaveLength(1)
  })

  it('meet what somebody else saved meanwhile', () => {
    const { context, db, people, id } = world()
    const seenVersion = followUpVersion(db, id)
    postUpdate(context, people.owner, id, update)
    const verdict = { verdict: 'followed' as const, explanation: 'Gezien.', seenVersion }
    expect(() => recordReview(context, people.auditor, id, verdict)).toThrow(Conflict)
  })
})
