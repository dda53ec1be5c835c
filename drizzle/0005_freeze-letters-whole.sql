-- Nothing of an approved letter changes but that it is sent, once.
DROP TRIGGER `letter_frozen`;
--> statement-breakpoint
CREATE TRIGGER `letter_frozen` BEFORE UPDATE ON `letter` WHEN old.approved_at IS NOT NULL AND (
  new.id IS NOT old.id OR new.kind IS NOT old.kind OR new.report_id IS NOT old.report_id
  OR new.municipality_code IS NOT old.municipality_code OR new.audit_office_id IS NOT old.audit_office_id
  OR new.round_id IS NOT old.round_id OR new.as_of IS NOT old.as_of
  OR new.created_at IS NOT old.created_at OR new.created_by IS NOT old.created_by OR new.ready_at IS NOT old.ready_at
  OR new.number IS NOT old.number OR new.college_meeting_on IS NOT old.college_meeting_on
  OR new.approved_at IS NOT old.approved_at OR new.approved_by IS NOT old.approved_by
  OR new.snapshot IS NOT old.snapshot OR new.corrects_id IS NOT old.corrects_id
  OR (old.sent_at IS NOT NULL AND (new.sent_at IS NOT old.sent_at OR new.sent_by IS NOT old.sent_by)))
BEGIN SELECT RAISE(ABORT, 'an approved letter never changes'); END;
