import type { DemoPeople } from './people.ts'
import type { storyOf } from './story.ts'

/** Works on it, but needs more time: extensions, one step overdue, one recommendation not adopted. */
export function tellWassenaar(story: ReturnType<typeof storyOf>, people: DemoPeople): void {
  const { wClerk, wCoordinator, wOwner, wHousing, lOwner, auditor } = people as Required<DemoPeople>
  if (!wClerk || !wCoordinator || !wOwner || !wHousing || !lOwner || !auditor) return
  story.responds('2025-09-02', wCoordinator, {
    1: [
      'accepted',
      'Het college wil nieuwkomers eerder laten beginnen en vraagt de uitvoerder om een voorstel.',
    ],
    2: ['partly', 'De registratie kan beter. Eigen streefcijfers vindt het college nog te vroeg.'],
    3: ['rejected', 'Het college zoekt woonruimte liever binnen de eigen woningbouwopgave.'],
    4: ['accepted', 'Het college maakt hierover afspraken met Leidschendam-Voorburg.'],
    5: ['accepted', 'Twee keer per jaar gaat er een brief naar de raad.'],
    6: ['accepted', 'De kosten komen in dezelfde brief.'],
    7: ['accepted', ''],
  })
  story.decides(
    '2025-11-04',
    wClerk,
    {
      2: [
        'adopted_amended',
        'Houd bij hoeveel inburgeraars werken, vrijwilligerswerk doen of een opleiding volgen, en rapporteer daarover elk half jaar aan de raad.',
      ],
      3: [
        'not_adopted',
        'De raad volgt het college: de gemeente kiest voor de eigen woningbouwopgave.',
      ],
    },
    {
      agendaItem: 'Agendapunt 8',
      planOfActionDueOn: '2026-03-04',
      implementationDueOn: '2026-10-01',
      notificationFirstDueOn: '2026-06-30',
      notificationEveryMonths: 6,
      papers: [
        {
          kind: 'amendment',
          title: 'Amendement A3: halfjaarlijks cijfers over participatie',
          url: '',
        },
        {
          kind: 'commitment',
          title: 'De wethouder zegt toe de kosten apart zichtbaar te maken',
          url: '',
        },
      ],
    },
  )
  story.assigns('2025-11-18', wCoordinator, [1, 2, 5, 6, 7], wOwner, 1)
  story.assigns('2025-11-18', wCoordinator, [3], wHousing, 2)
  story.assigns('2025-11-18', wCoordinator, [4], lOwner, 1)

  const start = story.plans(
    '2026-01-20',
    wOwner,
    1,
    'Voorstel van de uitvoerder bespreken',
    '2026-03-15',
  )
  story.plans('2026-01-20', wOwner, 1, 'Eerste groep start in het azc', '2026-12-01')
  const terms = story.plans('2026-01-20', wOwner, 2, 'Begrippen vaststellen', '2026-02-01')
  const supply = story.plans(
    '2026-01-20',
    wOwner,
    2,
    'Afspraken met de uitvoerder over gegevens',
    '2026-06-01',
  )
  story.plans('2026-01-20', wOwner, 2, 'Gegevens van de uitvoerder ontvangen', '2026-11-12')
  story.plans('2026-01-20', wOwner, 2, 'Eerste overzicht aan de raad', '2027-03-01')
  const talks = story.plans(
    '2026-01-22',
    lOwner,
    4,
    'Vast kwartaaloverleg met de opdrachtgevers',
    '2026-04-01',
  )
  const outline = story.plans(
    '2026-02-10',
    wOwner,
    5,
    'Opzet voor de halfjaarlijkse brief',
    '2026-05-01',
  )
  story.plans('2026-02-10', wOwner, 6, 'Kosten per onderdeel in beeld brengen', '2026-12-15')
  story.plans('2026-02-10', wOwner, 7, 'Twee brieven per jaar in de planning opnemen', null)

  story.finishes('2026-01-30', wOwner, 2, terms, 'Begrippen vaststellen', '2026-02-01')
  story.reports(
    '2026-02-03',
    wOwner,
    2,
    'in_progress',
    'De begrippen zijn vastgesteld: wat telt als werk, vrijwilligerswerk en opleiding.',
    'Met de uitvoerder afspreken welke gegevens de gemeente krijgt.',
  )
  story.finishes(
    '2026-03-12',
    wOwner,
    1,
    start,
    'Voorstel van de uitvoerder bespreken',
    '2026-03-15',
  )
  story.reports(
    '2026-03-16',
    wOwner,
    1,
    'in_progress',
    'Het voorstel van de uitvoerder is besproken. Een vroege start kan voor mensen die al een woning toegewezen kregen.',
    'Afspraken maken met het azc over een lesruimte.',
    { internalNote: 'Het azc wil eerst weten wie de ruimte betaalt.' },
  )
  story.finishes(
    '2026-03-31',
    lOwner,
    4,
    talks,
    'Vast kwartaaloverleg met de opdrachtgevers',
    '2026-04-01',
  )
  story.reports(
    '2026-04-08',
    lOwner,
    4,
    'done',
    'Elk kwartaal is er overleg en krijgen de opdrachtgevers een overzicht van de voortgang. Het eerste overleg was op 31 maart 2026.',
    '',
    {
      evidenceTitle: 'Verslag van het eerste kwartaaloverleg',
      evidenceUrl: 'https://wassenaar.example/kwartaaloverleg-2026-1',
    },
  )
  story.finishes(
    '2026-05-28',
    wOwner,
    2,
    supply,
    'Afspraken met de uitvoerder over gegevens',
    '2026-06-01',
  )
  story.finishes(
    '2026-04-28',
    wOwner,
    5,
    outline,
    'Opzet voor de halfjaarlijkse brief',
    '2026-05-01',
  )
  story.reports(
    '2026-06-02',
    wOwner,
    5,
    'in_progress',
    'De opzet voor de halfjaarlijkse brief is klaar en afgestemd met de griffie.',
    'De eerste brief volgt vóór de zomer.',
  )
  story.judges(
    '2026-06-16',
    auditor,
    4,
    'mostly',
    'Het overleg loopt en er zijn overzichten. Over doorstroom naar werk staat er nog niets in.',
  )
  story.extends(
    '2026-09-17',
    [wOwner, wClerk],
    2,
    {
      deadlineKind: 'implementation',
      fromOn: '2026-10-01',
      toOn: '2027-03-01',
      reason: 'De levering van gegevens hangt af van het nieuwe contract met de uitvoerder.',
    },
    {
      on: '2026-10-02',
      granted: true,
      explanation: 'De raad krijgt de cijfers wel in de brief van december, voor zover ze er zijn.',
    },
  )
  story.extends(
    '2026-09-21',
    [wOwner, wClerk],
    1,
    {
      deadlineKind: 'implementation',
      fromOn: '2026-10-01',
      toOn: '2026-12-31',
      reason: 'De lesruimte in het azc is later klaar dan gedacht.',
    },
    { on: '2026-10-02', granted: true, explanation: '' },
  )
  story.reports(
    '2026-10-05',
    wOwner,
    1,
    'in_progress',
    'De lesruimte is toegezegd en de docenten zijn gevonden.',
    'De eerste groep begint op 1 december 2026.',
  )
  story.reports(
    '2026-11-03',
    wOwner,
    2,
    'in_progress',
    'De afspraken over gegevenslevering liggen bij de uitvoerder.',
    'De eerste levering komt in december; daarna kan het overzicht voor de raad worden gemaakt.',
  )
  story.extends(
    '2026-11-17',
    [wOwner, wClerk],
    5,
    {
      deadlineKind: 'implementation',
      fromOn: '2026-10-01',
      toOn: '2027-01-15',
      reason: 'De tweede brief wacht op de cijfers van aanbeveling 2.',
    },
    null,
  )
}
