CREATE TABLE `calendar_feed` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`secret_hash` text NOT NULL,
	`person_id` integer NOT NULL,
	`municipality_code` text,
	`created_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_secretHash_unique` ON `calendar_feed` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feed_person` ON `calendar_feed` (`person_id`);--> statement-breakpoint
CREATE INDEX `calendar_feed_municipality` ON `calendar_feed` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `reminder` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`deadline_key` text NOT NULL,
	`due_on` text NOT NULL,
	`occasion` text NOT NULL,
	`person_id` integer NOT NULL,
	`municipality_code` text NOT NULL,
	`sent_on` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reminder_due_on" CHECK("reminder"."due_on" is null or "reminder"."due_on" is date("reminder"."due_on", '+0 days')),
	CONSTRAINT "reminder_sent_on" CHECK("reminder"."sent_on" is null or "reminder"."sent_on" is date("reminder"."sent_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_once` ON `reminder` (`deadline_key`,`due_on`,`occasion`,`person_id`);--> statement-breakpoint
CREATE INDEX `reminder_municipality` ON `reminder` (`municipality_code`,`deadline_key`);--> statement-breakpoint
CREATE INDEX `reminder_person` ON `reminder` (`person_id`);--> statement-breakpoint
CREATE TABLE `reminder_rule` (
	`kind` text PRIMARY KEY NOT NULL,
	`days_before` text NOT NULL,
	`coordinator_after` integer NOT NULL,
	`clerk_after` integer NOT NULL,
	CONSTRAINT "reminder_rule_kind" CHECK("reminder_rule"."kind" in ('response', 'council_treatment', 'plan_of_action', 'step', 'implementation', 'notification', 'update_request', 'review')),
	CONSTRAINT "reminder_rule_order" CHECK("reminder_rule"."coordinator_after" between 0 and 365 and "reminder_rule"."clerk_after" between 0 and 365)
) STRICT;
--> statement-breakpoint
CREATE TABLE `job_lease` (
	`job` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`leased_until` text NOT NULL,
	`last_ran_at` text,
	`last_result` text,
	`last_error` text DEFAULT '' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `mail_preference` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`digest` text DEFAULT 'daily' NOT NULL,
	`token` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mail_preference_digest" CHECK("mail_preference"."digest" in ('daily', 'weekly', 'never'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_preference_token_unique` ON `mail_preference` (`token`);--> statement-breakpoint
CREATE TABLE `update_link` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`update_request_id` integer NOT NULL,
	`sent_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`update_request_id`) REFERENCES `update_request`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `update_link_request` ON `update_link` (`update_request_id`);--> statement-breakpoint
DROP INDEX `update_request_secretHash_unique`;--> statement-breakpoint
ALTER TABLE `update_request` DROP COLUMN `secret_hash`;--> statement-breakpoint
ALTER TABLE `update_request` DROP COLUMN `expires_at`;--> statement-breakpoint
ALTER TABLE `outbox_message` ADD `via` text;--> statement-breakpoint
CREATE INDEX `outbox_message_person` ON `outbox_message` (`person_id`);