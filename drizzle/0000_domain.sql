CREATE TABLE `person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`job_title` text DEFAULT '' NOT NULL,
	`department` text DEFAULT '' NOT NULL,
	`left_on` text,
	CONSTRAINT "person_email_lower" CHECK("person"."email" = lower("person"."email"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `role_assignment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`role` text NOT NULL,
	`municipality_code` text,
	`audit_office_id` integer,
	`from_on` text NOT NULL,
	`until_on` text,
	`reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audit_office_id`) REFERENCES `audit_office`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_assignment_role" CHECK("role_assignment"."role" in ('auditor', 'clerk', 'coordinator', 'owner', 'executive', 'admin')),
	CONSTRAINT "role_assignment_place" CHECK(case "role_assignment"."role"
        when 'admin' then "role_assignment"."municipality_code" is null and "role_assignment"."audit_office_id" is null
        when 'auditor' then "role_assignment"."municipality_code" is null and "role_assignment"."audit_office_id" is not null
        else "role_assignment"."municipality_code" is not null and "role_assignment"."audit_office_id" is null end)
) STRICT;
--> statement-breakpoint
CREATE INDEX `role_assignment_person` ON `role_assignment` (`person_id`);--> statement-breakpoint
CREATE INDEX `role_assignment_municipality` ON `role_assignment` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `session` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`started_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`user_agent` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `submission` (
	`key` text PRIMARY KEY NOT NULL,
	`person_id` integer,
	`recorded_at` text NOT NULL,
	`result` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_trail` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recorded_at` text NOT NULL,
	`actor_id` integer,
	`action` text NOT NULL,
	`municipality_code` text,
	`report_id` integer,
	`follow_up_id` integer,
	`subject` text NOT NULL,
	`before` text,
	`after` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_trail_municipality` ON `audit_trail` (`municipality_code`);--> statement-breakpoint
