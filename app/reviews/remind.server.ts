import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '#app/accounts/permissions.ts'
import { digestMail } from '#app/deadlines/digest-mail.ts'
import { deriveAgenda } from '#app/deadlines/municipality-agenda.server.ts'
import type { Message } from '#app/mail/message.ts'
import { preferenceOf } from '#app/mail/preference.server.ts'
import { queueMessage } from '#app/mail/queue-message.server.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { Refusal } from '#app/workflow/errors.ts'
import { formFields } from '#app/workflow/input.ts'
import { perform, type Work } from '#app/workflow/perform.server.ts'
import { person, reminder } from '#db/schema/index.ts'
import { boardSources } from './overdue-board.server.ts'
import { type BoardLine, type BoardMunicipality, boardMunicipality } from './overdue-board.ts'

export const remindInput = z.object({
  ...formFields,
  municipalityCode: z.string(),
  /** Keys of the deadlines, with commas between; without: all that is too late in the municipality. */
  deadlineKey: z.string().optional(),
})
export type RemindInput = z.output<typeof remindInput>

/**
 * Reminds the people who are to act on what is too late in a municipality, save the actor: one mail each, and of one deadline at most once a day.
 * `origin` is the address of the application. Throws `Forbidden`/`NotFound`, or a `Refusal` when there is nobody to
 * remind.
 */
export function remind(
  context: Context,
  actor: Actor,
  origin: string,
  input: RemindInput,
): { mailed: number } {
  const { municipalityCode, deadlineKey } = input
  return perform(context, actor, input, (work) => {
    authorise(actor, 'remind', { municipalityCode })
    const agenda = deriveAgenda(context, municipalityCode, work.today)
    const board = boardMunicipality(agenda, boardSources(work.tx, agenda))
    const keys = deadlineKey?.split(',')
    const chosen = board.lines.filter((line) => keys === undefined || keys.includes(line.key))
    if (chosen.length === 0) throw new Refusal('', 'Dit is niet meer te laat')
    const fresh = chosen.filter((line) => line.remindedOn !== work.today)
    if (fresh.length === 0) throw new Refusal('', 'Hierover is vandaag al een herinnering gestuurd')
    const people = [...new Set(fresh.flatMap((line) => line.people))].filter(
      (personId) => personId !== actor.personId,
    )
    if (people.length === 0) throw new Refusal('', 'Er is niemand om te herinneren')
    for (const personId of people) remindPerson(work, actor, origin, board, fresh, personId)
    work.record({
      municipalityCode,
      action: 'remind',
      subject: `municipality:${municipalityCode}`,
      after: { deadlines: fresh.map((line) => line.key), people },
    })
    return { mailed: people.length }
  })
}

function remindPerson(
  work: Work,
  actor: Actor,
  origin: string,
  board: BoardMunicipality,
  fresh: readonly BoardLine[],
  personId: number,
): void {
  const reader = work.tx.select().from(person).where(eq(person.id, personId)).get()
  if (reader === undefined) throw new Error(`person ${personId} is gone`)
  const lines = fresh.filter((line) => line.people.includes(personId))
  const { token } = preferenceOf(work.tx, personId, work.now)
  const digest = digestMail(
    {
      name: reader.name,
      roles: [],
      preferencesUrl: `${origin}/berichten/${token}`,
      workUrl: `${origin}/werk`,
    },
    lines.map((line) => ({
      kind: line.kind,
      days: -line.days,
      dueOn: line.dueOn,
      municipality: board.name,
      report: line.report,
      subject: line.subject,
      url: `${origin}${line.href ?? '/werk/agenda'}`,
    })),
  )
  queueMessage(work.tx, work.now, origin, {
    dedupeKey: `remind:${personId}:${work.now}`,
    kind: 'reminder',
    to: { personId, address: reader.email },
    message: reminderMail(digest, actor.name, board.name, lines.length),
  })
  for (const { key: deadlineKey, dueOn } of lines)
    work.tx
      .insert(reminder)
      .values({
        deadlineKey,
        dueOn,
        occasion: `asked-${work.today}`,
        personId,
        municipalityCode: board.code,
        sentOn: work.today,
      })
      .run()
}

/** The digest of what is too late, with who sends the reminder. */
function reminderMail(digest: Message, from: string, municipality: string, count: number): Message {
  const [greeting, ...rest] = digest.pieces
  const what = count === 1 ? 'één termijn' : `${count} termijnen`
  return {
    ...digest,
    subject: `Herinnering: ${what} te laat in ${municipality}`,
    pieces: [
      ...(greeting ? [greeting] : []),
      {
        paragraph: `${from} herinnert u aan ${what} in ${municipality} waarvan de datum voorbij is.`,
      },
      ...rest,
    ],
    reason: `u in ${municipality} als eerste aan zet bent, of de termijn bewaakt`,
  }
}
