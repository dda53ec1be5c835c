import { eq } from 'drizzle-orm'
import { authorise } from '#app/workflow/authorise.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { perform, type Submission, type Work } from '#app/workflow/perform.server.ts'
import { password, person } from '#db/schema/index.ts'
import type { AccountContext } from './account-context.ts'
import { makeLink } from './account-link.server.ts'
import { accountMail } from './account-mail.ts'
import { type GivenRole, insertRole, presentPerson } from './give-role.server.ts'
import type { Actor } from './permissions.ts'
import { normalEmail } from './sign-in.server.ts'
import { mailAccount } from './tell-account.server.ts'

export type Invitation = GivenRole & {
  name: string
  email: string
  jobTitle: string
  department: string
}

/**
 * Adds a person with a first role and mails the invitation. Returns the id. Throws `Forbidden`, a `Refusal` at the
 * field.
 */
export function invitePerson(
  context: AccountContext,
  actor: Actor,
  input: Invitation & Submission,
): number {
  return perform(context, actor, input, (work) => {
    authorise(actor, 'manageInstallation', {})
    const email = normalEmail(input.email)
    const known = work.tx.select().from(person).where(eq(person.email, email)).get()
    if (known !== undefined) throw new Refusal('email', 'Iemand hier heeft dit adres al')
    const { name, jobTitle, department } = input
    const { id } = work.tx
      .insert(person)
      .values({ name, email, jobTitle, department })
      .returning({ id: person.id })
      .get()
    work.record({ action: 'invitePerson', subject: `person:${id}` })
    insertRole(work, id, input)
    mailInvitation(work, context, { id, name, email })
    return id
  })
}

/** Mails the invitation again, with a new link; the earlier one ends. Throws `Forbidden`, `NotFound`, a `Refusal`. */
export function inviteAgain(
  context: AccountContext,
  actor: Actor,
  personId: number,
  submit: Submission = {},
): void {
  perform(context, actor, submit, (work) => {
    authorise(actor, 'manageInstallation', {})
    const found = presentPerson(work.tx, personId)
    const set = work.tx.select().from(password).where(eq(password.personId, personId)).get()
    if (set !== undefined) throw new Refusal('', `${found.name} heeft de uitnodiging al aangenomen`)
    work.record({ action: 'inviteAgain', subject: `person:${personId}` })
    mailInvitation(work, context, found)
  })
}

function mailInvitation(
  { tx, now }: Work,
  { origin }: AccountContext,
  { id, name, email }: { id: number; name: string; email: string },
): void {
  const secret = makeLink(tx, now, { kind: 'invitation', personId: id })
  const message = accountMail.invitation(name, `${origin}/uitnodiging/${secret}`)
  mailAccount(tx, now, origin, { personId: id, address: email, message })
}
