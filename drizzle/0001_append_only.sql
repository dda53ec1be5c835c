-- Facts and the trail are append-only: a mistake is corrected by a newer entry.
CREATE TRIGGER `response_no_update` BEFORE UPDATE ON `response` BEGIN SELECT RAISE(ABORT, 'response is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `response_no_delete` BEFORE DELETE ON `response` BEGIN SELECT RAISE(ABORT, 'response is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_no_update` BEFORE UPDATE ON `decision` BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_no_delete` BEFORE DELETE ON `decision` BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_outcome_no_update` BEFORE UPDATE ON `decision_outcome` BEGIN SELECT RAISE(ABORT, 'decision_outcome is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_outcome_no_delete` BEFORE DELETE ON `decision_outcome` BEGIN SELECT RAISE(ABORT, 'decision_outcome is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `council_paper_no_update` BEFORE UPDATE ON `council_paper` BEGIN SELECT RAISE(ABORT, 'council_paper is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `council_paper_no_delete` BEFORE DELETE ON `council_paper` BEGIN SELECT RAISE(ABORT, 'council_paper is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `closure_no_update` BEFORE UPDATE ON `closure` BEGIN SELECT RAISE(ABORT, 'closure is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `closure_no_delete` BEFORE DELETE ON `closure` BEGIN SELECT RAISE(ABORT, 'closure is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `assignment_no_update` BEFORE UPDATE ON `assignment` BEGIN SELECT RAISE(ABORT, 'assignment is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `assignment_no_delete` BEFORE DELETE ON `assignment` BEGIN SELECT RAISE(ABORT, 'assignment is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `step_revision_no_update` BEFORE UPDATE ON `step_revision` BEGIN SELECT RAISE(ABORT, 'step_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `step_revision_no_delete` BEFORE DELETE ON `step_revision` BEGIN SELECT RAISE(ABORT, 'step_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `status_update_no_update` BEFORE UPDATE ON `status_update` BEGIN SELECT RAISE(ABORT, 'status_update is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `status_update_no_delete` BEFORE DELETE ON `status_update` BEGIN SELECT RAISE(ABORT, 'status_update is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `evidence_no_update` BEFORE UPDATE ON `evidence` BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `evidence_no_delete` BEFORE DELETE ON `evidence` BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `notification_schedule_no_update` BEFORE UPDATE ON `notification_schedule` BEGIN SELECT RAISE(ABORT, 'notification_schedule is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `notification_schedule_no_delete` BEFORE DELETE ON `notification_schedule` BEGIN SELECT RAISE(ABORT, 'notification_schedule is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `notification_deadline_no_update` BEFORE UPDATE ON `notification_deadline` BEGIN SELECT RAISE(ABORT, 'notification_deadline is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `notification_deadline_no_delete` BEFORE DELETE ON `notification_deadline` BEGIN SELECT RAISE(ABORT, 'notification_deadline is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `extension_no_update` BEFORE UPDATE ON `extension` BEGIN SELECT RAISE(ABORT, 'extension is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `extension_no_delete` BEFORE DELETE ON `extension` BEGIN SELECT RAISE(ABORT, 'extension is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `extension_ruling_no_update` BEFORE UPDATE ON `extension_ruling` BEGIN SELECT RAISE(ABORT, 'extension_ruling is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `extension_ruling_no_delete` BEFORE DELETE ON `extension_ruling` BEGIN SELECT RAISE(ABORT, 'extension_ruling is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `review_no_update` BEFORE UPDATE ON `review` BEGIN SELECT RAISE(ABORT, 'review is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `review_no_delete` BEFORE DELETE ON `review` BEGIN SELECT RAISE(ABORT, 'review is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_trail_no_update` BEFORE UPDATE ON `audit_trail` BEGIN SELECT RAISE(ABORT, 'audit_trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_trail_no_delete` BEFORE DELETE ON `audit_trail` BEGIN SELECT RAISE(ABORT, 'audit_trail is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `file_no_update` BEFORE UPDATE ON `file` BEGIN SELECT RAISE(ABORT, 'file is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `file_no_delete` BEFORE DELETE ON `file` BEGIN SELECT RAISE(ABORT, 'file is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_frozen` BEFORE UPDATE ON `letter` WHEN old.approved_at IS NOT NULL AND (
  new.snapshot IS NOT old.snapshot OR new.number IS NOT old.number OR new.approved_at IS NOT old.approved_at
  OR new.approved_by IS NOT old.approved_by OR new.as_of IS NOT old.as_of OR new.kind IS NOT old.kind
  OR new.report_id IS NOT old.report_id OR new.municipality_code IS NOT old.municipality_code
  OR new.audit_office_id IS NOT old.audit_office_id OR new.corrects_id IS NOT old.corrects_id
  OR new.college_meeting_on IS NOT old.college_meeting_on
  OR (old.sent_at IS NOT NULL AND (new.sent_at IS NOT old.sent_at OR new.sent_by IS NOT old.sent_by)))
BEGIN SELECT RAISE(ABORT, 'an approved letter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_kept` BEFORE DELETE ON `letter` WHEN old.approved_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an approved letter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_passage_frozen_insert` BEFORE INSERT ON `letter_passage`
WHEN (SELECT approved_at FROM letter WHERE id = new.letter_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an approved letter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_passage_frozen_update` BEFORE UPDATE ON `letter_passage`
WHEN (SELECT approved_at FROM letter WHERE id = new.letter_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an approved letter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_passage_frozen_delete` BEFORE DELETE ON `letter_passage`
WHEN (SELECT approved_at FROM letter WHERE id = old.letter_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an approved letter never changes'); END;
