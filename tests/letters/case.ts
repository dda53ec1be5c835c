import type {
  ClosureFact,
  FollowUpFacts,
  ResponseFact,
  ReviewFact,
  StepFacts,
  StepRevisionFact,
  UpdateFact,
} from '#app/follow-ups/facts.ts'
import { houseStyleOf } from '#app/letters/house-style.ts'
import type { LetterInput } from '#app/letters/letter-input.ts'
import { type CalendarDate, endOfDay } from '#app/workflow/calendar-date.ts'
import { extension, fact, followUpFacts, outcome, step, update } from '#tests/deadlines/facts.ts'

/** The reaction of a college. */
export function response(
  occurredOn: CalendarDate,
  kind: ResponseFact['kind'],
  explanation = '',
): ResponseFact {
  return { ...fact(occurredOn), kind, explanation, documentUrl: '' }
}

/** A message with text. */
export function message(
  occurredOn: CalendarDate,
  status: UpdateFact['status'],
  text: Partial<UpdateFact>,
): UpdateFact {
  return { ...update(occurredOn, status), ...text }
}

/** A verdict of the audit office. */
export function review(
  occurredOn: CalendarDate,
  verdict: ReviewFact['verdict'],
  explanation: string,
): ReviewFact {
  return { ...fact(occurredOn), verdict, explanation }
}

/** A step towards closing. */
export function closure(
  occurredOn: CalendarDate,
  more: Pick<ClosureFact, 'kind' | 'party'> & Partial<ClosureFact>,
): ClosureFact {
  return { ...fact(occurredOn), reason: '', consequence: '', documentUrl: '', ...more }
}

/** A step of which a later entry on `occurredOn` says something else. */
export function revised(
  planned: StepFacts,
  occurredOn: CalendarDate,
  more: Partial<StepRevisionFact>,
): StepFacts {
  const [first] = planned.revisions
  if (first === undefined) return planned
  return {
    ...planned,
    revisions: [...planned.revisions, { ...first, ...fact(occurredOn), ...more }],
  }
}

/** A follow-up of recommendation `number`, with its facts. */
export function item(
  number: string,
  title: string,
  text: string,
  more: Partial<FollowUpFacts> & { parentId?: number } = {},
): FollowUpFacts {
  const position = Number.parseInt(number, 10)
  const { parentId = null, ...rest } = more
  return followUpFacts({
    id: 100 + position,
    recommendation: {
      id: position,
      number,
      position,
      title,
      text,
      addressee: 'college',
      parentId,
      priority: false,
    },
    ...rest,
  })
}

/** The letter of a made-up municipality about a made-up study. */
export function letterInput(more: Partial<LetterInput> = {}): LetterInput {
  return {
    municipality: {
      name: 'Duinrade',
      visitingAddress: 'Raadhuisplein 1, 2200 AA Duinrade',
      postalAddress: 'Postbus 10, 2200 AB Duinrade',
      website: 'www.duinrade.example',
      mayorName: 'drs. E.M. van Voorbeeld',
      secretaryName: 'mr. P. Zomer',
      houseStyle: houseStyleOf('neutraal'),
    },
    auditOffice: { name: 'Rekenkamer Kuststreek' },
    report: {
      title: 'Een huis en een baan. Onderzoek naar wonen en werken van nieuwkomers',
      shortTitle: 'wonen en werken van nieuwkomers',
      offeredOn: '2025-07-22',
    },
    followUps: [],
    moment: { on: '2026-10-31', knownAt: '2026-11-10T09:00:00.000Z' },
    previous: {
      number: 'VGB-2026-1',
      asOf: '2026-04-30',
      sentOn: '2026-05-19',
      knownAt: endOfDay('2026-05-12'),
    },
    agreement: {
      decidedOn: '2025-11-04',
      everyMonths: 6,
      fixedMonths: [],
      meetsOn: '2026-11-30',
      nextOn: '2027-05-31',
    },
    portfolioHolders: [{ id: 1, name: 'mevrouw S. de Wit', portfolio: 'wethouder Sociaal Domein' }],
    papers: [],
    letter: { number: 'VGB-2026-2', date: '2026-11-10', corrects: null, attachments: [] },
    passages: {},
    ...more,
  }
}

const decided = { implementationDueOn: '2026-12-31' }

