import { and, eq, isNull } from 'drizzle-orm'
import { readActor } from '#app/accounts/actor.server.ts'
import { type Actor, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { newSecret, secretHashOf } from '#app/accounts/secret.server.ts'
import { municipalityVersion } from '#app/audit-trail/version.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import { addDays } from '#app/workflow/calendar-date.ts'
import type { Context } from '#app/workflow/context.ts'
import { NotFound } from '#app/workflow/errors.ts'
import { perform, type Submission } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { calendarFeed as feedTable } from '#db/schema/index.ts'
import { calendarFeed, type Feed } from './calendar-feed.ts'
import { holdersIn, peopleGone, roleHolders } from './holders.server.ts'
import { municipalityAgenda } from './municipality-agenda.server.ts'
import { namingIn } from './naming.ts'
import { remindedOf } from './reminded.ts'
import { defaultRules } from './reminder-rule.ts'

/** What a feed is of: one municipality, or (null) the person's own deadlines. */
export type FeedScope = { municipalityCode: string | null }

const pastDays = 120

/**
 * Makes a secret address for a calendar feed; an earlier one of the same person and scope stops working. Returns the
 * secret, of which only the hash is stored: it can be shown once. Throws `Forbidden`/`NotFound`.
 */
export function renewFeed(
  context: Context,
  actor: Actor,
  scope: FeedScope,
  submit: Submission = {},
): { secret: string } {
  const secret = newSecret()
  perform(context, actor, submit, (work) => {
    const { municipalityCode } = scope
    if (municipalityCode !== null) authorise(actor, 'viewMunicipality', { municipalityCode })
    work.tx
      .update(feedTable)
      .set({ revokedAt: work.now })
      .where(and(eq(feedTable.personId, actor.personId), inScope(scope), live))
      .run()
    work.tx
      .insert(feedTable)
      .values({
        secretHash: secretHashOf(secret),
        personId: actor.personId,
        municipalityCode,
        createdAt: work.now,
      })
      .run()
    const subject = `person:${actor.personId}`
    work.record({ action: 'renewFeed', subject, ...(municipalityCode && { municipalityCode }) })
    return null
  })
  return { secret }
}

/** Ends a feed of the actor. Ending one that is none is no error. */
export function endFeed(context: Context, actor: Actor, scope: FeedScope): void {
  context.db
    .update(feedTable)
    .set({ revokedAt: context.clock.now() })
    .where(and(eq(feedTable.personId, actor.personId), inScope(scope), live))
    .run()
}

/** The feeds of `actor` that work now. */
export function feedsOf(db: Readable, actor: Actor): (FeedScope & { createdAt: string })[] {
  return db
    .select()
    .from(feedTable)
    .where(and(eq(feedTable.personId, actor.personId), live))
    .all()
}

/**
 * The iCalendar text behind a secret address, with what its person may see today. Throws `NotFound` when the address
 * is none, was renewed, or its person lost the role.
 */
export function readFeed(context: Context, origin: string, secret: string): string {
  const { db, clock } = context
  const found = db
    .select()
    .from(feedTable)
    .where(and(eq(feedTable.secretHash, secretHashOf(secret)), live))
    .get()
  const actor = found && readActor(db, found.personId, clock.today())
  if (!found || !actor) throw new NotFound()
  const visible = visibleMunicipalities(actor)
  const { municipalityCode } = found
  if (municipalityCode === null) return ownFeed(context, origin, actor, visible)
  if (!visible.includes(municipalityCode)) throw new NotFound()
  const { municipality } = municipalityAgenda(context, municipalityCode)
  const deadlines = deadlinesIn(context, municipalityCode)
  const name = `Opvolgwijzer ${municipality.name}`
  return calendarFeed({ name, origin, today: clock.today(), deadlines })
}

function ownFeed(context: Context, origin: string, actor: Actor, codes: readonly string[]): string {
  const today = context.clock.today()
  const gone = peopleGone(context.db, today)
  const deadlines = codes.flatMap((code) => {
    const agenda = municipalityAgenda(context, code)
    const holders = holdersIn(agenda, roleHolders(context.db, code, today), gone)
    return deadlinesIn(context, code).filter(({ deadline }) => {
      const { kind, dueOn } = deadline
      if (dueOn === null) return false
      // On the day itself only those who must act first are reminded.
      const first = remindedOf(kind, dueOn, holders(deadline), defaultRules[kind], dueOn)
      return first.has(actor.personId)
    })
  })
  return calendarFeed({ name: 'Opvolgwijzer, mijn termijnen', origin, today, deadlines })
}

function deadlinesIn(context: Context, code: string): Feed['deadlines'] {
  const agenda = municipalityAgenda(context, code)
  const version = municipalityVersion(context.db, code)
  const named = namingIn(agenda)
  const from = addDays(agenda.on, -pastDays)
  return agenda.deadlines
    .filter(({ dueOn }) => dueOn !== null && dueOn >= from)
    .map((deadline) => ({ deadline, ...named(deadline), version }))
}

const live = isNull(feedTable.revokedAt)

function inScope({ municipalityCode }: FeedScope) {
  return municipalityCode === null
    ? isNull(feedTable.municipalityCode)
    : eq(feedTable.municipalityCode, municipalityCode)
}
