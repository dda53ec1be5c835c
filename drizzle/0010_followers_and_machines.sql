CREATE TABLE `api_token` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`secret_hash` text NOT NULL,
	`municipality_code` text NOT NULL,
	`person_id` integer NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`last_used_at` text,
	`revoked_at` text,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_secretHash_unique` ON `api_token` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `api_token_municipality` ON `api_token` (`municipality_code`);--> statement-breakpoint
CREATE INDEX `api_token_person` ON `api_token` (`person_id`);--> statement-breakpoint
CREATE TABLE `webhook` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`municipality_code` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`secret` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` integer NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_municipality` ON `webhook` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `webhook_message` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`webhook_id` integer NOT NULL,
	`trail_id` integer NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL,
	`queued_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` text NOT NULL,
	`sent_at` text,
	`failed_at` text,
	`error` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_message_once` ON `webhook_message` (`webhook_id`,`trail_id`);--> statement-breakpoint
CREATE INDEX `webhook_message_due` ON `webhook_message` (`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `former_slug` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`kind`, `slug`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `subscription` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`municipality_code` text,
	`report_id` integer,
	`recommendation_id` integer,
	`token` text NOT NULL,
	`requested_at` text NOT NULL,
	`confirmed_at` text,
	`told_until` text,
	`last_sent_on` text,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subscription_one_topic" CHECK(("subscription"."municipality_code" is not null) + ("subscription"."report_id" is not null) + ("subscription"."recommendation_id" is not null) = 1),
	CONSTRAINT "subscription_email_lower" CHECK("subscription"."email" = lower("subscription"."email")),
	CONSTRAINT "subscription_last_sent_on" CHECK("subscription"."last_sent_on" is null or "subscription"."last_sent_on" is date("subscription"."last_sent_on", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_token_unique` ON `subscription` (`token`);--> statement-breakpoint
CREATE INDEX `subscription_email` ON `subscription` (`email`);--> statement-breakpoint
CREATE INDEX `subscription_requested_at` ON `subscription` (`requested_at`);