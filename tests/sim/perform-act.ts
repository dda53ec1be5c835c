import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { readActor } from '#app/accounts/actor.server.ts'
import type { Actor } from '#app/accounts/permissions.ts'
import { requestExtension, ruleOnExtension } from '#app/deadlines/extend.server.ts'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { recordResponses } from '#app/decisions/record-responses.server.ts'
import { assignOwners } from '#app/follow-ups/assign-owner.server.ts'
import { planStep } from '#app/follow-ups/plan-step.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { reviseStep } from '#app/follow-ups/revise-step.server.ts'
import { approveLetter } from '#app/letters/approve-letter.server.ts'
import { sendLetter } from '#app/letters/send-letter.server.ts'
import { startLetter } from '#app/letters/start-letter.server.ts'
import { retryMessage } from '#app/mail/postbox.server.ts'
import { setDigestFrequency } from '#app/mail/preference.server.ts'
import { recordReview } from '#app/reviews/record-review.server.ts'
import { answerQuestion } from '#app/rounds/answer-question.server.ts'
import { openRound } from '#app/rounds/open-round.server.ts'
import { remindOwners } from '#app/rounds/remind-owners.server.ts'
import { takeOverAnswers } from '#app/rounds/take-over-answers.server.ts'
import type { Context } from '#app/workflow/context.ts'
import {
  extension,
  extensionRuling,
  followUp,
  mailPreference,
  outboxMessage,
  person,
  round,
  stepRevision,
} from '#db/schema/index.ts'
import type { Act } from './act.ts'
import { plus } from './days.ts'
import { auditor } from './town.ts'

export { closePool } from '#app/letters/render/pool.server.ts'

const reportId = 1
const nothing = { internalNote: '', evidenceTitle: '', evidenceUrl: '', evidenceOn: null }

/** Finds the newest mailed link of a question in the mailbox of its owner. */
export type Mailbox = (question: { owner: string; town: string; number: number }) => Promise<string>

/**
 * Does one act through the workflow that the screens use. `key` is that of the form: an act that is repeated after a
 * crash has the same one. `letters`: first letter of the addresses of the people of each town.
 */