/** Seven recommendations that are all in a different state: the letter with every part in it. */
export function fullCase(): FollowUpFacts[] {
  const trial = step(11, '2026-01-12', {
    title: 'Proef met tien deelnemers',
    plannedEndOn: '2026-06-30',
  })
  return [
    item(
      '1',
      'Vroege start',
      'Ga na hoe nieuwkomers eerder met taal en werk kunnen beginnen, en voer dat waar het kan in.',
      {
        responses: [
          response(
            '2025-09-16',
            'accepted',
            'Wij zien dat andere gemeenten hier goede ervaringen mee hebben.',
          ),
        ],
        outcomes: [outcome('2025-11-04', decided)],
        assignments: [{ ...fact('2025-11-20'), ownerId: 4, portfolioHolderId: 1 }],
        steps: [
          revised(trial, '2026-07-06', { doneOn: '2026-07-03' }),
          step(12, '2026-01-12', {
            title: 'Uitkomsten bespreken met de taalscholen',
            position: 2,
            plannedEndOn: '2026-11-27',
          }),
          step(13, '2026-01-12', { title: 'Voorstel voor een vaste werkwijze', position: 3 }),
        ],
        updates: [
          message('2026-03-10', 'in_progress', {
            done: 'De proef is voorbereid.',
            next: 'De proef begint in april.',
          }),
          message('2026-09-14', 'in_progress', {
            done: 'Tien nieuwkomers begonnen in april, nog voordat zij een woning hadden. Acht van hen hebben de proef afgemaakt.',
            next: 'Met de taalscholen kijken wij of dit voor iedereen kan.',
          }),
        ],
      },
    ),
    item(
      '2',
      'Cijfers over deelname',
      'Houd beter bij hoeveel nieuwkomers werken of een opleiding volgen.',
      {
        responses: [
          response(
            '2025-09-16',
            'partly',
            'Wij willen de registratie verbeteren, maar stellen nog geen streefcijfers vast',
          ),
        ],
        outcomes: [
          outcome('2025-11-04', {
            outcome: 'adopted_amended',
            amendedText:
              'Houd bij hoeveel nieuwkomers werken of een opleiding volgen, en laat de raad dat elk half jaar weten.',
            implementationDueOn: '2026-10-01',
          }),
        ],
        steps: [
          step(21, '2026-01-12', {
            title: 'Gegevens van de uitvoerder ontvangen',
            plannedEndOn: '2026-10-15',
          }),
        ],
        updates: [message('2026-03-10', 'in_progress', { done: 'De begrippen zijn vastgesteld.' })],
        extensions: [
          {
            ...extension(
              '2026-09-21',
              { deadlineKind: 'implementation', fromOn: '2026-10-01', toOn: '2027-03-01' },
              { on: '2026-10-02', granted: true },
            ),
            reason:
              'De levering van de gegevens hangt af van het nieuwe contract met de uitvoerder.',
          },
        ],
      },
    ),
    item(
      '3',
      'Samen zoeken naar woningen',
      'Zoek met de buurgemeenten naar meer woningen en stem de plannen op elkaar af.',
      {
        responses: [
          response('2025-09-16', 'rejected', 'De woningmarkt verschilt te veel per gemeente.'),
        ],
        outcomes: [
          outcome('2025-11-04', {
            outcome: 'not_adopted',
            explanation: 'De raad ziet meer in afspraken met de woningcorporaties.',
          }),
        ],
      },
    ),
    item(
      '4',
      'Opdrachtgever geregeld informeren',
      'Laat de uitvoerder de gemeente elk kwartaal informeren over de voortgang.',
      {
        role: 'commissioning',
        executor: 'gemeente Strandhoven',
        responses: [response('2025-09-16', 'already_practice', 'Er is elk kwartaal overleg.')],
        outcomes: [outcome('2025-11-04', decided)],
        updates: [
          message('2026-03-10', 'in_progress', {
            done: 'De uitvoerder levert elk kwartaal een overzicht.',
          }),
          message('2026-10-20', 'done', {
            done: 'De afspraken staan nu in de overeenkomst met de uitvoerder.',
          }),
        ],
      },
    ),
    item(
      '5',
      'De raad beter op de hoogte houden',
      'Informeer de raad beter over de voortgang van wonen en werken.',
      {
        responses: [response('2025-09-16', 'accepted')],
        outcomes: [outcome('2025-11-04', decided)],
        updates: [
          message('2026-02-02', 'done', { done: 'De raad krijgt elk half jaar een overzicht.' }),
        ],
        reviews: [
          review(
            '2026-06-11',
            'followed',
            'Het overzicht van mei 2026 geeft de raad wat hij nodig heeft.',
          ),
        ],
        closures: [
          closure('2026-10-20', {
            kind: 'proposed',
            party: 'college',
            reason: 'De raad krijgt het overzicht voortaan elk half jaar.',
          }),
        ],
      },
    ),
    item('6', 'Kosten zichtbaar maken', 'Neem daarbij op of het geld van het Rijk genoeg is.', {
      parentId: 5,
      responses: [response('2025-09-16', 'accepted')],
      outcomes: [outcome('2025-11-04', { planOfActionDueOn: '2026-03-04' })],
    }),
    item(
      '7',
      'Informeren over deze aanbevelingen',
      'Informeer de raad over planning en voortgang van de aanbevelingen.',
      {
        dutyToInform: true,
        responses: [response('2025-09-16', 'accepted')],
        outcomes: [outcome('2025-11-04', decided)],
        updates: [
          message('2026-03-10', 'in_progress', {
            done: 'De eerste voortgangsbrief is verzonden.',
          }),
          update('2026-09-30', null),
        ],
      },
    ),
  ]
}
