import { extension, outcome, step, update } from '#tests/deadlines/facts.ts'
import {
  closure,
  fullCase,
  item,
  letterInput,
  message,
  response,
  review,
  revised,
} from '../case.ts'
import { accepted, agreedOn, decided } from './agreed.ts'

// Letters that tell what changed since the letter before them.

/** Nothing is left to do: the last letter. */
export const everythingDone = () =>
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
export const reopened = () =>
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
export const lateFacts = () =>
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
export const extensions = () =>
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
        extensions: [
          {
            ...extension(
              '2026-10-21',
              { deadlineKind: 'step', fromOn: '2026-09-01', toOn: '2026-12-15' },
              null,
            ),
            stepId: 2,
          },
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
export const correction = () =>
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
export const stopped = () =>
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
