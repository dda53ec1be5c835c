import { describe, expect, test } from 'vitest'
import type { Block } from '#app/letters/blocks.ts'
import { draftLetter, type LetterModel, letterModel } from '#app/letters/model.ts'
import { outcome, step } from '#tests/deadlines/facts.ts'
import { fullCase, item, letterInput, message, response } from './case.ts'

const full = letterModel(letterInput({ followUps: fullCase() }))

function headings(letter: LetterModel): string[] {
  return letter.sections.map(({ heading }) => heading)
}

function blocksOf(letter: LetterModel, id: string): Block[] {
  return letter.sections.find((section) => section.id === id)?.blocks ?? []
}

/** All words of a letter. */
function textOf(letter: LetterModel): string {
  return JSON.stringify(letter.sections)
}

describe('the progress letter', () => {
  test('has all its parts in their order', () => {
    expect(headings(full)).toEqual([
      'Aanleiding',
      'In één oogopslag',
      'Voortgang per aanbeveling',
      'Opgevolgd of afgedaan',
      'Niet in uitvoering',
      'Afwijkingen van de planning',
      'Vervolg',
    ])
  })

  test('leaves out the parts that would be empty', () => {
    const followUps = [item('1', 'Titel', 'Tekst.', { outcomes: [outcome('2025-11-04')] })]
    expect(headings(letterModel(letterInput({ followUps })))).toEqual([
      'Aanleiding',
      'In één oogopslag',
      'Voortgang per aanbeveling',
      'Vervolg',
    ])
  })

  test('says what occasions it', () => {
    const [opening] = blocksOf(full, 'aanleiding')
    expect(opening).toMatchObject({ type: 'passage', key: 'opening' })
    const text = textOf(full)
    expect(text).toContain(
      'Op 22 juli 2025 heeft de Rekenkamer Kuststreek het onderzoek ‘Een huis en een baan. Onderzoek naar wonen en werken van nieuwkomers’ aangeboden aan uw raad.',
    )
    expect(text).toContain(
      'Uw raad heeft op 4 november 2025 besloten dat wij u elke zes maanden informeren',
    )
    expect(text).toContain('Onze vorige brief hierover is van 19 mei 2026 (kenmerk VGB-2026-1)')
  })

  test('says that a step is planned for after the day on which all must be done', () => {
    const until = (implementationDueOn: string, plannedEndOn: string) => {
      const steps = [
        step(1, '2026-01-12', { title: 'Eerst', plannedEndOn: '2026-11-20' }),
        step(2, '2026-01-12', { title: 'Later', plannedEndOn, position: 2 }),
      ]
      const outcomes = [outcome('2025-11-04', { implementationDueOn })]
      return textOf(
        letterModel(
          letterInput({ followUps: [item('1', 'Titel', 'Tekst.', { outcomes, steps })] }),
        ),
      )
    }
    expect(until('2026-12-31', '2027-03-01')).toContain(
      'De uitvoering moet uiterlijk op 31 december 2026 klaar zijn. De laatste stap is later gepland: 1 maart 2027.',
    )
    expect(until('2026-12-31', '2026-12-31')).not.toContain('later gepland')
    // Too late already: that is said, and is the worse of the two.
    expect(until('2026-10-01', '2026-12-31')).not.toContain('later gepland')
  })

  test('gives every open recommendation a part of its own and every other one line', () => {
    const open = blocksOf(full, 'voortgang').flatMap((block) =>
      block.type === 'heading' ? [block.id] : [],
    )
    expect(open).toEqual([
      'aanbeveling-1',
      'aanbeveling-2',
      'aanbeveling-4',
      'aanbeveling-6',
      'aanbeveling-7',
    ])
    expect(blocksOf(full, 'afgerond')).toMatchObject([
      { items: [{ term: expect.stringContaining('Aanbeveling 5') }] },
    ])
    expect(blocksOf(full, 'niet-in-uitvoering')).toMatchObject([
      { items: [{ term: expect.stringContaining('Aanbeveling 3') }] },
    ])
  })

  test('draws the previous letter beside this one, and both add up', () => {
    const chart = blocksOf(full, 'overzicht').find((block) => block.type === 'chart')
    if (chart?.type !== 'chart') throw new Error('no chart')
    expect(chart.bars.map(({ label, total }) => [label, total])).toEqual([
      ['Deze brief', 7],
      ['Vorige brief', 7],
    ])
    for (const bar of chart.bars) {
      expect(bar.segments.reduce((sum, { count }) => sum + count, 0)).toBe(bar.total)
    }
    expect(chart.alternative).toContain('In de vorige brief, op 30 april 2026')
  })

  test('compares with nothing when it is the first', () => {
    const first = letterModel(letterInput({ followUps: fullCase(), previous: null }))
    expect(textOf(first)).toContain(
      'Dit is onze eerste brief over de uitvoering van de aanbevelingen.',
    )
    expect(textOf(first)).not.toMatch(/vorige brief/i)
  })

  test('tells of a moved date the first one, the new one, the reason and who granted it', () => {
    expect(blocksOf(full, 'afwijkingen')).toMatchObject([
      {
        type: 'table',
        rows: [
          [
            { text: '2' },
            { text: 'Uitvoering' },
            { text: '1 okt 2026' },
            { text: '1 mrt 2027', note: 'nieuw' },
            {
              text: 'De levering van de gegevens hangt af van het nieuwe contract met de uitvoerder.',
            },
            { text: 'De griffie', note: '2 okt 2026' },
          ],
        ],
      },
    ])
  })

  test('asks the council to close what the college proposes, as a numbered list', () => {
    expect(blocksOf(full, 'vervolg')).toMatchObject([
      { text: 'Wij stellen uw raad voor om de volgende aanbeveling af te doen:' },
      { type: 'list', ordered: true, items: [expect.stringMatching(/^Aanbeveling 5, /)] },
      { type: 'passage', key: 'closing' },
    ])
  })

  test('says that something played earlier but could not be in the previous letter', () => {
    const late = {
      ...message('2026-03-20', 'in_progress', { done: 'De proef is uitgebreid.' }),
      recordedAt: '2026-07-02T09:00:00.000Z',
    }
    const followUps = [
      item('1', 'Titel', 'Tekst.', { outcomes: [outcome('2025-11-04')], updates: [late] }),
    ]
    expect(textOf(letterModel(letterInput({ followUps })))).toContain(
      'De proef is uitgebreid. Dit speelde op 20 maart 2026, maar kon nog niet in onze vorige brief staan.',
    )
  })

  test('says of a decision that was entered late that the previous letter did not have it', () => {
    const late = { ...outcome('2026-03-03'), recordedAt: '2026-07-02T09:00:00.000Z' }
    const followUps = [item('1', 'Titel', 'Tekst.', { outcomes: [late] })]
    expect(textOf(letterModel(letterInput({ followUps })))).toContain(
      'Uw raad heeft de aanbeveling op 3 maart 2026 overgenomen. Dit kon nog niet in onze vorige brief staan.',
    )
    expect(textOf(full)).not.toContain('Dit kon nog niet')
  })

  test('names a motion once', () => {
    const [facts] = fullCase()
    const decisionId = facts?.outcomes[0]?.id ?? 0
    const papers = [{ decisionId, kind: 'motion' as const, title: 'Motie M2: meten is weten' }]
    const followUps = facts === undefined ? [] : [facts]
    expect(textOf(letterModel(letterInput({ followUps, papers })))).toContain(
      'Daarbij hoort de motie ‘M2: meten is weten’.',
    )
  })

  test('is honest about silence', () => {
    expect(textOf(full)).toContain(
      'Over deze aanbeveling hebben wij sinds onze vorige brief geen nieuw bericht ontvangen. Het laatste bericht is van 10 maart 2026.',
    )
  })

  test('holds no internal notes, and no empty phrases', () => {
    const followUps = fullCase().map((facts) => ({
      ...facts,
      updates: facts.updates.map((update) => ({ ...update, internalNote: 'Niet voor de raad' })),
    }))
    const text = textOf(letterModel(letterInput({ followUps })))
    expect(text).not.toContain('Niet voor de raad')
    expect(text).not.toMatch(/n\.v\.t\.|\bnul\b|\b0 stappen|undefined|null,|NaN/i)
  })

  test('is the same for the same facts in another order', () => {
    const turned = letterModel(letterInput({ followUps: fullCase().reverse() }))
    expect(headings(turned)).toEqual(headings(full))
    expect(textOf(turned)).toBe(textOf(full))
  })

  test('says of a study without recommendations for this municipality just that', () => {
    const none = letterModel(letterInput())
    expect(textOf(none)).toContain('Over dit onderzoek volgen wij geen aanbevelingen.')
  })
})

