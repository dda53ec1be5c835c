import type { DemoPeople } from './people.ts'
import type { storyOf } from './story.ts'

/** Said yes to everything, and then fell silent. */
export function tellVoorschoten(story: ReturnType<typeof storyOf>, people: DemoPeople): void {
  const { vClerk, vCoordinator, vOwner } = people
  if (!vClerk || !vCoordinator || !vOwner) return
  story.responds('2025-09-16', vCoordinator, {
    1: ['accepted', ''],
    2: ['accepted', 'Het college onderschrijft dat er te weinig zicht op is.'],
    3: ['accepted', 'Het college werkt hierin graag samen met de buurgemeenten.'],
    4: ['accepted', ''],
    5: ['accepted', ''],
    6: ['accepted', ''],
    7: ['accepted', ''],
  })
  story.reports(
    '2025-09-24',
    vCoordinator,
    3,
    'in_progress',
    'Er is een eerste gesprek geweest met de woningcorporatie over flexwoningen.',
    'Een plek zoeken die voor tien jaar beschikbaar is.',
  )
  story.decides(
    '2025-12-18',
    vClerk,
    {
      3: [
        'adopted_amended',
        'Zoek met de buurgemeenten naar meer woonruimte voor statushouders en leg de raad vóór de zomer van 2026 een plek voor flexwoningen voor.',
      ],
    },
    {
      agendaItem: 'Agendapunt 11',
      planOfActionDueOn: '2026-04-18',
      implementationDueOn: '2026-12-31',
      notificationFirstDueOn: '2026-07-01',
      notificationEveryMonths: 6,
      papers: [{ kind: 'motion', title: 'Motie M2: flexwoningen vóór de zomer', url: '' }],
    },
  )
  story.assigns('2026-01-13', vCoordinator, [1, 2, 3, 4, 5, 6, 7], vOwner, 3)
}
