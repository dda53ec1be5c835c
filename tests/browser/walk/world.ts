import { readFileSync } from 'node:fs'
import { desc, eq } from 'drizzle-orm'
import { makeLink } from '#app/accounts/account-link.server.ts'
import { renewFeed } from '#app/deadlines/feed.server.ts'
import { saveView } from '#app/deadlines/saved-views.server.ts'
import { proposeClosure } from '#app/decisions/close.server.ts'
import { postUpdate } from '#app/follow-ups/post-update.server.ts'
import { approveLetter } from '#app/letters/approve-letter.server.ts'
import { makeBatches } from '#app/letters/batch/make-batches.server.ts'
import { startBatch } from '#app/letters/batch/start-batch.server.ts'
import { editPassage } from '#app/letters/edit-passage.server.ts'
import { startLetter } from '#app/letters/start-letter.server.ts'
import { exampleTemplate } from '#app/letters/template/example-template.server.ts'
import { makeToken } from '#app/machine/token.server.ts'
import { setWebhook } from '#app/machine/webhook.server.ts'
import { requestSubscription } from '#app/portal/following/subscription.server.ts'
import { topicAt } from '#app/portal/following/topic.server.ts'
import { startIntake } from '#app/reports/start-intake.server.ts'
import { remind } from '#app/reviews/remind.server.ts'
import { answerQuestion } from '#app/rounds/answer-question.server.ts'
import { openRound } from '#app/rounds/open-round.server.ts'
import type { Context } from '#app/workflow/context.ts'
import type { Database } from '#db/client.ts'
import { leidschendamVoorburg, voorschoten, wassenaar } from '#db/demo/people.ts'
import { followUpsOf } from '#db/demo/story.ts'
import {
  file,
  mailPreference,
  outboxMessage,
  report,
  updateAnswer,
  updateRequest,
} from '#db/schema/index.ts'
import type { AccountLinkKind } from '#db/schema/sign-in.ts'
import { demoPeople, demoPerson, type Key, walkClock } from './people.ts'

const origin = 'http://127.0.0.1:3000'

/** One of everything that an address can name, all of Wassenaar or of its audit office. */
export type Samples = Awaited<ReturnType<typeof fillSamples>>

