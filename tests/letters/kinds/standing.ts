import { fact, outcome, step } from '#tests/deadlines/facts.ts'
import { closure, fullCase, item, letterInput, message, response, review } from '../case.ts'
import { accepted, adopted, agreedOn, first, subjects } from './agreed.ts'

// Letters that tell where the work stands.

/** Before the council has decided anything, and with a college that has not answered. */
export const noReaction = () =>
  letterInput({
    ...first,
    portfolioHolders: [],
    followUps: [
      item('1', 'Vroege start', 'Laat nieuwkomers eerder met taal en werk beginnen.'),
      item('2', 'Cijfers over deelname', 'Houd bij hoeveel nieuwkomers werken.', {
        responses: [response('2025-09-16', 'partly', 'de registratie is niet van ons')],
      }),
      item('3', 'Toezicht door de raad', 'Vraag elk jaar om een overzicht.', {
        recommendation: {
          ...item('3', '', '').recommendation,
          title: 'Toezicht door de raad',
          text: 'Vraag elk jaar om een overzicht.',
          addressee: 'council',
        },
        outcomes: [adopted()],
      }),
    ],
  })

/** Nobody has said anything since the previous letter, or ever. */
export const silent = () =>
  letterInput({
    followUps: [
      item('1', 'Vroege start', 'Laat nieuwkomers eerder met taal en werk beginnen.', {
        ...agreedOn,
        updates: [message('2026-01-20', 'in_progress', { done: 'De proef is voorbereid' })],
      }),
      item('2', 'Cijfers over deelname', 'Houd bij hoeveel nieuwkomers werken.', agreedOn),
      item('3', 'Eén aanspreekpunt', 'Geef iedere nieuwkomer één aanspreekpunt.', agreedOn),
    ],
  })

/** One recommendation, one step. */
export const one = () =>
  letterInput({
    ...first,
    followUps: [
      item('1', 'Vroege start', 'Laat nieuwkomers eerder met taal en werk beginnen.', {
        ...agreedOn,
        steps: [
          step(1, '2026-01-12', { title: 'Proef met tien deelnemers', plannedEndOn: '2026-11-27' }),
        ],
        updates: [message('2026-09-14', 'in_progress', { done: 'de proef loopt' })],
      }),
    ],
  })

/** Twenty recommendations in every phase. */
export const twenty = () =>
  letterInput({
    followUps: [0, 7, 14]
      .flatMap((plus) =>
        fullCase().map((facts) => {
          const { recommendation } = facts
          const number = Number(recommendation.number) + plus
          return {
            ...facts,
            id: facts.id + plus * 100,
            recommendation: {
              ...recommendation,
              id: number,
              number: String(number),
              position: number,
              parentId: recommendation.parentId && recommendation.parentId + plus,
            },
          }
        }),
      )
      .slice(0, 20),
  })

/** No step, no date, a decision that was put off, and work that others do. */
export const withoutPlan = () =>
  letterInput({
    agreement: null,
    previous: null,
    municipality: { ...letterInput().municipality, name: '’s-Gravenmoer', mayorName: '' },
    auditOffice: { name: 'De Rekenkamercommissie' },
    report: { title: 'Wie wacht daar?', shortTitle: 'wachttijden', offeredOn: null },
    followUps: [
      item('1a', 'Vroege start', 'Laat nieuwkomers eerder met taal en werk beginnen.', {
        responses: [accepted()],
        outcomes: [outcome('2025-11-04')],
        role: 'commissioning',
        executor: 'gemeente Strandhoven',
        updates: [message('2026-09-14', 'not_started', { next: 'wij beginnen na de zomer' })],
      }),
      item('2', 'Cijfers over deelname', 'Houd bij hoeveel nieuwkomers werken.', {
        responses: [accepted()],
        outcomes: [outcome('2025-11-04', { outcome: 'deferred' })],
      }),
      item('3', 'Eén aanspreekpunt', 'Geef iedere nieuwkomer één aanspreekpunt.', {
        responses: [accepted()],
        outcomes: [outcome('2025-11-04', { planOfActionDueOn: '2026-03-01' })],
        role: 'executing',
        executor: 'VluchtelingenWerk',
        assignments: [{ ...fact('2025-11-20'), ownerId: 4, portfolioHolderId: 1 }],
        steps: subjects
          .slice(0, 7)
          .map((title, index) => step(30 + index, '2026-01-12', { title, position: index + 1 })),
      }),
    ],
  })

/** The first letter, two years after the only message. */
export const longAgo = () =>
  letterInput({
    ...first,
    moment: { on: '2027-11-04', knownAt: '2027-11-10T09:00:00.000Z' },
    letter: { ...letterInput().letter, date: '2027-11-10', number: 'VGB-2027-1' },
    followUps: [
      item('1', 'Vroege start', 'Laat nieuwkomers eerder met taal en werk beginnen.', {
        ...agreedOn,
        updates: [message('2025-11-20', 'in_progress', { done: 'de proef is voorbereid' })],
      }),
      item('2', 'IJsbaan', 'Houd de ijsbaan open voor nieuwkomers.', agreedOn),
    ],
  })

/** All is followed, and the council is asked to close it. */
export const toClose = () =>
  letterInput({
    followUps: subjects.slice(0, 2).map((title, index) =>
      item(String(index + 1), title, 'Voer dit in.', {
        ...agreedOn,
        updates: [message('2026-03-01', 'done', { done: 'Dit is ingevoerd.' })],
        reviews: [review('2026-06-01', 'followed', '')],
        closures: [
          closure('2026-10-01', {
            kind: 'proposed',
            party: 'college',
            reason: 'het is nu vast beleid',
          }),
        ],
      }),
    ),
  })
