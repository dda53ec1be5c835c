import { desc, inArray } from 'drizzle-orm'
import { type Actor, may, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { recessesOf } from '#app/deadlines/meeting-days.server.ts'
import {
  type MunicipalityAgenda,
  municipalityAgenda,
} from '#app/deadlines/municipality-agenda.server.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import type { Readable } from '#db/client.ts'
import { round } from '#db/schema/index.ts'
import type { StoredRound } from './place.server.ts'
import { type ProposedRound, proposedRounds, type RoundDates, roundDates } from './propose.ts'

type Named = { municipality: string; report: string }

/** What a round is proposed for, and what runs or ran, for everything that `actor` may see. */
export function roundsOf(context: Context, actor: Actor) {
  const codes = visibleMunicipalities(actor)
  const stored = roundsIn(context.db, codes)
  const agendas = codes.map((code) => municipalityAgenda(context, code))
  const proposed = agendas.flatMap((agenda): (ProposedRound & Named)[] => {
    const { code } = agenda.municipality
    if (!may(actor, 'openRound', { municipalityCode: code })) return []
    const rounds = earlier(stored, code)
    const recesses = recessesOf(context.db, code)
    const since = toldSince(agenda)
    return proposedRounds(agenda.deadlines, rounds, since, recesses, agenda.on).map((one) => ({
      ...one,
      ...namesOf(agenda, one.reportId),
    }))
  })
  const rounds = stored.flatMap((one): (StoredRound & Named)[] => {
    const agenda = agendas.find(({ municipality }) => municipality.code === one.municipalityCode)
    return agenda === undefined ? [] : [{ ...one, ...namesOf(agenda, one.reportId) }]
  })
  return { proposed, rounds }
}

/**
 * The dates to start a round with: as proposed ahead of the next notification deadline, or counted from today where
 * there is none near. Throws `NotFound` when the report was not offered to this council.
 */
export function datesToStartWith(
  context: Context,
  municipalityCode: string,
  reportId: number,
): RoundDates & Named & { notificationDueOn: CalendarDate | null } {
  const agenda = municipalityAgenda(context, municipalityCode)
  if (!agenda.reports.has(reportId)) throw new NotFound()
  const names = namesOf(agenda, reportId)
  const rounds = earlier(roundsIn(context.db, [municipalityCode]), municipalityCode)
  const since = toldSince(agenda)
  const recesses = recessesOf(context.db, municipalityCode)
  const proposed = proposedRounds(agenda.deadlines, rounds, since, recesses, agenda.on).find(
    (one) => one.reportId === reportId,
  )
  if (proposed !== undefined) return { ...names, ...proposed }
  const dates = roundDates(agenda.on, since.get(reportId) ?? agenda.on, recesses, agenda.on)
  return { ...names, ...dates, notificationDueOn: null }
}

function roundsIn(db: Readable, municipalityCodes: readonly string[]): StoredRound[] {
  return db
    .select()
    .from(round)
    .where(inArray(round.municipalityCode, [...municipalityCodes]))
    .orderBy(desc(round.openedAt))
    .all()
}

function earlier(rounds: readonly StoredRound[], municipalityCode: string) {
  return rounds
    .filter((one) => one.municipalityCode === municipalityCode)
    .map(({ reportId, periodUntil, closedAt }) => ({
      reportId,
      periodUntil,
      closed: closedAt !== null,
    }))
}

function namesOf(agenda: MunicipalityAgenda, reportId: number): Named {
  return {
    municipality: agenda.municipality.name,
    report: agenda.reports.get(reportId)?.shortTitle ?? '',
  }
}

/** Per report the day from which nothing was told yet, when there was no round: the decision, or the offering. */
function toldSince(agenda: MunicipalityAgenda): Map<number, CalendarDate> {
  const since = new Map<number, CalendarDate>()
  for (const { facts, state } of agenda.standings) {
    const day = state.outcome?.occurredOn ?? facts.offering.offeredOn
    const known = since.get(facts.reportId)
    if (day !== null && (known === undefined || day < known)) since.set(facts.reportId, day)
  }
  return since
}
