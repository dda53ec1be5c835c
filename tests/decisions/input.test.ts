import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { recordDecisionInput, recordResponsesInput } from '#app/decisions/input.ts'

function decided(fields: Record<string, string>) {
  const form = new FormData()
  const all = { occurredOn: '19-11-2026', 'outcomes[0].followUpId': '1', ...fields }
  for (const [name, value] of Object.entries(all)) form.set(name, value)
  const submission = parseWithZod(form, { schema: recordDecisionInput })
  return submission.status === 'success'
    ? { value: submission.value, errors: {} }
    : { value: null, errors: submission.error ?? {} }
}

describe('the form of a meeting', () => {
  it('leaves out what was not treated, and asks for at least one outcome', () => {
    const { value } = decided({
      'outcomes[0].outcome': 'adopted',
      'outcomes[1].followUpId': '2',
      'outcomes[1].outcome': '',
    })
    expect(value?.outcomes.map((row) => row.followUpId)).toEqual([1])
    expect(decided({ 'outcomes[0].outcome': '' }).errors).toHaveProperty('outcomes')
  })

  it('wants a text with an amended outcome, and no text with another one', () => {
    const amended = decided({ 'outcomes[0].outcome': 'adopted_amended' })
    expect(amended.errors).toHaveProperty('outcomes[0].amendedText')
    const other = decided({
      'outcomes[0].outcome': 'adopted',
      'outcomes[0].amendedText': 'Anders.',
    })
    expect(other.errors).toHaveProperty('outcomes[0].outcome')
  })

  it('refuses terms that do not lie after the meeting', () => {
    const { errors } = decided({
      'outcomes[0].outcome': 'adopted',
      'outcomes[0].implementationDueOn': '19-11-2026',
      planOfActionDueOn: '1-11-2026',
      notificationFirstDueOn: '2026-11-19',
    })
    expect(Object.keys(errors).sort()).toEqual([
      'notificationFirstDueOn',
      'outcomes[0].implementationDueOn',
      'planOfActionDueOn',
    ])
  })

  it('refuses a date that does not exist', () => {
    const { errors } = decided({
      'outcomes[0].outcome': 'adopted',
      implementationDueOn: '31 juni 2027',
    })
    expect(errors).toHaveProperty('implementationDueOn')
  })

  it('refuses a plan of action that has a date and was not asked for', () => {
    const { errors } = decided({
      'outcomes[0].outcome': 'adopted',
      planOfActionDueOn: '1-3-2027',
      noPlanOfAction: 'on',
    })
    expect(errors).toHaveProperty('planOfActionDueOn')
  })

  it('leaves out rows for papers that stayed empty', () => {
    const { value } = decided({
      'outcomes[0].outcome': 'adopted',
      'papers[0].kind': 'motion',
      'papers[0].title': '',
      'papers[1].kind': 'commitment',
      'papers[1].title': 'Elk jaar een brief',
    })
    expect(value?.papers).toEqual([{ kind: 'commitment', title: 'Elk jaar een brief', url: '' }])
  })
})

it('asks for at least one response of the college', () => {
  const form = new FormData()
  form.set('occurredOn', '2026-02-10')
  form.set('responses[0].followUpId', '1')
  const submission = parseWithZod(form, { schema: recordResponsesInput })
  expect(submission.status === 'error' && submission.error).toHaveProperty('responses')
})
