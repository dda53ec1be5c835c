import { eq } from 'drizzle-orm'
import type { Actor } from '#app/accounts/permissions.ts'
import { authorise } from '#app/workflow/authorise.ts'
import type { Context } from '#app/workflow/context.ts'
import { perform } from '#app/workflow/perform.server.ts'
import type { Readable } from '#db/client.ts'
import { reminderRule } from '#db/schema/index.ts'
import type { ReminderRulesInput } from './input.ts'
import { defaultRules, type ReminderRules, rulesWith, sameRule } from './reminder-rule.ts'

/** The rules by which reminders go out now. */
export function reminderRules(db: Readable): ReminderRules {
  return rulesWith(db.select().from(reminderRule).all())
}

/**
 * Sets when reminders go out, per kind of deadline. A rule that is the usual one is not kept, so that it follows when
 * the usual one changes. Throws `Forbidden`.
 */
export function setReminderRules(context: Context, actor: Actor, input: ReminderRulesInput): void {
  perform(context, actor, input, (work) => {
    authorise(actor, 'manageInstallation', {})
    const before = reminderRules(work.tx)
    for (const { kind, ...rule } of input.rules) {
      if (sameRule(before[kind], rule)) continue
      const { coordinatorAfter, clerkAfter } = rule
      const row = { daysBefore: rule.daysBefore.join(','), coordinatorAfter, clerkAfter }
      if (sameRule(defaultRules[kind], rule))
        work.tx.delete(reminderRule).where(eq(reminderRule.kind, kind)).run()
      else
        work.tx
          .insert(reminderRule)
          .values({ kind, ...row })
          .onConflictDoUpdate({ target: reminderRule.kind, set: row })
          .run()
      work.record({
        action: 'setReminderRule',
        subject: `reminderRule:${kind}`,
        before: before[kind],
        after: rule,
      })
    }
    return null
  })
}