CREATE INDEX `audit_trail_follow_up` ON `audit_trail` (`follow_up_id`);--> statement-breakpoint
CREATE INDEX `audit_trail_report` ON `audit_trail` (`report_id`);--> statement-breakpoint
CREATE TABLE `closure` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follow_up_id` integer NOT NULL,
	`kind` text NOT NULL,
	`party` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`consequence` text DEFAULT '' NOT NULL,
	`document_url` text DEFAULT '' NOT NULL,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`replaces_id` integer,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `closure`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "closure_kind" CHECK("closure"."kind" in ('proposed', 'decided', 'reopened')),
	CONSTRAINT "closure_party" CHECK("closure"."party" in ('college', 'auditOffice', 'council')),
	CONSTRAINT "closure_decided_by_council" CHECK(("closure"."kind" = 'proposed') = ("closure"."party" in ('college', 'auditOffice'))),
	CONSTRAINT "closure_occurred_on" CHECK("closure"."occurred_on" is null or "closure"."occurred_on" is date("closure"."occurred_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `closure_follow_up` ON `closure` (`follow_up_id`);--> statement-breakpoint
CREATE TABLE `council_paper` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`decision_id` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "council_paper_kind" CHECK("council_paper"."kind" in ('motion', 'amendment', 'commitment'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `council_paper_decision` ON `council_paper` (`decision_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`municipality_code` text NOT NULL,
	`agenda_item` text DEFAULT '' NOT NULL,
	`document_url` text DEFAULT '' NOT NULL,
	`plan_of_action_due_on` text,
	`implementation_due_on` text,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`replaces_id` integer,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_occurred_on" CHECK("decision"."occurred_on" is null or "decision"."occurred_on" is date("decision"."occurred_on", '+0 days')),
	CONSTRAINT "decision_plan_of_action_due_on" CHECK("decision"."plan_of_action_due_on" is null or "decision"."plan_of_action_due_on" is date("decision"."plan_of_action_due_on", '+0 days')),
	CONSTRAINT "decision_implementation_due_on" CHECK("decision"."implementation_due_on" is null or "decision"."implementation_due_on" is date("decision"."implementation_due_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_report` ON `decision` (`report_id`,`municipality_code`);--> statement-breakpoint
CREATE TABLE `decision_outcome` (
	`decision_id` integer NOT NULL,
	`follow_up_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`amended_text` text DEFAULT '' NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`implementation_due_on` text,
	PRIMARY KEY(`decision_id`, `follow_up_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_outcome_outcome" CHECK("decision_outcome"."outcome" in ('adopted', 'adopted_amended', 'not_adopted', 'noted', 'deferred')),
	CONSTRAINT "decision_outcome_amended" CHECK(("decision_outcome"."outcome" = 'adopted_amended') = ("decision_outcome"."amended_text" <> '')),
	CONSTRAINT "decision_outcome_implementation_due_on" CHECK("decision_outcome"."implementation_due_on" is null or "decision_outcome"."implementation_due_on" is date("decision_outcome"."implementation_due_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_outcome_follow_up` ON `decision_outcome` (`follow_up_id`);--> statement-breakpoint
CREATE TABLE `response` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follow_up_id` integer NOT NULL,
	`kind` text NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`document_url` text DEFAULT '' NOT NULL,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`replaces_id` integer,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "response_kind" CHECK("response"."kind" in ('accepted', 'partly', 'rejected', 'already_practice')),
	CONSTRAINT "response_occurred_on" CHECK("response"."occurred_on" is null or "response"."occurred_on" is date("response"."occurred_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `response_follow_up` ON `response` (`follow_up_id`);--> statement-breakpoint
CREATE TABLE `council_meeting` (
	`municipality_code` text NOT NULL,
	`meets_on` text NOT NULL,
	`title` text DEFAULT 'Raadsvergadering' NOT NULL,
	PRIMARY KEY(`municipality_code`, `meets_on`),
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "council_meeting_meets_on" CHECK("council_meeting"."meets_on" is null or "council_meeting"."meets_on" is date("council_meeting"."meets_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `extension` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follow_up_id` integer NOT NULL,
	`deadline_kind` text NOT NULL,
	`step_id` integer,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`reason` text NOT NULL,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`replaces_id` integer,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`step_id`) REFERENCES `step`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `extension`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "extension_deadline_kind" CHECK("extension"."deadline_kind" in ('response', 'council_treatment', 'plan_of_action', 'step', 'implementation', 'notification', 'update_request', 'review')),
	CONSTRAINT "extension_step" CHECK(("extension"."deadline_kind" = 'step') = ("extension"."step_id" is not null)),
	CONSTRAINT "extension_later" CHECK("extension"."to_on" > "extension"."from_on"),
	CONSTRAINT "extension_reason" CHECK("extension"."reason" <> ''),
	CONSTRAINT "extension_from_on" CHECK("extension"."from_on" is null or "extension"."from_on" is date("extension"."from_on", '+0 days')),
	CONSTRAINT "extension_to_on" CHECK("extension"."to_on" is null or "extension"."to_on" is date("extension"."to_on", '+0 days')),
	CONSTRAINT "extension_occurred_on" CHECK("extension"."occurred_on" is null or "extension"."occurred_on" is date("extension"."occurred_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `extension_follow_up` ON `extension` (`follow_up_id`);--> statement-breakpoint
CREATE TABLE `extension_ruling` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`extension_id` integer NOT NULL,
	`granted` integer NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`extension_id`) REFERENCES `extension`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "extension_ruling_occurred_on" CHECK("extension_ruling"."occurred_on" is null or "extension_ruling"."occurred_on" is date("extension_ruling"."occurred_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `extension_ruling_extension` ON `extension_ruling` (`extension_id`);--> statement-breakpoint
CREATE TABLE `notification_deadline` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`municipality_code` text NOT NULL,
	`due_on` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`replaces_id` integer,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `notification_deadline`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notification_deadline_due_on" CHECK("notification_deadline"."due_on" is null or "notification_deadline"."due_on" is date("notification_deadline"."due_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `notification_deadline_report` ON `notification_deadline` (`report_id`,`municipality_code`);--> statement-breakpoint
CREATE INDEX `notification_deadline_municipality` ON `notification_deadline` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `notification_schedule` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`municipality_code` text NOT NULL,
	`first_due_on` text NOT NULL,
	`every_months` integer,
	`fixed_months` text,
	`ends_on` text,
	`decision_id` integer,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`replaces_id` integer,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `notification_schedule`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notification_schedule_first_due_on" CHECK("notification_schedule"."first_due_on" is null or "notification_schedule"."first_due_on" is date("notification_schedule"."first_due_on", '+0 days')),
	CONSTRAINT "notification_schedule_ends_on" CHECK("notification_schedule"."ends_on" is null or "notification_schedule"."ends_on" is date("notification_schedule"."ends_on", '+0 days')),
	CONSTRAINT "notification_schedule_one_rule" CHECK("notification_schedule"."every_months" is null or ("notification_schedule"."every_months" between 1 and 60 and "notification_schedule"."fixed_months" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `notification_schedule_report` ON `notification_schedule` (`report_id`,`municipality_code`);--> statement-breakpoint
CREATE INDEX `notification_schedule_municipality` ON `notification_schedule` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `recess` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`municipality_code` text NOT NULL,
	`name` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recess_from_on" CHECK("recess"."from_on" is null or "recess"."from_on" is date("recess"."from_on", '+0 days')),
	CONSTRAINT "recess_until_on" CHECK("recess"."until_on" is null or "recess"."until_on" is date("recess"."until_on", '+0 days')),
	CONSTRAINT "recess_order" CHECK("recess"."from_on" <= "recess"."until_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `recess_municipality` ON `recess` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follow_up_id` integer,
	`status_update_id` integer,
	`response_id` integer,
	`decision_id` integer,
	`title` text NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`file_id` integer,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`status_update_id`) REFERENCES `status_update`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `response`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_has_content" CHECK(("evidence"."url" <> '') <> ("evidence"."file_id" is not null)),
	CONSTRAINT "evidence_occurred_on" CHECK("evidence"."occurred_on" is null or "evidence"."occurred_on" is date("evidence"."occurred_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_follow_up` ON `evidence` (`follow_up_id`);--> statement-breakpoint
CREATE INDEX `evidence_status_update` ON `evidence` (`status_update_id`);--> statement-breakpoint
CREATE INDEX `evidence_response` ON `evidence` (`response_id`);--> statement-breakpoint
CREATE INDEX `evidence_decision` ON `evidence` (`decision_id`);--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follow_up_id` integer NOT NULL,
	`owner_id` integer,
	`portfolio_holder_id` integer,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`replaces_id` integer,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`portfolio_holder_id`) REFERENCES `portfolio_holder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignment_occurred_on" CHECK("assignment"."occurred_on" is null or "assignment"."occurred_on" is date("assignment"."occurred_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignment_follow_up` ON `assignment` (`follow_up_id`);--> statement-breakpoint
CREATE INDEX `assignment_owner` ON `assignment` (`owner_id`);--> statement-breakpoint
CREATE TABLE `follow_up` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recommendation_id` integer NOT NULL,
	`report_id` integer NOT NULL,
	`municipality_code` text NOT NULL,
	`role` text DEFAULT 'own' NOT NULL,
	`executor` text DEFAULT '' NOT NULL,
	`duty_to_inform` integer DEFAULT false NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "follow_up_role" CHECK("follow_up"."role" in ('own', 'commissioning', 'executing'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_up_once` ON `follow_up` (`recommendation_id`,`municipality_code`);--> statement-breakpoint
CREATE INDEX `follow_up_municipality` ON `follow_up` (`municipality_code`,`report_id`);--> statement-breakpoint
CREATE INDEX `follow_up_report` ON `follow_up` (`report_id`);--> statement-breakpoint
CREATE TABLE `status_update` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follow_up_id` integer NOT NULL,
	`no_change` integer DEFAULT false NOT NULL,
	`status` text,
	`done` text DEFAULT '' NOT NULL,
	`next` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`internal_note` text DEFAULT '' NOT NULL,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`replaces_id` integer,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `status_update`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_update_status" CHECK("status_update"."status" in ('not_started', 'in_progress', 'partly_done', 'done', 'not_done', 'lapsed', 'not_applicable')),
	CONSTRAINT "status_update_no_change" CHECK("status_update"."no_change" = ("status_update"."status" is null)),
	CONSTRAINT "status_update_reason" CHECK("status_update"."status" is null or "status_update"."status" not in ('not_done', 'lapsed', 'not_applicable') or "status_update"."reason" <> ''),
	CONSTRAINT "status_update_occurred_on" CHECK("status_update"."occurred_on" is null or "status_update"."occurred_on" is date("status_update"."occurred_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `status_update_follow_up` ON `status_update` (`follow_up_id`,`occurred_on`);--> statement-breakpoint
CREATE TABLE `step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recorded_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `step_follow_up` (
	`step_id` integer NOT NULL,
	`follow_up_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`step_id`, `follow_up_id`),
	FOREIGN KEY (`step_id`) REFERENCES `step`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `step_follow_up_follow_up` ON `step_follow_up` (`follow_up_id`);--> statement-breakpoint
CREATE TABLE `step_revision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`step_id` integer NOT NULL,
	`title` text NOT NULL,
	`position` integer NOT NULL,
	`owner_id` integer,
	`planned_start_on` text,
	`planned_end_on` text,
	`done_on` text,
	`dropped` integer DEFAULT false NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`step_id`) REFERENCES `step`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "step_revision_planned_start_on" CHECK("step_revision"."planned_start_on" is null or "step_revision"."planned_start_on" is date("step_revision"."planned_start_on", '+0 days')),
	CONSTRAINT "step_revision_planned_end_on" CHECK("step_revision"."planned_end_on" is null or "step_revision"."planned_end_on" is date("step_revision"."planned_end_on", '+0 days')),
	CONSTRAINT "step_revision_done_on" CHECK("step_revision"."done_on" is null or "step_revision"."done_on" is date("step_revision"."done_on", '+0 days')),
	CONSTRAINT "step_revision_occurred_on" CHECK("step_revision"."occurred_on" is null or "step_revision"."occurred_on" is date("step_revision"."occurred_on", '+0 days')),
	CONSTRAINT "step_revision_order" CHECK("step_revision"."planned_start_on" is null or "step_revision"."planned_end_on" is null or "step_revision"."planned_start_on" <= "step_revision"."planned_end_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `step_revision_step` ON `step_revision` (`step_id`);--> statement-breakpoint
CREATE TABLE `letter` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`report_id` integer NOT NULL,
	`municipality_code` text,
	`audit_office_id` integer,
	`round_id` integer,
	`as_of` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` integer NOT NULL,
	`ready_at` text,
	`number` text,
	`college_meeting_on` text,
	`approved_at` text,
	`approved_by` integer,
	`snapshot` text,
	`sent_at` text,
	`sent_by` integer,
	`corrects_id` integer,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audit_office_id`) REFERENCES `audit_office`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_kind" CHECK("letter"."kind" in ('progress', 'audit_office')),
	CONSTRAINT "letter_frozen_whole" CHECK(("letter"."approved_at" is null) = ("letter"."snapshot" is null) and ("letter"."approved_at" is null) = ("letter"."number" is null)),
	CONSTRAINT "letter_sent_after_approval" CHECK("letter"."sent_at" is null or "letter"."approved_at" is not null),
	CONSTRAINT "letter_of_one_party" CHECK(("letter"."kind" = 'progress') = ("letter"."municipality_code" is not null) and ("letter"."kind" = 'audit_office') = ("letter"."audit_office_id" is not null)),
	CONSTRAINT "letter_as_of" CHECK("letter"."as_of" is null or "letter"."as_of" is date("letter"."as_of", '+0 days')),
	CONSTRAINT "letter_college_meeting_on" CHECK("letter"."college_meeting_on" is null or "letter"."college_meeting_on" is date("letter"."college_meeting_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_number` ON `letter` (`municipality_code`,`number`);--> statement-breakpoint
CREATE INDEX `letter_municipality` ON `letter` (`municipality_code`,`report_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `letter_report` ON `letter` (`report_id`);--> statement-breakpoint
CREATE TABLE `letter_passage` (
	`letter_id` integer NOT NULL,
	`passage` text NOT NULL,
	`text` text NOT NULL,
	`generated_hash` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` integer NOT NULL,
	PRIMARY KEY(`letter_id`, `passage`),
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `outbox_message` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`dedupe_key` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` integer,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text DEFAULT '' NOT NULL,
	`headers` text DEFAULT '{}' NOT NULL,
	`attachments` text DEFAULT '[]' NOT NULL,
	`message_id` text NOT NULL,
	`queued_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` text NOT NULL,
	`sent_at` text,
	`failed_at` text,
	`error` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message_dedupeKey_unique` ON `outbox_message` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `outbox_message_due` ON `outbox_message` (`next_attempt_at`) WHERE sent_at is null and failed_at is null;--> statement-breakpoint
CREATE TABLE `audit_office` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`website` text DEFAULT '' NOT NULL,
	`review_weeks` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_office_slug_unique` ON `audit_office` (`slug`);--> statement-breakpoint
CREATE TABLE `audit_office_municipality` (
	`audit_office_id` integer NOT NULL,
	`municipality_code` text NOT NULL,
	`from_on` text,
	`until_on` text,
	PRIMARY KEY(`audit_office_id`, `municipality_code`),
	FOREIGN KEY (`audit_office_id`) REFERENCES `audit_office`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_office_municipality_code` ON `audit_office_municipality` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `municipality` (
	`code` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`valid_from` text,
	`valid_until` text,
	`visiting_address` text DEFAULT '' NOT NULL,
	`postal_address` text DEFAULT '' NOT NULL,
	`website` text DEFAULT '' NOT NULL,
	`clerk_email` text DEFAULT '' NOT NULL,
	`mayor_name` text DEFAULT '' NOT NULL,
	`secretary_name` text DEFAULT '' NOT NULL,
	`theme` text DEFAULT 'neutraal' NOT NULL,
	`letter_number_pattern` text DEFAULT 'VGB-{jaar}-{volgnummer}' NOT NULL,
	CONSTRAINT "municipality_code" CHECK("municipality"."code" glob 'GM[0-9][0-9][0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `municipality_slug_unique` ON `municipality` (`slug`);--> statement-breakpoint
CREATE TABLE `portfolio_holder` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`municipality_code` text NOT NULL,
	`name` text NOT NULL,
	`portfolio` text DEFAULT '' NOT NULL,
	`from_on` text,
	`until_on` text,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `portfolio_holder_municipality` ON `portfolio_holder` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `file` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` blob NOT NULL,
	`stored_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `intake_draft` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`audit_office_id` integer NOT NULL,
	`source_text` text NOT NULL,
	`source_file_id` integer,
	`records` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` integer NOT NULL,
	`changed_at` text NOT NULL,
	`report_id` integer,
	FOREIGN KEY (`audit_office_id`) REFERENCES `audit_office`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `offering` (
	`report_id` integer NOT NULL,
	`municipality_code` text NOT NULL,
	`offered_on` text,
	`response_due_on` text,
	`treatment_due_on` text,
	PRIMARY KEY(`report_id`, `municipality_code`),
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offering_offered_on" CHECK("offering"."offered_on" is null or "offering"."offered_on" is date("offering"."offered_on", '+0 days')),
	CONSTRAINT "offering_response_due_on" CHECK("offering"."response_due_on" is null or "offering"."response_due_on" is date("offering"."response_due_on", '+0 days')),
	CONSTRAINT "offering_treatment_due_on" CHECK("offering"."treatment_due_on" is null or "offering"."treatment_due_on" is date("offering"."treatment_due_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `offering_municipality` ON `offering` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `recommendation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`number` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`addressee` text NOT NULL,
	`parent_id` integer,
	`priority` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recommendation_addressee" CHECK("recommendation"."addressee" in ('college', 'council', 'both'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recommendation_number` ON `recommendation` (`report_id`,`number`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`short_title` text NOT NULL,
	`audit_office_id` integer NOT NULL,
	`researcher` text DEFAULT '' NOT NULL,
	`period_from` text,
	`period_until` text,
	`offered_on` text,
	`source_url` text DEFAULT '' NOT NULL,
	`response_summary` text DEFAULT '' NOT NULL,
	`afterword` text DEFAULT '' NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	FOREIGN KEY (`audit_office_id`) REFERENCES `audit_office`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_offered_on" CHECK("report"."offered_on" is null or "report"."offered_on" is date("report"."offered_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_slug_unique` ON `report` (`slug`);--> statement-breakpoint
CREATE INDEX `report_audit_office` ON `report` (`audit_office_id`);--> statement-breakpoint
CREATE TABLE `report_source` (
	`report_id` integer NOT NULL,
	`file_id` integer NOT NULL,
	PRIMARY KEY(`report_id`, `file_id`),
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `review` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follow_up_id` integer NOT NULL,
	`verdict` text NOT NULL,
	`explanation` text NOT NULL,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`replaces_id` integer,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_verdict" CHECK("review"."verdict" in ('followed', 'mostly', 'partly', 'not', 'undeterminable')),
	CONSTRAINT "review_occurred_on" CHECK("review"."occurred_on" is null or "review"."occurred_on" is date("review"."occurred_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_follow_up` ON `review` (`follow_up_id`);--> statement-breakpoint
CREATE TABLE `round` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`municipality_code` text NOT NULL,
	`period_from` text NOT NULL,
	`period_until` text NOT NULL,
	`updates_due_on` text NOT NULL,
	`college_meeting_on` text,
	`send_by` text,
	`opened_at` text NOT NULL,
	`opened_by` integer NOT NULL,
	`closed_at` text,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "round_period_from" CHECK("round"."period_from" is null or "round"."period_from" is date("round"."period_from", '+0 days')),
	CONSTRAINT "round_period_until" CHECK("round"."period_until" is null or "round"."period_until" is date("round"."period_until", '+0 days')),
	CONSTRAINT "round_updates_due_on" CHECK("round"."updates_due_on" is null or "round"."updates_due_on" is date("round"."updates_due_on", '+0 days')),
	CONSTRAINT "round_college_meeting_on" CHECK("round"."college_meeting_on" is null or "round"."college_meeting_on" is date("round"."college_meeting_on", '+0 days')),
	CONSTRAINT "round_send_by" CHECK("round"."send_by" is null or "round"."send_by" is date("round"."send_by", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `round_once` ON `round` (`municipality_code`,`report_id`,`period_until`);--> statement-breakpoint
CREATE TABLE `update_answer` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`update_request_id` integer NOT NULL,
	`no_change` integer NOT NULL,
	`status` text,
	`done` text DEFAULT '' NOT NULL,
	`next` text DEFAULT '' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`answered_at` text NOT NULL,
	`status_update_id` integer,
	`declined_at` text,
	FOREIGN KEY (`update_request_id`) REFERENCES `update_request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`status_update_id`) REFERENCES `status_update`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "update_answer_status" CHECK("update_answer"."status" in ('not_started', 'in_progress', 'partly_done', 'done', 'not_done', 'lapsed', 'not_applicable'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `update_answer_request` ON `update_answer` (`update_request_id`);--> statement-breakpoint
CREATE TABLE `update_request` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`follow_up_id` integer NOT NULL,
	`owner_id` integer,
	`secret_hash` text,
	`expires_at` text,
	`revoked_at` text,
	`reminded_at` text,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`follow_up_id`) REFERENCES `follow_up`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `update_request_secretHash_unique` ON `update_request` (`secret_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `update_request_once` ON `update_request` (`round_id`,`follow_up_id`);--> statement-breakpoint
CREATE INDEX `update_request_follow_up` ON `update_request` (`follow_up_id`);