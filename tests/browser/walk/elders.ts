import type { Actor } from '#app/accounts/permissions.ts'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { createReport } from '#app/reports/create-report.server.ts'
import type { Database } from '#db/client.ts'
import { followUpsOf } from '#db/demo/story.ts'
import { auditOffice, auditOfficeMunicipality, municipality } from '#db/schema/index.ts'
import { personWith, walkClock } from './people.ts'

/** A municipality that another audit office serves, with people of its own and nothing in common with the demo. */
export const elders = 'GM9003'

/** Adds the other audit office, its municipality with a study of its own, and a person for each role there. */
export function fillElders(db: Database): Record<'auditor' | WithPlace, Actor> {
  const { auditOfficeId } = db
    .insert(auditOffice)
    .values({ slug: 'rekenkamer-elders', name: 'Rekenkamer Elders' })
    .returning({ auditOfficeId: auditOffice.id })
    .get()
  db.insert(municipality).values({ code: elders, name: 'Elders', slug: 'elders' }).run()
  db.insert(auditOfficeMunicipality).values({ auditOfficeId, municipalityCode: elders }).run()
  const made = {
    auditor: personWith(db, 'Elders auditor', [{ role: 'auditor', auditOfficeId }]),
    clerk: personWith(db, 'Elders clerk', [{ role: 'clerk', municipalityCode: elders }]),
    coordinator: personWith(db, 'Elders coordinator', [
      { role: 'coordinator', municipalityCode: elders },
    ]),
    owner: personWith(db, 'Elders owner', [{ role: 'owner', municipalityCode: elders }]),
    executive: personWith(db, 'Elders executive', [
      { role: 'executive', municipalityCode: elders },
    ]),
  }
  const context = { db, clock: walkClock }
  const { reportId } = createReport(context, made.auditor, {
    auditOfficeId,
    title: 'Onderhoud van bruggen',
    shortTitle: 'Bruggen',
    researcher: 'Bureau Brug',
    periodFrom: '2026-05',
    periodUntil: '2026-10',
    offeredOn: '2026-11-02',
    responseDueOn: '2027-01-16',
    treatmentDueOn: null,
    sourceUrl: '',
    responseSummary: '',
    municipalityCodes: [elders],
    recommendations: [
      {
        number: '1',
        title: 'Maak een lijst',
        text: 'Maak een lijst van alle bruggen.',
        addressee: 'college',
        parent: '',
        priority: false,
        dutyToInform: false,
        municipalities: [],
      },
    ],
  })
  const place = { reportId, municipalityCode: elders }
  recordDecision(context, made.clerk, place, {
    occurredOn: '2026-11-18',
    agendaItem: '',
    documentUrl: '',
    papers: [],
    outcomes: followUpsOf(db, place).map((followUpId) => ({
      followUpId,
      outcome: 'adopted',
      amendedText: '',
      explanation: '',
      implementationDueOn: null,
    })),
    planOfActionDueOn: '2027-03-18',
    implementationDueOn: null,
    notificationFirstDueOn: '2027-05-18',
    notificationEveryMonths: null,
  })
  return made
}

type WithPlace = 'clerk' | 'coordinator' | 'owner' | 'executive'
