import { createReport } from '#app/reports/create-report.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import type { Database } from '../client.ts'
import { auditOffice, municipality } from '../schema/index.ts'
import { tellLeidschendamVoorburg } from './leidschendam-voorburg.ts'
import { tellOegstgeest } from './oegstgeest.ts'
import {
  type DemoPeople,
  fillPeople,
  leidschendamVoorburg,
  oegstgeest,
  voorschoten,
  wassenaar,
} from './people.ts'
import { demoReport } from './report.ts'
import { tellSecondStudy } from './second-story.ts'
import { followUpsOf, storyOf } from './story.ts'
import { tellVoorschoten } from './voorschoten.ts'
import { tellWassenaar } from './wassenaar.ts'

const stories = [
  [wassenaar, tellWassenaar],
  [voorschoten, tellVoorschoten],
  [oegstgeest, tellOegstgeest],
  [leidschendamVoorburg, tellLeidschendamVoorburg],
] as const

/** Whether the database holds nothing yet: only then may the demo be filled. */
export function isEmpty(db: Database): boolean {
  return db.select().from(municipality).limit(1).get() === undefined
}

/**
 * Fills an empty database with the WVOLV case: the real study in our own words and a made-up course of facts.
 * Throws an Error when the database holds something already.
 */
export function fillDemo(db: Database): DemoPeople {
  if (!isEmpty(db)) throw new Error('De database is niet leeg; de demonstratie wordt niet gevuld.')
  const people = fillPeople(db, '2025-07-01T08:00:00.000Z')
  const { auditor } = people
  const office = db.select().from(auditOffice).get()
  if (auditor === undefined || office === undefined) throw new Error('the demo has no audit office')
  const context = { db, clock: clockAt('2025-07-22T09:00:00.000Z') }
  const { reportId } = createReport(context, auditor, { ...demoReport, auditOfficeId: office.id })
  for (const [municipalityCode, tell] of stories) {
    const place = { reportId, municipalityCode }
    tell(storyOf(db, place, followUpsOf(db, place)), people)
  }
  tellSecondStudy(db, office.id, people)
  return people
}
