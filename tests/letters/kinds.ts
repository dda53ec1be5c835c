import { auditOfficeLetter } from '#app/letters/audit-office-letter.ts'
import { houseStyleOf } from '#app/letters/house-style.ts'
import { type LetterModel, letterModel } from '#app/letters/model.ts'
import { extension, fact, outcome, step, update } from '#tests/deadlines/facts.ts'
import { closure, fullCase, item, letterInput, message, response, review, revised } from './case.ts'

// Letters that differ as much as letters can. `npm run letters:kinds -- MAP` prints them to be read.

const decided = { implementationDueOn: '2026-12-31' }
const accepted = () => response('2025-09-16', 'accepted')
const adopted = () => outcome('2025-11-04', decided)
const agreedOn = { responses: [accepted()], outcomes: [adopted()] }
const first = { previous: null, agreement: null }

const subjects = [
  'Vroege start',
  'Cijfers over deelname',
  'Samen zoeken naar woningen',
  'Uitvoerder geregeld spreken',
  'Jaarlijks overleg met werkgevers',
  'Kosten zichtbaar maken',
  'Taalles naast het werk',
  'Eén aanspreekpunt',
  'Wachttijden meten',
  'Vrijwilligers steunen',
]

/** Before the council has decided anything, and with a college that has not answered. */
const noReaction = () =>
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
const silent = () =>
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
const one = () =>
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
const twenty = () =>
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

/** Nothing is left to do: the last letter. */
const everythingDone = () =>
  letterInput({
    agreement: { ...letterInput().agreement, nextOn: null } as never,
    followUps: [
      item('1', 'Vroege start', 'Laat nieuwkomers eerder met taal en werk beginnen.', {
        ...agreedOn,
        updates: [message('2026-02-02', 'done', { done: 'De proef is nu vast beleid' })],
        reviews: [review('2026-06-11', 'followed', 'De werkwijze staat in het beleidsplan')],
        closures: [
          closure('2026-09-29', {
            kind: 'decided',
            party: 'council',
            reason: 'De werkwijze is vast beleid',
          }),
        ],
      }),
      item('2', 'Cijfers over deelname', 'Houd bij hoeveel nieuwkomers werken.', {
        ...agreedOn,
        updates: [message('2026-09-02', 'done', { done: 'Het overzicht is er' })],
        reviews: [review('2026-10-20', 'followed', '')],
      }),
    ],
  })

/** The council put it on the list again. */
const reopened = () =>
  letterInput({
    followUps: [
      item('1', 'Vroege start', 'Laat nieuwkomers eerder met taal en werk beginnen.', {
        ...agreedOn,
        updates: [
          message('2026-02-02', 'done', { done: 'De proef is afgerond' }),
          message('2026-10-12', 'in_progress', {
            done: 'wij hebben de oorzaken van de uitval onderzocht',
            next: 'in december begint een tweede proef',
          }),
        ],
        closures: [
          closure('2026-03-31', { kind: 'decided', party: 'council', reason: 'Afgerond' }),
          closure('2026-09-29', {
            kind: 'reopened',
            party: 'council',
            reason: 'de helft van de deelnemers is gestopt',
          }),
        ],
      }),
      item('2', 'Cijfers over deelname', 'Houd bij hoeveel nieuwkomers werken.', {
        ...agreedOn,
        updates: [
          message('2026-03-02', 'done', { done: 'Het overzicht is er' }),
          message('2026-10-02', 'partly_done', { done: 'De cijfers over opleiding ontbreken nog' }),
        ],
        reviews: [review('2026-06-11', 'partly', 'Alleen werk wordt geteld')],
      }),
    ],
  })

/** What happened before the previous letter but came in after it. */
const lateFacts = () =>
  letterInput({
    followUps: [
      item('1', 'Vroege start', 'Laat nieuwkomers eerder met taal en werk beginnen.', {
        responses: [{ ...accepted(), recordedAt: '2026-07-02T09:00:00.000Z' }],
        outcomes: [{ ...outcome('2026-03-03', decided), recordedAt: '2026-07-02T09:00:00.000Z' }],
        updates: [
          {
            ...message('2026-03-20', 'in_progress', { done: 'De proef is uitgebreid' }),
            recordedAt: '2026-07-02T09:00:00.000Z',
          },
          message('2026-09-14', 'in_progress', { done: 'Acht deelnemers hebben werk' }),
        ],
      }),
      item('2', 'Cijfers over deelname', 'Houd bij hoeveel nieuwkomers werken.', {
        ...agreedOn,
        recordedAt: '2026-08-01T09:00:00.000Z',
      }),
    ],
  })

