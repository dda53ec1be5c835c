CREATE TABLE `installation` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text DEFAULT 'Opvolgwijzer' NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`set_up_at` text NOT NULL,
	CONSTRAINT "installation_one" CHECK("installation"."id" = 1)
) STRICT;
