import { createReport } from '#app/reports/create-report.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import type { Database } from '../client.ts'
import { type DemoPeople, wassenaar } from './people.ts'
import { secondReport } from './second-report.ts'
import { followUpsOf, storyOf } from './story.ts'

/** The second study: the college of Wassenaar has answered, no council has treated it yet. */
export function tellSecondStudy(db: Database, auditOfficeId: number, people: DemoPeople): void {
  const { auditor, wCoordinator } = people
  if (!auditor || !wCoordinator) return
  const context = { db, clock: clockAt('2026-09-22T09:00:00.000Z') }
  const { reportId } = createReport(context, auditor, { ...secondReport, auditOfficeId })
  const place = { reportId, municipalityCode: wassenaar }
  storyOf(db, place, followUpsOf(db, place)).responds('2026-10-27', wCoordinator, {
    1: ['accepted', 'De eerste tien brieven liggen al bij een taalbureau.'],
    2: ['partly', 'Voor wie hulp krijgt vanuit de Wmo komt er een vast aanspreekpunt.'],
    3: ['accepted', ''],
    4: [
      'rejected',
      'Een avond per week is te duur voor de twaalf bezoekers die er gemiddeld komen.',
    ],
    5: ['already_practice', 'Elke dinsdag en donderdag zit er iemand in de bibliotheek.'],
    6: ['accepted', ''],
    7: ['accepted', ''],
  })
}
