import { relations } from 'drizzle-orm'
import { extension, extensionRuling } from './deadlines.ts'
import { closure, councilPaper, decision, decisionOutcome, response } from './decisions.ts'
import { evidence } from './evidence.ts'
import {
  assignment,
  followUp,
  statusUpdate,
  step,
  stepFollowUp,
  stepRevision,
} from './follow-ups.ts'
import { municipality } from './municipalities.ts'
import { offering, recommendation, report } from './reports.ts'
import { review } from './reviews.ts'

export const followUpRelations = relations(followUp, ({ one, many }) => ({
  recommendation: one(recommendation, {
    fields: [followUp.recommendationId],
    references: [recommendation.id],
  }),
  report: one(report, { fields: [followUp.reportId], references: [report.id] }),
  municipality: one(municipality, {
    fields: [followUp.municipalityCode],
    references: [municipality.code],
  }),
  offering: one(offering, {
    fields: [followUp.reportId, followUp.municipalityCode],
    references: [offering.reportId, offering.municipalityCode],
  }),
  responses: many(response),
  outcomes: many(decisionOutcome),
  assignments: many(assignment),
  stepLinks: many(stepFollowUp),
  updates: many(statusUpdate),
  evidence: many(evidence),
  extensions: many(extension),
  reviews: many(review),
  closures: many(closure),
}))

export const responseRelations = relations(response, ({ one }) => ({
  followUp: one(followUp, { fields: [response.followUpId], references: [followUp.id] }),
}))

export const decisionRelations = relations(decision, ({ many }) => ({
  outcomes: many(decisionOutcome),
  papers: many(councilPaper),
}))

export const councilPaperRelations = relations(councilPaper, ({ one }) => ({
  decision: one(decision, { fields: [councilPaper.decisionId], references: [decision.id] }),
}))

export const decisionOutcomeRelations = relations(decisionOutcome, ({ one }) => ({
  followUp: one(followUp, { fields: [decisionOutcome.followUpId], references: [followUp.id] }),
  decision: one(decision, { fields: [decisionOutcome.decisionId], references: [decision.id] }),
}))

export const assignmentRelations = relations(assignment, ({ one }) => ({
  followUp: one(followUp, { fields: [assignment.followUpId], references: [followUp.id] }),
}))

export const stepRelations = relations(step, ({ many }) => ({ revisions: many(stepRevision) }))

export const stepRevisionRelations = relations(stepRevision, ({ one }) => ({
  step: one(step, { fields: [stepRevision.stepId], references: [step.id] }),
}))

export const stepFollowUpRelations = relations(stepFollowUp, ({ one }) => ({
  step: one(step, { fields: [stepFollowUp.stepId], references: [step.id] }),
  followUp: one(followUp, { fields: [stepFollowUp.followUpId], references: [followUp.id] }),
}))

export const statusUpdateRelations = relations(statusUpdate, ({ one }) => ({
  followUp: one(followUp, { fields: [statusUpdate.followUpId], references: [followUp.id] }),
}))

export const evidenceRelations = relations(evidence, ({ one }) => ({
  followUp: one(followUp, { fields: [evidence.followUpId], references: [followUp.id] }),
}))

export const extensionRelations = relations(extension, ({ one, many }) => ({
  followUp: one(followUp, { fields: [extension.followUpId], references: [followUp.id] }),
  rulings: many(extensionRuling),
}))

export const extensionRulingRelations = relations(extensionRuling, ({ one }) => ({
  extension: one(extension, { fields: [extensionRuling.extensionId], references: [extension.id] }),
}))

export const reviewRelations = relations(review, ({ one }) => ({
  followUp: one(followUp, { fields: [review.followUpId], references: [followUp.id] }),
}))

export const closureRelations = relations(closure, ({ one }) => ({
  followUp: one(followUp, { fields: [closure.followUpId], references: [followUp.id] }),
}))
