CREATE TABLE `letter_house_style` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`municipality_code` text NOT NULL,
	`accent` text DEFAULT '' NOT NULL,
	`logo_file_id` integer,
	`recorded_at` text NOT NULL,
	`recorded_by` integer NOT NULL,
	FOREIGN KEY (`municipality_code`) REFERENCES `municipality`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`logo_file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_house_style_municipality` ON `letter_house_style` (`municipality_code`);--> statement-breakpoint
CREATE TRIGGER `letter_house_style_no_update` BEFORE UPDATE ON `letter_house_style` BEGIN SELECT RAISE(ABORT, 'letter_house_style is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_house_style_no_delete` BEFORE DELETE ON `letter_house_style` BEGIN SELECT RAISE(ABORT, 'letter_house_style is append-only'); END;