/** Adds to the demo, in Wassenaar, one of everything that it has not: a round, letters in each stage, … */
export async function fillSamples(db: Database) {
  const context: Context = { db, clock: walkClock }
  const by = (key: Key) => demoPerson(db, key)
  const [first, second] = db.select().from(report).orderBy(report.id).all()
  if (first === undefined || second === undefined) throw new Error('the demo has two reports')
  const place = { reportId: first.id, municipalityCode: wassenaar }
  const numbers = followUpsOf(db, place)
  // Number 2 is Noor's and under way with several steps; 4 is carried out elsewhere; 6 and 7 are hers too.
  const [, followUp = 0, , , , proposed = 0, other = 0] = numbers
  const [strange = 0] = followUpsOf(db, { ...place, municipalityCode: voorschoten })

  const evidenceFile = Object.assign(new File(['cijfers'], 'cijfers.txt', { type: 'text/plain' }), {
    content: new TextEncoder().encode('cijfers'),
  })
  const { statusUpdateId } = postUpdate(context, by('wOwner'), followUp, {
    occurredOn: '2026-11-20',
    status: 'in_progress',
    done: 'De cijfers over het derde kwartaal zijn binnen.',
    next: 'De cijfers naast die van vorig jaar leggen.',
    reason: '',
    internalNote: 'Nog navragen waarom maart ontbreekt.',
    evidenceTitle: 'Cijfers derde kwartaal',
    evidenceUrl: '',
    evidenceFile,
    evidenceOn: '2026-10-01',
  })
  const stored = db.select({ id: file.id }).from(file).where(eq(file.name, 'cijfers.txt')).get()

  proposeClosure(context, by('wCoordinator'), proposed, {
    reason: 'Het overzicht van de kosten komt voortaan in elke begroting.',
    consequence: 'De griffie ziet het bij de begroting.',
  })

  const approved = startLetter(context, by('wCoordinator'), place, { asOf: '2026-11-20' })
  approveLetter(context, by('wExecutive'), approved.letterId, {
    collegeMeetingOn: '2026-11-24',
    seenContent: '',
  })
  const draft = startLetter(
    context,
    by('wCoordinator'),
    { ...place, reportId: second.id },
    { asOf: '2026-11-20' },
  )
  editPassage(context, by('wCoordinator'), draft.letterId, {
    passage: 'opening',
    text: 'Met deze brief vertelt het college hoe het staat met de bereikbaarheid.',
    seenChangedAt: '',
  })
  const sent = db.$client
    .prepare<[string], { id: number }>(
      'select id from letter where municipality_code = ? and sent_at is not null',
    )
    .get(wassenaar)

  const { roundId } = openRound(context, by('wCoordinator'), origin, place, {
    periodFrom: '2026-06-13',
    periodUntil: '2026-12-11',
    updatesDueOn: '2026-12-11',
    collegeMeetingOn: '2026-12-15',
    sendBy: '2026-12-17',
  })
  const links = db
    .select({ text: outboxMessage.text })
    .from(outboxMessage)
    .orderBy(outboxMessage.id)
    .all()
    .flatMap(({ text }) =>
      [...text.matchAll(/\/bijwerken\/([\w-]{43})/g)].map((one) => one[1] ?? ''),
    )
  const [answered = '', link = ''] = links
  answerQuestion(context, answered, null)
  const answer = db.select().from(updateAnswer).get()
  const question = db
    .select()
    .from(updateRequest)
    .all()
    .find((one) => one.id !== answer?.updateRequestId && one.ownerId === by('wOwner').personId)

  const { batchId } = startBatch(context, by('wCoordinator'), { asOf: '2026-11-20' })
  await makeBatches(context)
  const template = new File([new Uint8Array(await exampleTemplate('#1d4f91'))], 'sjabloon.docx')

  const { draftId } = await startIntake(context, by('auditor'), {
    auditOfficeId: first.auditOfficeId,
    sourceText: readFileSync('tests/fixtures/reports/jeugdhulp-in-vier-gemeenten.txt', 'utf8'),
  })
  const intake = db.$client
    .prepare<[number], { changed_at: string }>('select changed_at from intake_draft where id = ?')
    .get(draftId)

  saveView(context, by('wOwner'), { name: 'Van mij', query: 'behandelaar=6' })
  requestSubscription(context, origin, topicAt(context, 'gemeenten/wassenaar'), 'lezer@example.nl')
  const following = /\/volgen\/bevestigen\/([\w-]+)/.exec(
    db
      .select({ text: outboxMessage.text })
      .from(outboxMessage)
      .orderBy(desc(outboxMessage.id))
      .get()?.text ?? '',
  )?.[1]
  const feed = renewFeed(context, by('wCoordinator'), { municipalityCode: wassenaar })
  const system = { municipalityCode: wassenaar, name: 'zaaksysteem' }
  const token = makeToken(context, by('wClerk'), { ...system, scopes: ['decisions'], months: 12 })
  const hook = setWebhook(context, by('wClerk'), { ...system, url: 'https://systeem.example/' })
  remind(context, by('auditor'), origin, { municipalityCode: voorschoten })
  const preference = db.select().from(mailPreference).get()
  const failing = db.select({ id: outboxMessage.id }).from(outboxMessage).get()
  db.update(outboxMessage)
    .set({ failedAt: walkClock.now(), attempts: 9, error: '550 no such mailbox' })
    .where(eq(outboxMessage.id, failing?.id ?? 0))
    .run()

  const one = <T>(sql: string, ...values: (string | number)[]) =>
    db.$client
      .prepare(sql)
      .pluck()
      .get(...values) as T
  const newcomer = by('vOwner').personId
  const linkOf = (kind: AccountLinkKind) =>
    makeLink(db, walkClock.now(), { kind, personId: kind === 'firstAdmin' ? null : newcomer })

  return {
    people: demoPeople(db),
    ownerRole: one<number>(
      'select min(id) from role_assignment where person_id = ?',
      by('wOwner').personId,
    ),
    /** Secrets of links about the account of someone in Voorschoten. */
    accountLinks: {
      invitation: linkOf('invitation'),
      newPassword: linkOf('newPassword'),
      oldAddress: linkOf('oldAddress'),
      firstAdmin: linkOf('firstAdmin'),
    },
    reportId: first.id,
    slug: first.slug,
    secondReportId: second.id,
    secondSlug: second.slug,
    auditOfficeId: first.auditOfficeId,
    followUp,
    otherFollowUp: other,
    proposed,
    strangeFollowUp: strange,
    /** Follow-ups of the second report in Wassenaar, which its council has yet to treat. */
    untreated: followUpsOf(db, { ...place, reportId: second.id }),
    statusUpdate: statusUpdateId,
    step: one<number>(
      'select min(step_id) from step_follow_up join step_revision using (step_id) where follow_up_id = ? and done_on is null and planned_end_on > ?',
      followUp,
      '2026-11-24',
    ),
    strangeStep: one<number>(
      `select min(step_id) from step_follow_up join follow_up on follow_up.id = follow_up_id
        where municipality_code = ?`,
      leidschendamVoorburg,
    ),
    extension: one<number>(
      `select extension.id from extension join follow_up on follow_up.id = follow_up_id
        where municipality_code = ? and extension.id not in (select extension_id from extension_ruling)`,
      wassenaar,
    ),
    decision: one<number>(
      'select id from decision where municipality_code = ? and report_id = ?',
      wassenaar,
      first.id,
    ),
    portfolioHolder: one<number>(
      'select id from portfolio_holder where municipality_code = ?',
      wassenaar,
    ),
    strangeDecision: one<number>(
      'select id from decision where municipality_code = ?',
      voorschoten,
    ),
    recess: one<number>('select id from recess where municipality_code = ?', wassenaar),
    owner: by('wOwner').personId,
    colleague: by('wHousing').personId,
    stranger: by('vOwner').personId,
    letters: {
      draft: draft.letterId,
      approved: approved.letterId,
      sent: sent?.id ?? 0,
      strange: one<number>('select min(id) from letter where municipality_code <> ?', wassenaar),
    },
    passageSeenAt: one<string>('select changed_at from letter_passage'),
    round: { id: roundId, answer: answer?.id ?? 0, question: question?.id ?? 0, link },
    intakeDraft: draftId,
    intakeSeenAt: intake?.changed_at ?? '',
    following: following ?? '',
    batch: batchId,
    template,
    view: one<number>('select id from saved_view'),
    feed: feed.secret,
    digestToken: preference?.token ?? '',
    apiToken: token.id,
    webhook: hook.id,
    message: failing?.id ?? 0,
    file: stored?.id ?? 0,
  }
}