export async function performAct(
  context: Context,
  origin: string,
  act: Act,
  key: string,
  letters: Readonly<Record<string, string>>,
  mailbox: Mailbox,
): Promise<void> {
  const { db, clock } = context
  const today = clock.today()
  const submissionKey = key
  const person_ = (email: string): Actor => {
    const row = db.select().from(person).where(eq(person.email, email)).get()
    const actor = row && readActor(db, row.id, '2025-07-22')
    if (!actor) throw new Error(`nobody has the address ${email}`)
    return actor
  }
  const at = (town: string, role: string) => person_(`${letters[town]}${role}@demo.example`)
  const idOf = (town: string, number: number) => idsOf(context, town)[number - 1] as number

  switch (act.does) {
    case 'respond': {
      const responses = idsOf(context, act.town).map((followUpId) => ({
        followUpId,
        kind: 'accepted' as const,
        explanation: '',
      }))
      const input = { submissionKey, occurredOn: today, documentUrl: '', responses }
      recordResponses(context, at(act.town, 'coordinator'), input)
      return
    }
    case 'decide':
      recordDecision(
        context,
        at(act.town, 'clerk'),
        { reportId, municipalityCode: act.town },
        {
          submissionKey,
          occurredOn: today,
          agendaItem: '',
          documentUrl: '',
          papers: [],
          planOfActionDueOn: act.planDueOn,
          implementationDueOn: act.implementationDueOn,
          notificationFirstDueOn: act.firstDueOn,
          notificationEveryMonths: act.everyMonths,
          outcomes: idsOf(context, act.town).map((followUpId, place) => ({
            followUpId,
            outcome: act.rejected.includes(place + 1) ? 'not_adopted' : 'adopted',
            amendedText: '',
            explanation: '',
            implementationDueOn: null,
          })),
        },
      )
      return
    case 'assign':
      assignOwners(
        context,
        at(act.town, 'coordinator'),
        act.numbers.map((number) => idOf(act.town, number)),
        { submissionKey, ownerId: person_(act.owner).personId },
        { origin, note: '' },
      )
      return
    case 'plan':
      planStep(context, at(act.town, 'coordinator'), idOf(act.town, act.number), {
        submissionKey,
        title: act.step,
        plannedStartOn: null,
        plannedEndOn: act.endOn,
        ownerId: null,
        alsoFor: [],
      })
      return
    case 'revise':
      reviseStep(
        context,
        at(act.town, 'coordinator'),
        idOf(act.town, act.number),
        stepCalled(context, act.step),
        {
          submissionKey,
          title: act.step,
          plannedStartOn: null,
          plannedEndOn: act.endOn,
          ownerId: null,
          doneOn: act.done ? today : null,
          reason: 'Het liep anders.',
        },
      )
      return
    case 'report':
      postUpdate(context, at(act.town, 'coordinator'), idOf(act.town, act.number), {
        submissionKey,
        occurredOn: today,
        status: act.status,
        done: 'Er is overlegd.',
        next: '',
        reason: '',
        ...nothing,
      })
      return
    case 'judge': {
      const input = { submissionKey, verdict: act.verdict, explanation: 'Gezien.' }
      recordReview(context, person_(auditor), idOf(act.town, act.number), input)
      return
    }
    case 'ask':
      requestExtension(
        context,
        at(act.town, 'coordinator'),
        idOf(act.town, act.number),
        {
          submissionKey,
          deadlineKind: act.step === null ? 'implementation' : 'step',
          stepId: act.step === null ? null : stepCalled(context, act.step),
          fromOn: act.fromOn,
          toOn: act.toOn,
          reason: 'Het kost meer tijd.',
        },
        origin,
      )
      return
    case 'rule': {
      const input = { submissionKey, granted: act.granted, explanation: 'Zo besloten.' }
      const asked = newestRequest(context, idOf(act.town, act.number))
      ruleOnExtension(context, at(act.town, 'clerk'), asked, input, origin)
      return
    }
    case 'openRound':
      openRound(
        context,
        at(act.town, 'coordinator'),
        origin,
        { reportId, municipalityCode: act.town },
        {
          submissionKey,
          periodFrom: plus(today, -60),
          periodUntil: today,
          updatesDueOn: act.updatesDueOn,
          collegeMeetingOn: plus(act.updatesDueOn, 7),
          sendBy: plus(act.updatesDueOn, 14),
        },
      )
      return
    case 'answer': {
      const link = await mailbox(act)
      const input = act.change
        ? {
            status: 'in_progress' as const,
            done: 'De eerste groep is begonnen.',
            next: '',
            reason: '',
          }
        : null
      answerQuestion(context, link.split('/').at(-1) ?? '', input)
      return
    }
    case 'remind':
      remindOwners(context, at(act.town, 'coordinator'), origin, roundOf(context, act.town), {
        submissionKey,
      })
      return
    case 'takeOver':
      takeOverAnswers(context, at(act.town, 'coordinator'), roundOf(context, act.town), {
        submissionKey,
        answerId: [],
      })
      return
    case 'sendLetter': {
      const place = { reportId, municipalityCode: act.town }
      const coordinator = at(act.town, 'coordinator')
      const { letterId } = startLetter(context, coordinator, place, {
        submissionKey: `${key}-start`,
        asOf: today,
        roundId: roundOf(context, act.town),
      })
      approveLetter(context, at(act.town, 'executive'), letterId, {
        submissionKey: `${key}-approve`,
        collegeMeetingOn: today,
        seenContent: '',
      })
      await sendLetter(context, coordinator, letterId, { submissionKey }, origin)
      return
    }
    case 'leave':
      db.update(person).set({ leftOn: today }).where(eq(person.email, act.person)).run()
      return
    case 'choose': {
      const { personId } = person_(act.person)
      const row = db
        .select()
        .from(mailPreference)
        .where(eq(mailPreference.personId, personId))
        .get()
      setDigestFrequency(context, row?.token ?? '', act.frequency)
      return
    }
    case 'retry':
      for (const { id } of db
        .select()
        .from(outboxMessage)
        .where(isNotNull(outboxMessage.failedAt))
        .all())
        retryMessage(context, person_('admin@demo.example'), id, {
          submissionKey: `${key}-${id}`,
        })
  }
}

function idsOf({ db }: Context, town: string): number[] {
  return db
    .select({ id: followUp.id })
    .from(followUp)
    .where(eq(followUp.municipalityCode, town))
    .orderBy(followUp.id)
    .all()
    .map(({ id }) => id)
}

function stepCalled({ db }: Context, title: string): number {
  const row = db.select().from(stepRevision).where(eq(stepRevision.title, title)).get()
  if (row === undefined) throw new Error(`no step ${title}`)
  return row.stepId
}

/** The newest request of a follow-up, ruled on or not: an act that is repeated finds the same one. */
function newestRequest({ db }: Context, followUpId: number): number {
  const row = db
    .select({ id: extension.id })
    .from(extension)
    .leftJoin(extensionRuling, eq(extensionRuling.extensionId, extension.id))
    .where(eq(extension.followUpId, followUpId))
    .orderBy(desc(extension.id))
    .get()
  if (row === undefined) throw new Error(`nothing was asked about ${followUpId}`)
  return row.id
}

function roundOf({ db }: Context, town: string): number {
  const row = db
    .select()
    .from(round)
    .where(and(eq(round.municipalityCode, town), isNull(round.closedAt)))
    .get()
  return row?.id ?? 0
}
