import { and, eq, gte, isNull, or } from 'drizzle-orm'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission, type Work } from '#app/workflow/perform.server.ts'
import {
  accountLink,
  formerPerson,
  knownBrowser,
  mailPreference,
  oneTimeCode,
  organisationAccount,
  passkey,
  password,
  person,
  recoveryCode,
  roleAssignment,
} from '#db/schema/index.ts'
import { endRole, keepAnAdmin, presentPerson } from './give-role.server.ts'
import type { Actor } from './permissions.ts'
import { endSessionsOf } from './session.server.ts'

/**
 * Lets a person leave: all roles and sessions end, every means to sign in goes, and lists show a pseudonym from now
 * on. The name stays behind the trail for the admin, since public records must show who acted (Archiefwet). What the
 * person owned keeps its pseudonymous owner until a coordinator hands it over. Throws `Forbidden`, `NotFound`, a
 * `Refusal`.
 */
export function letLeave(
  context: Context,
  actor: Actor,
  personId: number,
  input: { reason: string } & Submission,
): void {
  perform(context, actor, input, (work) => {
    authorise(actor, 'manageInstallation', {})
    const { tx, today, now } = work
    const { name, email, jobTitle, department } = presentPerson(tx, personId)
    if (personId === actor.personId)
      throw new Refusal(
        'reason',
        'U kunt uzelf niet laten vertrekken; vraag het een andere beheerder',
      )
    endRoles(work, personId, input.reason)
    tx.update(person)
      .set({ ...pseudonymOf(personId), leftOn: today })
      .where(eq(person.id, personId))
      .run()
    tx.insert(formerPerson)
      .values({ personId, name, email, jobTitle, department, reason: input.reason })
      .run()
    keepAnAdmin(work)
    forgetMeans(work, personId)
    endSessionsOf(tx, personId, now)
    work.record({
      action: 'letLeave',
      subject: `person:${personId}`,
      after: { leftOn: today, reason: input.reason },
    })
  })
}

/** What stands in place of name and address of who left. */
function pseudonymOf(personId: number) {
  return {
    name: `Oud-medewerker ${personId}`,
    email: `vertrokken-${personId}@opvolgwijzer.invalid`,
    jobTitle: '',
    department: '',
  }
}

function endRoles(work: Work, personId: number, reason: string): void {
  const open = work.tx
    .select({ id: roleAssignment.id })
    .from(roleAssignment)
    .where(
      and(
        eq(roleAssignment.personId, personId),
        or(isNull(roleAssignment.untilOn), gte(roleAssignment.untilOn, work.today)),
      ),
    )
    .all()
  for (const { id } of open) endRole(work, id, reason)
}

/** Takes away every means to sign in as the person. */
export function forgetMeans({ tx }: Work, personId: number): void {
  const means = [
    ...[password, oneTimeCode, recoveryCode, passkey, knownBrowser],
    ...[organisationAccount, accountLink, mailPreference],
  ] as const
  for (const table of means) tx.delete(table).where(eq(table.personId, personId)).run()
}
