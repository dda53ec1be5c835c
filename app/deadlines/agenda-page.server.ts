import { type Actor, may, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { addMonths } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { agendaMonths, withoutDate } from './agenda-months.ts'
import { councilCalendar } from './council-calendar.server.ts'
import { holdersIn } from './holders.server.ts'
import { municipalityAgenda } from './municipality-agenda.server.ts'
import type { NamedDeadline } from './named-deadline.ts'
import { namingIn } from './naming.ts'

/** What the address of the agenda says: of which municipality, and whether only what the actor owns. */
export type AgendaFilter = { municipalityCode: string | null; own: boolean }

const monthsAhead = 12

/** The agenda of `actor` for the coming year. Throws `NotFound` for a municipality that it may not see. */
export function agendaPage(context: Context, actor: Actor, filter: AgendaFilter) {
  const visible = visibleMunicipalities(actor)
  if (filter.municipalityCode !== null && !visible.includes(filter.municipalityCode))
    throw new NotFound()
  const codes = filter.municipalityCode === null ? visible : [filter.municipalityCode]
  const today = context.clock.today()
  const agendas = codes.map((code) => municipalityAgenda(context, code))
  const nobody = { coordinator: [], clerk: [], auditor: [] }
  const named = agendas.flatMap((agenda): NamedDeadline[] => {
    const names = namingIn(agenda)
    const holders = holdersIn(agenda, nobody, new Set())
    return agenda.deadlines
      .filter((deadline) => !filter.own || holders(deadline).owner.includes(actor.personId))
      .map((deadline) => ({ deadline, ...names(deadline) }))
  })
  const councils = agendas.map(({ municipality }) => ({
    municipality: municipality.name,
    ...councilCalendar(context.db, municipality.code),
  }))
  return {
    today,
    months: agendaMonths(named, councils, today, addMonths(today, monthsAhead)),
    undated: withoutDate(named).length,
    overdue: agendas.reduce((sum, agenda) => sum + agenda.overdue.length, 0),
    municipalities: visible.map((code) => {
      const { name } = municipalityAgenda(context, code).municipality
      return {
        code,
        name,
        mayEnter: may(actor, 'enterCouncilCalendar', { municipalityCode: code }),
      }
    }),
  }
}
