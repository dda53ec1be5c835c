CREATE TABLE `letter_batch` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`as_of` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` integer NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_batch_as_of" CHECK("letter_batch"."as_of" is null or "letter_batch"."as_of" is date("letter_batch"."as_of", '+0 days'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_batch_created_by` ON `letter_batch` (`created_by`);--> statement-breakpoint
CREATE INDEX `letter_batch_finished` ON `letter_batch` (`finished_at`);--> statement-breakpoint
CREATE TABLE `letter_batch_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`report_id` integer NOT NULL,
	`municipality_code` text NOT NULL,
	`state` text NOT NULL,
	`problem` text DEFAULT '' NOT NULL,
	`pdf` blob,
	`docx` blob,
	FOREIGN KEY (`batch_id`) REFERENCES `letter_batch`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_batch_item_state" CHECK("letter_batch_item"."state" in ('waiting', 'made', 'failed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_batch_item_once` ON `letter_batch_item` (`batch_id`,`report_id`,`municipality_code`);--> statement-breakpoint
CREATE INDEX `letter_batch_item_state` ON `letter_batch_item` (`batch_id`,`state`);--> statement-breakpoint
CREATE TABLE `letter_template` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`municipality_code` text NOT NULL,
	`file_id` integer,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_template_municipality` ON `letter_template` (`municipality_code`);
--> statement-breakpoint
CREATE TRIGGER `letter_template_no_update` BEFORE UPDATE ON `letter_template` BEGIN SELECT RAISE(ABORT, 'letter_template is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_template_no_delete` BEFORE DELETE ON `letter_template` BEGIN SELECT RAISE(ABORT, 'letter_template is append-only'); END;
