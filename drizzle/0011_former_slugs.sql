-- An address that was once public keeps leading to where it went, whoever changes the slug.
CREATE TRIGGER `municipality_former_slug` AFTER UPDATE OF `slug` ON `municipality` WHEN new.slug <> old.slug
BEGIN INSERT OR REPLACE INTO former_slug (kind, slug, key) VALUES ('municipality', old.slug, new.code); END;
--> statement-breakpoint
CREATE TRIGGER `report_former_slug` AFTER UPDATE OF `slug` ON `report` WHEN new.slug <> old.slug
BEGIN INSERT OR REPLACE INTO former_slug (kind, slug, key) VALUES ('report', old.slug, CAST(new.id AS TEXT)); END;
