import type { Statement } from 'better-sqlite3'
import { entryHash, firstHash } from '#app/audit-trail/hash-chain.ts'
import { registeredMunicipalities } from '#app/municipalities/register.ts'
import { slugOf } from '#app/municipalities/slug.ts'
import type { Database } from '#db/client.ts'

export type Country = { municipalities: number; followUpsEach: number; updatesEach: number }

const wholeCountry: Country = { municipalities: 342, followUpsEach: 100, updatesEach: 5 }

const statuses = ['not_started', 'in_progress', 'in_progress', 'partly_done', 'done']

/**
 * Fills an empty, migrated database with a made-up country: each municipality has ten reports of ten recommendations,
 * with a response, a decision, an owner, two steps and five updates each. The same numbers give the same rows.
 */
export function fillCountry(db: Database, country: Country = wholeCountry): void {
  const sqlite = db.$client
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row)
    const sql = `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`
    return Number(prepared(sql).run(...Object.values(row)).lastInsertRowid)
  }
  const statements = new Map<string, Statement<unknown[]>>()
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? sqlite.prepare<unknown[]>(sql)
    statements.set(sql, statement)
    return statement
  }
  const fill = sqlite.transaction(() => {
    insert('installation', { id: 1, demo: 1, set_up_at: at('2025-01-01') })
    let trailHash = firstHash
    registeredMunicipalities.slice(0, country.municipalities).forEach(({ code, name }, place) => {
      const officeId = insert('audit_office', {
        slug: `rekenkamer-${code.toLowerCase()}`,
        name: `Rekenkamer ${name}`,
        review_weeks: 8,
      })
      insert('municipality', { code, name, slug: `${slugOf(name)}-${code.toLowerCase()}` })
      insert('audit_office_municipality', { audit_office_id: officeId, municipality_code: code })
      insert('portfolio_holder', { municipality_code: code, name: 'Wethouder', portfolio: 'Alles' })
      const owners = Array.from({ length: 5 }, (_, number) =>
        personWith(insert, `Behandelaar ${number + 1}`, 'owner', code),
      )
      const clerk = personWith(insert, 'Griffier', 'clerk', code)
      personWith(insert, 'Coördinator', 'coordinator', code)
      const reports = Math.ceil(country.followUpsEach / 10)
      for (let report = 0; report < reports; report += 1)
        fillReport(insert, { code, officeId, clerk, owners, report, place }, country)
      const entry = {
        recordedAt: at('2026-11-01'),
        actorId: clerk,
        action: 'createReport',
        municipalityCode: code,
        reportId: null,
        followUpId: null,
        subject: `municipality:${code}`,
        before: null,
        after: null,
      }
      const hash = entryHash(trailHash, entry)
      insert('audit_trail', {
        recorded_at: entry.recordedAt,
        actor_id: clerk,
        action: entry.action,
        municipality_code: code,
        subject: entry.subject,
        previous_hash: trailHash,
        hash,
      })
      trailHash = hash
    })
  })
  fill()
  sqlite.exec('analyze')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}

type Insert = (table: string, row: Record<string, unknown>) => number
type Place = {
  code: string
  officeId: number
  clerk: number
  owners: number[]
  report: number
  place: number
}

function fillReport(insert: Insert, place: Place, country: Country): void {
  const { code, officeId, clerk, owners, report } = place
  const offeredOn = day(report * 40)
  const decidedOn = day(report * 40 + 60)
  const reportId = insert('report', {
    slug: `onderzoek-${code.toLowerCase()}-${report}`,
    title: `Onderzoek ${report + 1} naar de uitvoering van beleid`,
    short_title: `Onderzoek ${report + 1}`,
    audit_office_id: officeId,
    offered_on: offeredOn,
    recorded_at: at(offeredOn),
    recorded_by: clerk,
  })
  insert('offering', { report_id: reportId, municipality_code: code, offered_on: offeredOn })
  const decisionId = insert('decision', {
    report_id: reportId,
    municipality_code: code,
    agenda_item: 'Agendapunt 5',
    plan_of_action_due_on: day(report * 40 + 180),
    implementation_due_on: day(report * 40 + 420),
    ...fact(decidedOn, clerk),
  })
  insert('notification_schedule', {
    report_id: reportId,
    municipality_code: code,
    first_due_on: day(report * 40 + 240),
    every_months: 6,
    ...fact(decidedOn, clerk),
  })
  for (let number = 1; number <= Math.min(10, country.followUpsEach); number += 1) {
    const recommendationId = insert('recommendation', {
      report_id: reportId,
      number: String(number),
      position: number,
      title: `Leg vast wie wat doet en wanneer (${number})`,
      text: 'Leg voor elk onderdeel vast wie het doet, wanneer het klaar is en hoe de raad dat hoort.',
      addressee: 'college',
    })
    const followUpId = insert('follow_up', {
      recommendation_id: recommendationId,
      report_id: reportId,
      municipality_code: code,
      recorded_at: at(offeredOn),
    })
    insert('response', {
      follow_up_id: followUpId,
      kind: 'accepted',
      ...fact(day(report * 40 + 30), clerk),
    })
    insert('decision_outcome', {
      decision_id: decisionId,
      follow_up_id: followUpId,
      outcome: 'adopted',
    })
    const owner = owners[number % owners.length]
    insert('assignment', {
      follow_up_id: followUpId,
      owner_id: owner,
      portfolio_holder_id: 1,
      ...fact(decidedOn, clerk),
    })
    for (let step = 0; step < 2; step += 1) {
      const stepId = insert('step', { recorded_at: at(decidedOn) })
      insert('step_follow_up', {
        step_id: stepId,
        follow_up_id: followUpId,
        recorded_at: at(decidedOn),
      })
      insert('step_revision', {
        step_id: stepId,
        title: `Stap ${step + 1}`,
        position: step,
        planned_end_on: day(report * 40 + 200 + step * 300 + number * 7),
        ...fact(decidedOn, clerk),
      })
    }
    for (let update = 0; update < country.updatesEach; update += 1)
      insert('status_update', {
        follow_up_id: followUpId,
        status: statuses[Math.min(update, (number + place.place) % statuses.length)],
        done: 'Er is overlegd met de betrokken afdelingen en de eerste afspraken zijn gemaakt.',
        next: 'De afspraken worden uitgewerkt en aan het college voorgelegd.',
        ...fact(day(report * 40 + 90 + update * 50), clerk),
      })
  }
}

function personWith(insert: Insert, name: string, role: string, code: string): number {
  const id = insert('person', {
    name,
    email: `${role}.${name}.${code}@land.example`.toLowerCase().replaceAll(' ', ''),
  })
  insert('role_assignment', { person_id: id, role, municipality_code: code, from_on: '2020-01-01' })
  return id
}

const start = Date.parse('2025-01-06')
const day = (days: number) => new Date(start + days * 86_400_000).toISOString().slice(0, 10)
const at = (date: string) => `${date}T10:00:00.000Z`
const fact = (on: string, by: number) => ({ occurred_on: on, recorded_at: at(on), recorded_by: by })
