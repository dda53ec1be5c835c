import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { requestExtension, ruleOnExtension } from '#app/deadlines/extend.server.ts'
import { decideClosure, proposeClosure } from '#app/decisions/close.server.ts'
import { recordDecision } from '#app/decisions/record-decision.server.ts'
import { recordResponses } from '#app/decisions/record-responses.server.ts'
import { assignOwner } from '#app/follow-ups/assign-owner.server.ts'
import { planStep } from '#app/follow-ups/plan-step.server.ts'
import { confirmNoChange, postUpdate } from '#app/follow-ups/post-update.server.ts'
import { reviseStep } from '#app/follow-ups/revise-step.server.ts'
import { recordReview } from '#app/reviews/record-review.server.ts'
import { clockAt } from '#app/workflow/clock.ts'
import type { Database } from '../client.ts'
import type {
  DeadlineKind,
  DecisionOutcome,
  ImplementationStatus,
  ResponseKind,
  Verdict,
} from '../schema/codes.ts'
import { followUp } from '../schema/index.ts'

/** The follow-ups of a report in a municipality, in the order of its recommendations. */
export function followUpsOf(
  db: Database,
  { reportId, municipalityCode }: { reportId: number; municipalityCode: string },
): number[] {
  return db
    .select({ id: followUp.id })
    .from(followUp)
    .where(and(eq(followUp.reportId, reportId), eq(followUp.municipalityCode, municipalityCode)))
    .orderBy(followUp.id)
    .all()
    .map((row) => row.id)
}

type Numbered<T> = Partial<Record<number, T>>

/** Tells the course of facts in one municipality through the same workflows as the screens, each on its own day. */
export function storyOf(
  db: Database,
  place: { reportId: number; municipalityCode: string },
  followUpIds: readonly number[],
) {
  const on = (date: string) => ({ db, clock: clockAt(`${date}T09:30:00.000Z`) })
  const idOf = (number: number) => {
    const id = followUpIds[number - 1]
    if (id === undefined) throw new Error(`no follow-up ${number} in ${place.municipalityCode}`)
    return id
  }

  return {
    idOf,
    responds(date: string, actor: Actor, replies: Numbered<[ResponseKind, string]>) {
      const responses = Object.entries(replies).flatMap(([number, reply]) =>
        reply ? [{ followUpId: idOf(Number(number)), kind: reply[0], explanation: reply[1] }] : [],
      )
      recordResponses(on(date), actor, { occurredOn: date, documentUrl: '', responses })
    },
    decides(
      date: string,
      actor: Actor,
      outcomes: Numbered<[DecisionOutcome, string?]>,
      terms: {
        planOfActionDueOn: string
        implementationDueOn: string | null
        notificationFirstDueOn: string
        notificationEveryMonths: number
        agendaItem: string
        papers?: { kind: 'motion' | 'amendment' | 'commitment'; title: string; url: string }[]
      },
    ) {
      recordDecision(on(date), actor, place, {
        occurredOn: date,
        documentUrl: '',
        papers: [],
        ...terms,
        outcomes: followUpIds.map((followUpId, index) => {
          const [outcome, text] = outcomes[index + 1] ?? ['adopted' as const]
          return {
            followUpId,
            outcome,
            amendedText: outcome === 'adopted_amended' ? (text ?? '') : '',
            explanation: outcome === 'adopted_amended' ? '' : (text ?? ''),
            implementationDueOn: null,
          }
        }),
      })
    },
    assigns(
      date: string,
      actor: Actor,
      numbers: number[],
      owner: Actor,
      portfolioHolderId: number,
    ) {
      for (const number of numbers)
        assignOwner(on(date), actor, idOf(number), { ownerId: owner.personId, portfolioHolderId })
    },
    plans(
      date: string,
      actor: Actor,
      number: number,
      title: string,
      endOn: string | null,
      alsoFor: number[] = [],
    ) {
      const step = { title, plannedStartOn: null, plannedEndOn: endOn, ownerId: null, alsoFor }
      return planStep(on(date), actor, idOf(number), step).stepId
    },
    /** A step that was planned and done in time. */
    does(
      actor: Actor,
      number: number,
      title: string,
      days: { planned: string; endOn: string; done: string },
    ) {
      const stepId = this.plans(days.planned, actor, number, title, days.endOn)
      this.finishes(days.done, actor, number, stepId, title, days.endOn)
    },
    finishes(
      date: string,
      actor: Actor,
      number: number,
      stepId: number,
      title: string,
      endOn: string,
    ) {
      reviseStep(on(date), actor, idOf(number), stepId, {
        title,
        plannedStartOn: null,
        plannedEndOn: endOn,
        ownerId: null,
        doneOn: date,
        reason: '',
      })
    },
    reports(
      date: string,
      actor: Actor,
      number: number,
      status: ImplementationStatus,
      done: string,
      next = '',
      more: {
        reason?: string
        evidenceTitle?: string
        evidenceUrl?: string
        internalNote?: string
      } = {},
    ) {
      postUpdate(on(date), actor, idOf(number), {
        occurredOn: date,
        status,
        done,
        next,
        reason: '',
        internalNote: '',
        evidenceTitle: '',
        evidenceUrl: '',
        evidenceOn: null,
        ...more,
      })
    },
    saysNoChange(date: string, actor: Actor, number: number) {
      confirmNoChange(on(date), actor, idOf(number), {})
    },
    extends(
      date: string,
      [asking, ruling]: [Actor, Actor],
      number: number,
      what: {
        deadlineKind: DeadlineKind
        stepId?: number
        fromOn: string
        toOn: string
        reason: string
      },
      ruled: { on: string; granted: boolean; explanation: string } | null,
    ) {
      const input = { ...what, stepId: what.stepId ?? null }
      const { extensionId } = requestExtension(on(date), asking, idOf(number), input)
      if (ruled) ruleOnExtension(on(ruled.on), ruling, extensionId, ruled)
    },
    judges(date: string, actor: Actor, number: number, verdict: Verdict, explanation: string) {
      recordReview(on(date), actor, idOf(number), { verdict, explanation })
    },
    proposesClosure(date: string, actor: Actor, number: number, reason: string) {
      proposeClosure(on(date), actor, idOf(number), { reason, consequence: '' })
    },
    closes(date: string, actor: Actor, number: number, reason: string) {
      decideClosure(on(date), actor, idOf(number), {
        occurredOn: date,
        reason,
        consequence: '',
        documentUrl: '',
      })
    },
  }
}
