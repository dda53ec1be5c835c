import { relations } from 'drizzle-orm'
import { councilPaper, decision, decisionOutcome } from './decisions.ts'

export const decisionRelations = relations(decision, ({ many }) => ({
  outcomes: many(decisionOutcome),
  papers: many(councilPaper),
}))

export const councilPaperRelations = relations(councilPaper, ({ one }) => ({
  decision: one(decision, { fields: [councilPaper.decisionId], references: [decision.id] }),
}))

export const decisionOutcomeRelations = relations(decisionOutcome, ({ one }) => ({
  decision: one(decision, { fields: [decisionOutcome.decisionId], references: [decision.id] }),
}))
