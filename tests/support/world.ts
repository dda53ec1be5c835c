import { readActor } from '#app/accounts/actor.server.ts'
import type { Actor } from '#app/accounts/permissions.ts'
import { createReport } from '#app/reports/create-report.server.ts'
import { type Clock, clockAt } from '#app/workflow/clock.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Role } from '#db/schema/codes.ts'
import {
  auditOffice,
  auditOfficeMunicipality,
  followUp,
  municipality,
  person,
  portfolioHolder,
  roleAssignment,
} from '#db/schema/index.ts'
import { freshDatabase } from './database.ts'

/** The two municipalities of the small world of the tests, and one that another office serves. */
export const duinstad = 'GM9001'
export const polderdam = 'GM9002'
export const elders = 'GM9003'

/** A clock that the test moves. */
export function movableClock(instant: string): Clock & { moveTo(instant: string): void } {
  let clock = clockAt(instant)
  return {
    now: () => clock.now(),
    today: () => clock.today(),
    moveTo: (next) => {
      clock = clockAt(next)
    },
  }
}

/**
 * A small world: one audit office over Duinstad and Polderdam, another over Elders, a person for each role in
 * Duinstad, and (by `withReport`) a report with three recommendations.
 */
export function smallWorld(instant = '2026-03-02T09:00:00.000Z') {
  const db = freshDatabase()
  const clock = movableClock(instant)
  const context: Context & { clock: typeof clock } = { db, clock }
  db.insert(auditOffice)
    .values([
      { slug: 'rekenkamer-duin', name: 'Rekenkamer Duin en Polder', reviewWeeks: 8 },
      { slug: 'rekenkamer-elders', name: 'Rekenkamer Elders' },
    ])
    .run()
  const places: [string, string, number][] = [
    [duinstad, 'Duinstad', 1],
    [polderdam, 'Polderdam', 1],
    [elders, 'Elders', 2],
  ]
  for (const [code, name, auditOfficeId] of places) {
    db.insert(municipality).values({ code, name, slug: name.toLowerCase() }).run()
    db.insert(auditOfficeMunicipality).values({ auditOfficeId, municipalityCode: code }).run()
  }
  db.insert(portfolioHolder)
    .values({ municipalityCode: duinstad, name: 'Anna de Wit', portfolio: 'Sociaal domein' })
    .run()

  function personWith(role: Role, code = duinstad, name: string = role): Actor {
    const atOffice = role === 'auditor'
    const everywhere = role === 'admin'
    const { id } = db
      .insert(person)
      .values({ name, email: `${name}-${code}@example.nl`.toLowerCase() })
      .returning({ id: person.id })
      .get()
    db.insert(roleAssignment)
      .values({
        personId: id,
        role,
        municipalityCode: atOffice || everywhere ? null : code,
        auditOfficeId: atOffice ? (code === elders ? 2 : 1) : null,
        fromOn: '2020-01-01',
      })
      .run()
    const actor = readActor(db, id, '2026-01-01')
    if (actor === null) throw new Error('no such person')
    return actor
  }

  const people = {
    auditor: personWith('auditor'),
    clerk: personWith('clerk'),
    coordinator: personWith('coordinator'),
    owner: personWith('owner'),
    executive: personWith('executive'),
    admin: personWith('admin'),
  }

  function withReport(municipalityCodes = [duinstad, polderdam]) {
    const made = createReport(context, people.auditor, {
      auditOfficeId: 1,
      title: 'Onderhoud van bruggen',
      shortTitle: 'Bruggen',
      researcher: 'Bureau Brug',
      periodFrom: '2025-05',
      periodUntil: '2025-11',
      offeredOn: '2026-01-12',
      responseDueOn: '2026-02-16',
      treatmentDueOn: null,
      sourceUrl: '',
      responseSummary: '',
      municipalityCodes,
      recommendations: ['Maak een lijst', 'Plan het onderhoud', 'Informeer de raad'].map(
        (title, index) => ({
          number: String(index + 1),
          title,
          text: `${title} van alle bruggen.`,
          addressee: 'college' as const,
          parent: '',
          priority: index === 0,
          dutyToInform: index === 2,
          municipalities: [],
        }),
      ),
    })
    const rows = db.select().from(followUp).all()
    const idsIn = (code: string) =>
      rows.filter((row) => row.municipalityCode === code).map((row) => row.id)
    return { ...made, followUpIds: idsIn(duinstad), idsIn }
  }

  return { db, clock, context, people, personWith, withReport }
}

/** The first of a list that must have one. */
export function first<T>(list: readonly T[]): T {
  const [one] = list
  if (one === undefined) throw new Error('expected at least one')
  return one
}
