PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_submission` (
	`key` text NOT NULL,
	`person_id` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`result` text NOT NULL,
	PRIMARY KEY(`key`, `person_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_submission`("key", "person_id", "recorded_at", "result") SELECT "key", "person_id", "recorded_at", "result" FROM `submission`;--> statement-breakpoint
DROP TABLE `submission`;--> statement-breakpoint
ALTER TABLE `__new_submission` RENAME TO `submission`;--> statement-breakpoint
PRAGMA foreign_keys=ON;