/** Dates that moved: by the griffie, by the college itself, asked for, refused; one that is late. */
const extensions = () =>
  letterInput({
    followUps: [
      item('1', 'Vroege start', 'Laat nieuwkomers eerder met taal en werk beginnen.', {
        responses: [accepted()],
        outcomes: [outcome('2025-11-04', { implementationDueOn: '2026-06-30' })],
        steps: [
          revised(
            step(1, '2026-01-12', { title: 'Proef opzetten', plannedEndOn: '2026-04-01' }),
            '2026-06-08',
            { plannedEndOn: '2026-12-01', reason: 'de taalschool had geen plaats' },
          ),
          step(2, '2026-01-12', { title: 'Proef bespreken', plannedEndOn: '2026-09-01' }),
        ],
        updates: [message('2026-06-08', 'in_progress', { done: 'De proef is uitgesteld' })],
      }),
      item('2', 'Cijfers over deelname', 'Houd bij hoeveel nieuwkomers werken.', {
        responses: [accepted()],
        outcomes: [outcome('2025-11-04', { implementationDueOn: '2026-10-01' })],
        extensions: [
          extension(
            '2026-06-21',
            { deadlineKind: 'implementation', fromOn: '2026-10-01', toOn: '2027-03-01' },
            { on: '2026-07-02', granted: true },
          ),
        ],
        updates: [message('2026-10-08', 'in_progress', { next: 'De cijfers komen in januari.' })],
      }),
      item('3', 'Eén aanspreekpunt', 'Geef iedere nieuwkomer één aanspreekpunt.', {
        ...agreedOn,
        extensions: [
          extension(
            '2026-09-21',
            { deadlineKind: 'implementation', fromOn: '2026-12-31', toOn: '2027-06-30' },
            { on: '2026-10-02', granted: false },
          ),
          extension(
            '2026-10-21',
            { deadlineKind: 'implementation', fromOn: '2026-12-31', toOn: '2027-03-31' },
            null,
          ),
        ],
        updates: [update('2026-10-21', null)],
      }),
    ],
  })

/** Takes the place of a letter that was sent. */
const correction = () =>
  letterInput({
    followUps: fullCase().slice(0, 3),
    letter: {
      number: 'VGB-2026-3',
      date: '2026-12-01',
      corrects: { number: 'VGB-2026-2', sentOn: '2026-11-12' },
      attachments: ['tabel met cijfers per wijk', 'verslag van de proef'],
    },
  })

/** All that is not carried out, with its reasons. */
const stopped = () =>
  letterInput({
    followUps: [
      item('1', 'Vroege start', 'Laat nieuwkomers eerder met taal en werk beginnen.', {
        responses: [response('2025-09-16', 'rejected', 'het Rijk heeft dit al geregeld')],
        outcomes: [outcome('2025-11-04', { outcome: 'noted' })],
      }),
      item('2', 'Cijfers over deelname', 'Houd bij hoeveel nieuwkomers werken.', {
        ...agreedOn,
        updates: [
          message('2026-08-02', 'not_done', { reason: 'de uitvoerder mag de cijfers niet delen' }),
        ],
        reviews: [review('2026-10-01', 'not', 'Andere gemeenten krijgen deze cijfers wel')],
      }),
      item('3', 'Eén aanspreekpunt', 'Geef iedere nieuwkomer één aanspreekpunt.', {
        ...agreedOn,
        updates: [message('2026-08-02', 'lapsed', { reason: 'de wet is veranderd' })],
      }),
      item('4', 'Opvang voor jongeren', 'Maak plaats voor jongeren.', {
        ...agreedOn,
        updates: [message('2026-08-02', 'not_applicable', { reason: 'wij hebben geen opvang' })],
      }),
      item('5', 'Wachttijden meten', 'Meet hoe lang nieuwkomers wachten.', {
        outcomes: [outcome('2025-11-04', { outcome: 'not_adopted' })],
      }),
    ],
  })

/** No step, no date, a decision that was put off, and work that others do. */
const withoutPlan = () =>
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

/** The letter of the audit office to the councils. */
const auditOffice = (): LetterModel =>
  auditOfficeLetter({
    auditOffice: {
      name: 'Rekenkamer Kuststreek',
      website: 'www.kuststreek.example',
      houseStyle: houseStyleOf('neutraal'),
    },
    report: {
      title: 'Een huis en een baan',
      shortTitle: 'wonen en werken van nieuwkomers',
      offeredOn: '2025-07-22',
    },
    municipalities: [
      { name: 'Duinrade', followUps: fullCase() },
      { name: 'Strandhoven', followUps: silent().followUps },
      { name: '’s-Gravenmoer', followUps: everythingDone().followUps },
      { name: 'Nieuwland', followUps: noReaction().followUps },
    ],
    moment: { on: '2026-10-31', knownAt: '2026-11-10T09:00:00.000Z' },
    letter: { number: 'RKB-2026-1', date: '2026-11-12', corrects: null },
    passages: {},
  })

/** Every kind of letter, made anew at each call. */
export const letterKinds: Record<string, () => LetterModel> = {
  'geen-reactie': () => letterModel(noReaction()),
  stilte: () => letterModel(silent()),
  een: () => letterModel(one()),
  twintig: () => letterModel(twenty()),
  'alles-gereed': () => letterModel(everythingDone()),
  heropend: () => letterModel(reopened()),
  'laat-ingevoerd': () => letterModel(lateFacts()),
  uitstel: () => letterModel(extensions()),
  correctie: () => letterModel(correction()),
  gestopt: () => letterModel(stopped()),
  'zonder-planning': () => letterModel(withoutPlan()),
  rekenkamer: auditOffice,
}
