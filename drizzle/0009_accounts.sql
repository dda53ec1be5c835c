CREATE TABLE `account_link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`secret_hash` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` integer,
	`email` text DEFAULT '' NOT NULL,
	`made_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`revoked_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_link_kind" CHECK("account_link"."kind" in ('invitation', 'newPassword', 'oldAddress', 'newAddress', 'firstAdmin'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_link_secretHash_unique` ON `account_link` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `account_link_person` ON `account_link` (`person_id`);--> statement-breakpoint
CREATE TABLE `claim_role` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`identity_provider_id` integer NOT NULL,
	`value` text NOT NULL,
	`role` text NOT NULL,
	`municipality_code` text,
	`audit_office_id` integer,
	FOREIGN KEY (`identity_provider_id`) REFERENCES `identity_provider`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `claim_role_provider` ON `claim_role` (`identity_provider_id`);--> statement-breakpoint
CREATE TABLE `former_person` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`job_title` text NOT NULL,
	`department` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `identity_provider` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`issuer` text NOT NULL,
	`client_id` text NOT NULL,
	`sealed_client_secret` text NOT NULL,
	`mail_domains` text NOT NULL,
	`roles_claim` text DEFAULT '' NOT NULL,
	`added_at` text NOT NULL,
	`ended_at` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_provider_issuer_unique` ON `identity_provider` (`issuer`);--> statement-breakpoint
CREATE TABLE `known_browser` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`seen_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `known_browser_person` ON `known_browser` (`person_id`);--> statement-breakpoint
CREATE TABLE `one_time_code` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`sealed_secret` text NOT NULL,
	`added_at` text NOT NULL,
	`last_step` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `organisation_account` (
	`identity_provider_id` integer NOT NULL,
	`subject` text NOT NULL,
	`person_id` integer NOT NULL,
	`linked_at` text NOT NULL,
	PRIMARY KEY(`identity_provider_id`, `subject`),
	FOREIGN KEY (`identity_provider_id`) REFERENCES `identity_provider`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_account_person` ON `organisation_account` (`identity_provider_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text DEFAULT '[]' NOT NULL,
	`name` text NOT NULL,
	`added_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `passkey_credentialId_unique` ON `passkey` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkey_person` ON `passkey` (`person_id`);--> statement-breakpoint
CREATE TABLE `password` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`set_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_code_person` ON `recovery_code` (`person_id`);--> statement-breakpoint
CREATE TABLE `used_challenge` (
	`challenge_hash` text PRIMARY KEY NOT NULL,
	`expires_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `used_challenge_expires` ON `used_challenge` (`expires_at`);--> statement-breakpoint
ALTER TABLE `role_assignment` ADD `end_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `role_assignment` ADD `by_claims` integer DEFAULT false NOT NULL;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_session` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`started_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`user_agent` text DEFAULT '' NOT NULL,
	`method` text NOT NULL,
	`identity_provider_id` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_method" CHECK("__new_session"."method" in ('demo', 'password', 'code', 'recoveryCode', 'passkey', 'organisation'))
) STRICT;
--> statement-breakpoint
-- Sessions of before do not say how the person proved who it is: they end.
DROP TABLE `session`;--> statement-breakpoint
ALTER TABLE `__new_session` RENAME TO `session`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
-- Choosing a role without proof exists in a demo only: no database with people in it ever becomes one.
CREATE TRIGGER `installation_demo_fixed` BEFORE UPDATE OF `demo` ON `installation` WHEN new.demo IS NOT old.demo
BEGIN SELECT RAISE(ABORT, 'a database is a demo from its first day or never'); END;
--> statement-breakpoint
CREATE TRIGGER `installation_demo_empty` BEFORE INSERT ON `installation` WHEN new.demo AND EXISTS (SELECT 1 FROM person)
BEGIN SELECT RAISE(ABORT, 'a database is a demo from its first day or never'); END;
--> statement-breakpoint
CREATE TRIGGER `installation_kept` BEFORE DELETE ON `installation`
BEGIN SELECT RAISE(ABORT, 'a database is a demo from its first day or never'); END;
