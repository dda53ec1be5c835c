import { eq, lte } from 'drizzle-orm'
import { peopleByIds } from '#app/accounts/people.server.ts'
import { type Actor, may, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { holdersIn, roleHolders } from '#app/deadlines/holders.server.ts'
import {
  type MunicipalityAgenda,
  municipalityAgenda,
} from '#app/deadlines/municipality-agenda.server.ts'
import { remindedOf } from '#app/deadlines/reminded.ts'
import { rulesWith } from '#app/deadlines/reminder-rule.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Readable } from '#db/client.ts'
import type { DeadlineKind } from '#db/schema/codes.ts'
import { person, reminder, reminderRule } from '#db/schema/index.ts'
import { type BoardSources, boardMunicipality, bySilence } from './overdue-board.ts'

/** Where `actor` may see what is too late. */
export function boardMunicipalities(actor: Actor): string[] {
  return visibleMunicipalities(actor).filter((municipalityCode) =>
    may(actor, 'seeOverdueBoard', { municipalityCode }),
  )
}

/** All that is too late where `actor` may see it, the silent municipalities first; narrowed by `filter`. */
export function overdueBoard(
  context: Context,
  actor: Actor,
  filter: { municipalityCode?: string | undefined; kind?: DeadlineKind | undefined } = {},
) {
  const codes = boardMunicipalities(actor)
  const agendas = codes.map((code) => municipalityAgenda(context, code))
  const municipalities = agendas
    .filter(
      ({ municipality }) =>
        filter.municipalityCode === undefined || municipality.code === filter.municipalityCode,
    )
    .map((agenda) => ({
      ...boardMunicipality(agenda, boardSources(context.db, agenda), filter.kind),
      mayRemind: may(actor, 'remind', { municipalityCode: agenda.municipality.code }),
    }))
    .sort(bySilence)
  const ids = municipalities.flatMap(({ lines }) => lines.flatMap((line) => line.people))
  return {
    municipalities,
    names: Object.fromEntries(
      [...peopleByIds(context.db, ids)].map(([id, { name }]) => [String(id), name]),
    ),
    choices: agendas.map(({ municipality }) => ({
      value: municipality.code,
      label: municipality.name,
    })),
    kinds: [...new Set(agendas.flatMap(({ overdue }) => overdue.map((one) => one.kind)))],
  }
}

/** Who is behind what is too late in a municipality, and who was reminded when. */
export function boardSources(db: Readable, agenda: MunicipalityAgenda): BoardSources {
  const { on, municipality } = agenda
  const rules = rulesWith(db.select().from(reminderRule).all())
  const gone = new Set(
    db
      .select({ id: person.id })
      .from(person)
      .where(lte(person.leftOn, on))
      .all()
      .map((row) => row.id),
  )
  const holders = holdersIn(agenda, roleHolders(db, municipality.code, on), gone)
  const reminded = new Map<string, CalendarDate>()
  const sent = db
    .select({ key: reminder.deadlineKey, sentOn: reminder.sentOn })
    .from(reminder)
    .where(eq(reminder.municipalityCode, municipality.code))
    .all()
  for (const { key, sentOn } of sent)
    if (sentOn > (reminded.get(key) ?? '')) reminded.set(key, sentOn)
  return {
    // As on the date itself: who must act, without those who are told when it takes long.
    peopleOf: (one) => [
      ...remindedOf(one.kind, one.dueOn, holders(one), rules[one.kind], one.dueOn).keys(),
    ],
    remindedOn: (key) => reminded.get(key) ?? null,
  }
}
