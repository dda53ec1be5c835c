import type { DemoPeople } from './people.ts'
import type { storyOf } from './story.ts'

/** Did much of it before it was recommended, and says so. */
export function tellOegstgeest(story: ReturnType<typeof storyOf>, people: DemoPeople): void {
  const { oClerk, oCoordinator, oOwner, auditor } = people
  if (!oClerk || !oCoordinator || !oOwner || !auditor) return
  story.responds('2025-08-26', oCoordinator, {
    1: ['already_practice', 'Inburgeraars beginnen hier al in de opvang.'],
    2: ['accepted', 'De cijfers komen in het dashboard van de uitvoerder.'],
    3: ['accepted', ''],
    4: ['already_practice', 'Leiden stuurt elk kwartaal een rapportage.'],
    5: ['accepted', ''],
    6: ['partly', 'Over de eigen uitvoeringskosten; die van Leiden zijn niet per gemeente bekend.'],
    7: [
      'already_practice',
      'Aanbevelingen van de rekenkamer staan in de planning-en-controlcyclus.',
    ],
  })
  story.decides(
    '2025-11-20',
    oClerk,
    {},
    {
      agendaItem: 'Agendapunt 6',
      planOfActionDueOn: '2026-03-20',
      implementationDueOn: '2026-12-01',
      notificationFirstDueOn: '2026-05-15',
      notificationEveryMonths: 6,
    },
  )
  story.assigns('2025-11-25', oCoordinator, [1, 2, 3, 4, 5, 6, 7], oOwner, 4)
  story.reports(
    '2025-12-09',
    oOwner,
    1,
    'done',
    'Dit gebeurt sinds 2023: wie in de opvang een woning in Oegstgeest krijgt toegewezen, begint daar met taal en oriëntatie.',
    '',
    {
      evidenceTitle: 'Werkwijze vroege start',
      evidenceUrl: 'https://oegstgeest.example/vroege-start',
    },
  )
  story.reports(
    '2025-12-09',
    oOwner,
    4,
    'done',
    'Leiden stuurt elk kwartaal een rapportage over de trajecten van inburgeraars uit Oegstgeest.',
    '',
  )
  const dashboard = story.plans(
    '2026-02-02',
    oOwner,
    2,
    'Dashboard uitbreiden met participatie',
    '2026-06-01',
  )
  story.plans('2026-02-02', oOwner, 2, 'Eerste cijfers met de raad bespreken', '2026-12-01')
  story.plans('2026-02-02', oOwner, 3, 'Afspraken met de corporatie over doorstroom', '2026-10-15')
  story.plans('2026-02-02', oOwner, 3, 'Regionale tafel over flexwoningen', null)
  story.does(oOwner, 6, 'Kosten opnemen in de brief aan de raad', {
    planned: '2026-02-02',
    endOn: '2026-05-15',
    done: '2026-05-04',
  })
  story.does(oOwner, 5, 'Vaste opbouw voor de brief aan de raad', {
    planned: '2026-02-02',
    endOn: '2026-05-15',
    done: '2026-04-20',
  })
  story.plans('2026-02-02', oOwner, 7, 'Twee brieven per jaar in de cyclus opnemen', null)
  story.reports(
    '2026-04-21',
    oOwner,
    3,
    'in_progress',
    'Met de corporatie is gesproken over vier doorstroomwoningen.',
    'De afspraken op papier zetten.',
  )
  story.reports(
    '2026-04-21',
    oOwner,
    5,
    'in_progress',
    'De brief aan de raad krijgt een vaste opbouw met cijfers over inburgering en huisvesting.',
    'De tweede brief met de nieuwe opbouw komt in november.',
  )
  story.judges(
    '2026-05-12',
    auditor,
    1,
    'followed',
    'De werkwijze is beschreven en wordt gevolgd; dat blijkt uit de trajecten die de rekenkamer heeft ingezien.',
  )
  story.judges(
    '2026-05-12',
    auditor,
    4,
    'followed',
    'De rapportages van Leiden zijn er en worden besproken.',
  )
  story.proposesClosure(
    '2026-05-26',
    oCoordinator,
    1,
    'De aanbeveling is al praktijk en de rekenkamer ziet haar als opgevolgd.',
  )
  story.closes('2026-06-25', oClerk, 1, 'De raad ziet de aanbeveling als uitgevoerd.')
  story.finishes(
    '2026-05-29',
    oOwner,
    2,
    dashboard,
    'Dashboard uitbreiden met participatie',
    '2026-06-01',
  )
  story.reports(
    '2026-09-22',
    oOwner,
    2,
    'in_progress',
    'Het dashboard laat sinds juni per kwartaal zien hoeveel inburgeraars werken of een opleiding volgen.',
    'De eerste cijfers gaan in december naar de raad.',
  )
  story.reports(
    '2026-10-13',
    oOwner,
    6,
    'partly_done',
    'De eigen uitvoeringskosten staan in de brief van mei.',
    'Leiden om een uitsplitsing per gemeente vragen.',
  )
  story.saysNoChange('2026-10-13', oOwner, 5)
  story.extends(
    '2026-11-16',
    [oOwner, oClerk],
    3,
    {
      deadlineKind: 'implementation',
      fromOn: '2026-12-01',
      toOn: '2027-04-01',
      reason: 'De gemeente wacht op een besluit van de provincie over de locatie.',
    },
    null,
  )
  story.proposesClosure(
    '2026-11-10',
    oCoordinator,
    4,
    'De rapportages zijn vaste praktijk en de rekenkamer ziet de aanbeveling als opgevolgd.',
  )
}
