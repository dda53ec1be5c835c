CREATE TABLE `letter_file` (
	`letter_id` integer NOT NULL,
	`rendition` text NOT NULL,
	`file_id` integer NOT NULL,
	PRIMARY KEY(`letter_id`, `rendition`),
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_file_rendition" CHECK("letter_file"."rendition" in ('pdf', 'docx', 'mdto', 'diwoo'))
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `letter_file_no_update` BEFORE UPDATE ON `letter_file` BEGIN SELECT RAISE(ABORT, 'letter_file is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_file_no_delete` BEFORE DELETE ON `letter_file` BEGIN SELECT RAISE(ABORT, 'letter_file is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `letter_file_after_approval` BEFORE INSERT ON `letter_file`
WHEN (SELECT approved_at FROM letter WHERE id = new.letter_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'a draft has no files'); END;
