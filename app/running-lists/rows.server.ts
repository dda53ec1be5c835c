import type { Actor } from '#app/accounts/permissions.ts'
import { visibleMunicipalities } from '#app/accounts/permissions.ts'
import type { Context } from '#app/workflow/context.ts'
import type { ListedRow } from './export.ts'
import {
  knownIn,
  listedDeadline,
  listedExplanation,
  municipalitiesOf,
  nameOfHolder,
  nameOfPerson,
} from './now-known.server.ts'

/** The running list of today: every follow-up in the municipalities that `actor` may see. */
export function runningListOf(context: Context, actor: Actor): ListedRow[] {
  const { db, clock } = context
  const moment = { on: clock.today(), knownAt: clock.now() }
  const owners = remembered((id) => nameOfPerson(db, id))
  const holders = remembered((id) => nameOfHolder(db, id))
  let line = 1
  return municipalitiesOf(db, visibleMunicipalities(actor))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    .flatMap(({ code, name }) =>
      knownIn(db, code, moment).map(({ report, facts, state }) => {
        line += 1
        const { status, assignment, response } = state
        return {
          line,
          report,
          municipality: code,
          municipalityName: name,
          number: facts.recommendation.number,
          recommendation: facts.recommendation.text,
          addressee: facts.recommendation.addressee,
          response: response?.kind ?? null,
          status: status?.status ?? null,
          owner: owners(assignment?.ownerId ?? null),
          portfolioHolder: holders(assignment?.portfolioHolderId ?? null),
          deadline: listedDeadline(state),
          updatedOn: status?.occurredOn ?? null,
          explanation: listedExplanation(state),
        }
      }),
    )
}

/** Asks each id once: a few people hold a whole list. */
function remembered(nameOf: (id: number | null) => string): (id: number | null) => string {
  const names = new Map<number | null, string>()
  return (id) => {
    const name = names.get(id) ?? nameOf(id)
    names.set(id, name)
    return name
  }
}
