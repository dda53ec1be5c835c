import { describe, expect, it } from 'vitest'
import { newestResponseId, recordResponses } from '#app/decisions/record-responses.server.ts'
import { Conflict, Forbidden, NotFound } from '#app/workflow/errors.ts'
import { evidence, response } from '#db/schema/index.ts'
import { elders } from '#tests/support/world.ts'
import { worldWithMeeting } from './meeting.ts'

function world() {
  const made = worldWithMeeting()
  const input = {
    occurredOn: '2026-02-10',
    documentUrl: '',
    responses: made.followUpIds.map((followUpId) => ({
      followUpId,
      kind: 'accepted' as const,
      explanation: '',
    })),
  }
  return { ...made, input, stored: () => made.db.select().from(response).all() }
}

describe('recordResponses', () => {
  it('logs all of them with one document', () => {
    const { db, context, people, input, stored } = world()
    const content = new Uint8Array([1])
    const documentFile = Object.assign(new File([content], 'reactie.pdf'), { content })
    recordResponses(context, people.coordinator, { ...input, documentFile })
    expect(stored()).toHaveLength(3)
    const shown = db.select().from(evidence).all()
    expect(shown.map((row) => row.responseId)).toEqual(stored().map((row) => row.id))
    expect(new Set(shown.map((row) => row.fileId)).size).toBe(1)
  })

  it('corrects only what says something else', () => {
    const { context, people, input, stored } = world()
    recordResponses(context, people.coordinator, input)
    expect(() => recordResponses(context, people.coordinator, input)).toThrow('niets gewijzigd')
    const [one, ...others] = input.responses
    if (!one) throw new Error('expected responses')
    const changed = { ...input, responses: [{ ...one, kind: 'partly' as const }, ...others] }
    const { responseIds } = recordResponses(context, people.coordinator, changed)
    expect(responseIds).toHaveLength(1)
    expect(stored().at(-1)).toMatchObject({ kind: 'partly', replacesId: stored()[0]?.id })
  })

  it('is for the coordinator of that municipality only', () => {
    const { context, people, personWith, input, stored } = world()
    for (const person of [people.clerk, people.owner, people.executive, people.auditor])
      expect(() => recordResponses(context, person, input)).toThrow(Forbidden)
    const stranger = personWith('coordinator', elders)
    expect(() => recordResponses(context, stranger, input)).toThrow(NotFound)
    expect(stored()).toEqual([])
  })

  it('refuses a day that lies ahead, and what somebody answered since', () => {
    const { db, context, people, followUpIds, input, stored } = world()
    const { coordinator } = people
    expect(() =>
      recordResponses(context, coordinator, { ...input, occurredOn: '2026-03-03' }),
    ).toThrow('dag zijn die nog komt')
    const seenVersion = newestResponseId(db, followUpIds)
    recordResponses(context, coordinator, { ...input, seenVersion })
    expect(() =>
      recordResponses(context, coordinator, { ...input, occurredOn: '2026-02-11', seenVersion }),
    ).toThrow(Conflict)
    expect(stored()).toHaveLength(3)
  })
})
