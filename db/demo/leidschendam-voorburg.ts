import type { DemoPeople } from './people.ts'
import type { storyOf } from './story.ts'

/** Carries out the integration for two neighbours, and is quick. */
export function tellLeidschendamVoorburg(
  story: ReturnType<typeof storyOf>,
  people: DemoPeople,
): void {
  const { lClerk, lCoordinator, lOwner, lHousing, auditor } = people
  if (!lClerk || !lCoordinator || !lOwner || !lHousing || !auditor) return
  story.responds('2025-08-19', lCoordinator, {
    1: ['accepted', 'Het college wil de aanpak van Oegstgeest overnemen.'],
    2: ['accepted', 'Als uitvoerder kan de gemeente dit voor drie gemeenten tegelijk regelen.'],
    3: ['accepted', ''],
    4: ['accepted', 'Er komt een vast overleg met de opdrachtgevers.'],
    5: ['accepted', ''],
    6: ['accepted', 'De controller maakt een jaarlijks overzicht van kosten en dekking.'],
    7: ['accepted', ''],
  })
  story.decides(
    '2025-10-07',
    lClerk,
    {},
    {
      agendaItem: 'Agendapunt 9b',
      planOfActionDueOn: '2026-02-07',
      implementationDueOn: '2026-09-30',
      notificationFirstDueOn: '2026-04-01',
      notificationEveryMonths: 6,
      papers: [
        {
          kind: 'commitment',
          title: 'Het college stuurt elk half jaar een voortgangsbrief',
          url: '',
        },
      ],
    },
  )
  story.assigns('2025-10-14', lCoordinator, [1, 2, 4], lOwner, 5)
  story.assigns('2025-10-14', lCoordinator, [3], lHousing, 6)
  story.assigns('2025-10-14', lCoordinator, [5, 6, 7], lOwner, 5)
  const pilot = story.plans(
    '2025-11-11',
    lOwner,
    1,
    'Proef met een vroege start voor twintig inburgeraars',
    '2026-02-28',
  )
  const rollout = story.plans(
    '2025-11-11',
    lOwner,
    1,
    'Vroege start voor iedereen met een toegewezen woning',
    '2026-08-01',
  )
  const build = story.plans(
    '2025-11-11',
    lOwner,
    2,
    'Registratie inrichten voor drie gemeenten',
    '2026-05-01',
  )
  story.plans('2025-11-11', lOwner, 2, 'Levering van gegevens aan de opdrachtgevers', '2026-12-15')
  const agreements = story.plans(
    '2025-12-02',
    lHousing,
    3,
    'Prestatieafspraken met de corporaties',
    '2026-07-01',
  )
  story.does(lOwner, 5, 'Vaste bijlage met cijfers bij de halfjaarlijkse brief', {
    planned: '2025-12-02',
    endOn: '2026-03-31',
    done: '2026-03-24',
  })
  story.does(lOwner, 7, 'Planning en stand opnemen in de halfjaarlijkse brief', {
    planned: '2025-12-02',
    endOn: '2026-03-31',
    done: '2026-03-24',
  })
  const overview = story.plans(
    '2025-12-02',
    lOwner,
    6,
    'Overzicht van kosten en dekking',
    '2026-03-15',
  )
  const talks = story.plans(
    '2025-12-02',
    lOwner,
    4,
    'Kwartaaloverleg met Wassenaar en Voorschoten',
    '2026-04-01',
  )
  story.finishes(
    '2026-02-24',
    lOwner,
    1,
    pilot,
    'Proef met een vroege start voor twintig inburgeraars',
    '2026-02-28',
  )
  story.reports(
    '2026-03-03',
    lOwner,
    1,
    'in_progress',
    'De proef met twintig inburgeraars is afgerond: zij begonnen gemiddeld drie maanden eerder.',
    'De vroege start geldt voor iedereen vanaf de zomer.',
  )
  story.finishes('2026-03-10', lOwner, 6, overview, 'Overzicht van kosten en dekking', '2026-03-15')
  story.reports(
    '2026-03-12',
    lOwner,
    6,
    'done',
    'Het overzicht van kosten en dekking is klaar en gaat elk jaar met de jaarrekening naar de raad.',
    '',
    {
      evidenceTitle: 'Overzicht kosten en dekking 2025',
      evidenceUrl: 'https://lv.example/kosten-inburgering-2025',
    },
  )
  story.finishes(
    '2026-03-31',
    lOwner,
    4,
    talks,
    'Kwartaaloverleg met Wassenaar en Voorschoten',
    '2026-04-01',
  )
  story.reports(
    '2026-04-07',
    lOwner,
    4,
    'done',
    'Het kwartaaloverleg met Wassenaar en Voorschoten loopt; beide krijgen vooraf een overzicht.',
    '',
  )
  story.reports(
    '2026-04-14',
    lOwner,
    5,
    'done',
    'De raad krijgt elk half jaar cijfers over inburgering en huisvesting; de eerste keer in maart 2026.',
    '',
  )
  story.finishes(
    '2026-04-28',
    lOwner,
    2,
    build,
    'Registratie inrichten voor drie gemeenten',
    '2026-05-01',
  )
  story.reports(
    '2026-05-06',
    lOwner,
    2,
    'in_progress',
    'De registratie is ingericht en wordt sinds 1 mei gebruikt.',
    'Gegevens leveren aan Wassenaar en Voorschoten.',
  )
  story.judges('2026-05-12', auditor, 6, 'followed', 'Het overzicht is volledig en openbaar.')
  story.judges(
    '2026-05-12',
    auditor,
    5,
    'mostly',
    'De raad krijgt cijfers. Over gezinsmigranten staat er nog weinig in.',
  )
  story.proposesClosure(
    '2026-06-02',
    lCoordinator,
    6,
    'Het overzicht is er en de rekenkamer ziet de aanbeveling als opgevolgd.',
  )
  story.closes('2026-07-07', lClerk, 6, 'De raad is tevreden met het jaarlijkse overzicht.')
  story.finishes(
    '2026-06-24',
    lHousing,
    3,
    agreements,
    'Prestatieafspraken met de corporaties',
    '2026-07-01',
  )
  story.reports(
    '2026-07-01',
    lHousing,
    3,
    'partly_done',
    'De prestatieafspraken met drie corporaties zijn getekend: veertig woningen per jaar.',
    'Een plek voor flexwoningen kiezen, samen met de buurgemeenten.',
  )
  story.finishes(
    '2026-07-28',
    lOwner,
    1,
    rollout,
    'Vroege start voor iedereen met een toegewezen woning',
    '2026-08-01',
  )
  story.reports(
    '2026-09-15',
    lOwner,
    1,
    'done',
    'De vroege start geldt sinds 1 augustus voor iedereen met een toegewezen woning.',
    '',
    {
      evidenceTitle: 'Evaluatie van de vroege start',
      evidenceUrl: 'https://lv.example/vroege-start',
    },
  )
  story.extends(
    '2026-09-08',
    [lOwner, lClerk],
    2,
    {
      deadlineKind: 'implementation',
      fromOn: '2026-09-30',
      toOn: '2027-03-01',
      reason: 'De levering aan de opdrachtgevers vraagt een aanpassing van het contract.',
    },
    { on: '2026-09-15', granted: true, explanation: '' },
  )
  story.extends(
    '2026-09-10',
    [lHousing, lClerk],
    3,
    {
      deadlineKind: 'implementation',
      fromOn: '2026-09-30',
      toOn: '2027-06-30',
      reason: 'De keuze van een plek voor flexwoningen kost meer tijd.',
    },
    {
      on: '2026-09-15',
      granted: true,
      explanation: 'De griffie plant dit voor de raad van juni 2027.',
    },
  )
  story.saysNoChange('2026-10-20', lOwner, 2)
  story.reports(
    '2026-11-05',
    lHousing,
    3,
    'partly_done',
    'Twee plekken voor flexwoningen zijn onderzocht; één blijft over.',
    'In januari een voorstel aan de raad.',
  )
}
