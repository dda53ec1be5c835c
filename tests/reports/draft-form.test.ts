import { describe, expect, it } from 'vitest'
import { emptyDraft, emptyRecommendation } from '#app/reports/draft.ts'
import { checkedDraft, withTyped } from '#app/reports/draft-form.ts'

const recognised = { confidence: 'zeker' as const, reason: 'Genummerd.', places: [] }
const stored = {
  ...emptyDraft(['GM9001']),
  recommendations: [{ ...emptyRecommendation('r1', '1'), recognised }],
}

function formOf(values: Record<string, string | string[]>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat()) form.append(name, one)
  return form
}

const complete = {
  title: 'Bruggen',
  shortTitle: 'Bruggen',
  offeredOn: '12 januari 2026',
  periodFrom: 'mei 2025',
  municipalityCodes: ['GM9001', 'GM9002'],
  'recommendations[0].key': 'r1',
  'recommendations[0].number': '1',
  'recommendations[0].title': 'Maak een lijst',
  'recommendations[0].text': 'Maak een lijst.\r\nVan alles.',
  'recommendations[0].addressee': 'college',
  'recommendations[0].priority': 'on',
  'recommendations[0].municipalities[0].code': 'GM9001',
  'recommendations[0].municipalities[0].role': 'commissioning',
  'recommendations[0].municipalities[0].executor': 'Elders',
}

describe('withTyped', () => {
  it('takes over what was typed, right or not, and keeps what was recognised', () => {
    const draft = withTyped(stored, formOf({ ...complete, offeredOn: '31 juni 2026' }))
    expect(draft?.offeredOn).toBe('31 juni 2026')
    expect(draft?.recommendations[0]).toMatchObject({
      text: 'Maak een lijst.\nVan alles.',
      priority: true,
      dutyToInform: false,
      recognised,
      municipalities: [{ code: 'GM9001', applies: false, role: 'commissioning' }],
    })
  })

  it('takes one ticked municipality and none', () => {
    expect(withTyped(stored, formOf({ municipalityCodes: 'GM9001' }))?.municipalityCodes).toEqual([
      'GM9001',
    ])
    expect(withTyped(stored, formOf({}))?.municipalityCodes).toEqual([])
  })

  it('refuses a form that the page cannot have sent', () => {
    expect(withTyped(stored, formOf({ 'recommendations[0].key': '<b>' }))).toBeNull()
  })
})

describe('checkedDraft', () => {
  it('gives what createReport wants', () => {
    const draft = withTyped(stored, formOf(complete))
    if (draft === null) throw new Error('form not read')
    const { input } = checkedDraft(draft, 1)
    expect(input).toMatchObject({
      auditOfficeId: 1,
      offeredOn: '2026-01-12',
      periodFrom: '2025-05',
    })
    expect(input?.recommendations[0]?.municipalities).toEqual([
      { code: 'GM9001', applies: false, role: 'commissioning', executor: 'Elders' },
      { code: 'GM9002', applies: true, role: 'own', executor: '' },
    ])
  })

  it('names the field of each thing that is wrong, in Dutch', () => {
    const draft = withTyped(
      stored,
      formOf({
        ...complete,
        title: '',
        offeredOn: '31-06-2026',
        'recommendations[0].addressee': '',
        'recommendations[0].parent': '9',
      }),
    )
    if (draft === null) throw new Error('form not read')
    const { errors } = checkedDraft(draft, 1)
    expect(errors).toEqual({
      title: ['Vul de titel in'],
      offeredOn: [
        'Deze datum bestaat niet of is anders geschreven; gebruik bijvoorbeeld 31-12-2026',
      ],
      'recommendations[0].addressee': ['Kies aan wie de aanbeveling is gericht'],
    })
    const again = withTyped(stored, formOf({ ...complete, 'recommendations[0].parent': '9' }))
    if (again === null) throw new Error('form not read')
    expect(checkedDraft(again, 1).errors).toEqual({
      'recommendations[0].parent': ['Er is geen andere aanbeveling met nummer 9'],
    })
  })
})
