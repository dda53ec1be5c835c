CREATE TABLE `saved_view` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_name` ON `saved_view` (`person_id`,`name`);--> statement-breakpoint
CREATE TABLE `searchable` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`source_id` integer NOT NULL,
	`follow_up_id` integer,
	`recommendation_id` integer,
	`text` text NOT NULL,
	CONSTRAINT "searchable_kind" CHECK("searchable"."kind" in ('recommendation', 'response', 'decision', 'update', 'review', 'letter'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `searchable_source` ON `searchable` (`kind`,`source_id`,`follow_up_id`);