describe('passages', () => {
  const followUps = [
    item('1', 'Titel', 'Tekst.', {
      responses: [response('2025-09-16', 'accepted')],
      outcomes: [outcome('2025-11-04')],
    }),
  ]
  const draft = draftLetter(letterInput({ followUps }))

  test('are the opening, an explanation per open recommendation and the closing', () => {
    expect(draft.passages.map(({ key }) => key)).toEqual(['opening', 'explanation:101', 'closing'])
    expect(draft.passages.every(({ edited, stale }) => !edited && !stale)).toBe(true)
  })

  test('take the words of a person, and can be set back', () => {
    const generatedHash = draft.passages[1]?.generatedHash ?? ''
    const passages = {
      'explanation:101': { text: 'Eigen woorden.\n\nTweede alinea.', generatedHash },
    }
    const edited = draftLetter(letterInput({ followUps, passages }))
    expect(edited.passages[1]).toMatchObject({
      edited: true,
      stale: false,
      generated: draft.passages[1]?.generated,
    })
    expect(blocksOf(edited.model, 'voortgang')).toContainEqual({
      type: 'passage',
      key: 'explanation:101',
      label: 'Toelichting bij aanbeveling 1',
      paragraphs: ['Eigen woorden.', 'Tweede alinea.'],
    })
  })

  test('show when the facts below an edited one changed', () => {
    const generatedHash = draft.passages[1]?.generatedHash ?? ''
    const passages = { 'explanation:101': { text: 'Eigen woorden.', generatedHash } }
    const moved = followUps.map((facts) => ({
      ...facts,
      updates: [message('2026-09-01', 'in_progress', { done: 'Er is iets gebeurd.' })],
    }))
    expect(draftLetter(letterInput({ followUps: moved, passages })).passages[1]).toMatchObject({
      edited: true,
      stale: true,
      text: 'Eigen woorden.',
    })
  })
})
