-- Full text over the words of the facts. `searchable` follows the facts by triggers, the FTS5 table follows `searchable`.
CREATE VIRTUAL TABLE `searchable_fts` USING fts5(`text`, content=`searchable`, content_rowid=`id`, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER `searchable_insert` AFTER INSERT ON `searchable` BEGIN
  INSERT INTO searchable_fts(rowid, text) VALUES (new.id, new.text);
END;
--> statement-breakpoint
CREATE TRIGGER `searchable_delete` AFTER DELETE ON `searchable` BEGIN
  INSERT INTO searchable_fts(searchable_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
--> statement-breakpoint
CREATE TRIGGER `searchable_update` AFTER UPDATE ON `searchable` BEGIN
  INSERT INTO searchable_fts(searchable_fts, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO searchable_fts(rowid, text) VALUES (new.id, new.text);
END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_searchable_insert` AFTER INSERT ON `recommendation` BEGIN
  INSERT INTO searchable(kind, source_id, recommendation_id, text) VALUES ('recommendation', new.id, new.id, new.title || char(10) || new.text);
END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_searchable_update` AFTER UPDATE OF `title`, `text` ON `recommendation` BEGIN
  UPDATE searchable SET text = new.title || char(10) || new.text WHERE kind = 'recommendation' AND source_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_searchable_delete` AFTER DELETE ON `recommendation` BEGIN
  DELETE FROM searchable WHERE kind = 'recommendation' AND source_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `response_searchable` AFTER INSERT ON `response` BEGIN
  DELETE FROM searchable WHERE kind = 'response' AND source_id = new.replaces_id;
  INSERT INTO searchable(kind, source_id, follow_up_id, text)
  SELECT 'response', new.id, new.follow_up_id, new.explanation WHERE NOT new.withdrawn AND new.explanation <> '';
END;
--> statement-breakpoint
CREATE TRIGGER `status_update_searchable` AFTER INSERT ON `status_update` BEGIN
  DELETE FROM searchable WHERE kind = 'update' AND source_id = new.replaces_id;
  INSERT INTO searchable(kind, source_id, follow_up_id, text)
  SELECT 'update', new.id, new.follow_up_id, trim(new.done || char(10) || new.next || char(10) || new.reason, char(10)) WHERE NOT new.withdrawn AND trim(new.done || char(10) || new.next || char(10) || new.reason, char(10)) <> '';
END;
--> statement-breakpoint
CREATE TRIGGER `review_searchable` AFTER INSERT ON `review` BEGIN
  DELETE FROM searchable WHERE kind = 'review' AND source_id = new.replaces_id;
  INSERT INTO searchable(kind, source_id, follow_up_id, text)
  SELECT 'review', new.id, new.follow_up_id, new.explanation WHERE NOT new.withdrawn AND new.explanation <> '';
END;
--> statement-breakpoint
CREATE TRIGGER `decision_searchable` AFTER INSERT ON `decision` WHEN new.replaces_id IS NOT NULL BEGIN
  DELETE FROM searchable WHERE kind = 'decision' AND source_id = new.replaces_id;
END;
--> statement-breakpoint
CREATE TRIGGER `decision_outcome_searchable` AFTER INSERT ON `decision_outcome` BEGIN
  INSERT INTO searchable(kind, source_id, follow_up_id, text)
  SELECT 'decision', o.decision_id, o.follow_up_id,
    d.agenda_item || char(10) || o.amended_text || char(10) || o.explanation || char(10)
    || coalesce((SELECT group_concat(p.title || char(10), '') FROM council_paper p WHERE p.decision_id = d.id), '')
  FROM decision_outcome o JOIN decision d ON d.id = o.decision_id
  WHERE NOT d.withdrawn AND o.decision_id = new.decision_id AND o.follow_up_id = new.follow_up_id;
END;
--> statement-breakpoint
CREATE TRIGGER `council_paper_searchable` AFTER INSERT ON `council_paper` BEGIN
  UPDATE searchable SET text = text || new.title || char(10) WHERE kind = 'decision' AND source_id = new.decision_id;
END;
--> statement-breakpoint
CREATE TRIGGER `letter_searchable_insert` AFTER INSERT ON `letter` WHEN new.sent_at IS NOT NULL BEGIN
  INSERT INTO searchable(kind, source_id, text)
  SELECT 'letter', l.id, l.snapshot ->> '$.subject' || ' ' || l.number || char(10) || group_concat(j.atom, char(10) ORDER BY j.id)
  FROM letter l, json_tree(l.snapshot, '$.sections') j
  WHERE l.sent_at IS NOT NULL AND j.type = 'text' AND (typeof(j.key) = 'integer' OR j.key IN ('heading', 'text', 'word', 'term', 'note')) AND l.id = new.id GROUP BY l.id;
END;
--> statement-breakpoint
CREATE TRIGGER `letter_searchable_sent` AFTER UPDATE OF `sent_at` ON `letter` WHEN old.sent_at IS NULL AND new.sent_at IS NOT NULL BEGIN
  INSERT INTO searchable(kind, source_id, text)
  SELECT 'letter', l.id, l.snapshot ->> '$.subject' || ' ' || l.number || char(10) || group_concat(j.atom, char(10) ORDER BY j.id)
  FROM letter l, json_tree(l.snapshot, '$.sections') j
  WHERE l.sent_at IS NOT NULL AND j.type = 'text' AND (typeof(j.key) = 'integer' OR j.key IN ('heading', 'text', 'word', 'term', 'note')) AND l.id = new.id GROUP BY l.id;
END;
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, recommendation_id, text)
  SELECT 'recommendation', id, id, title || char(10) || text FROM recommendation;
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, follow_up_id, text)
  SELECT 'response', id, follow_up_id, response.explanation FROM response
  WHERE NOT withdrawn AND response.explanation <> '' AND id NOT IN (SELECT replaces_id FROM response WHERE replaces_id IS NOT NULL);
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, follow_up_id, text)
  SELECT 'update', id, follow_up_id, trim(status_update.done || char(10) || status_update.next || char(10) || status_update.reason, char(10)) FROM status_update
  WHERE NOT withdrawn AND trim(status_update.done || char(10) || status_update.next || char(10) || status_update.reason, char(10)) <> '' AND id NOT IN (SELECT replaces_id FROM status_update WHERE replaces_id IS NOT NULL);
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, follow_up_id, text)
  SELECT 'review', id, follow_up_id, review.explanation FROM review
  WHERE NOT withdrawn AND review.explanation <> '' AND id NOT IN (SELECT replaces_id FROM review WHERE replaces_id IS NOT NULL);
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, follow_up_id, text)
  SELECT 'decision', o.decision_id, o.follow_up_id,
    d.agenda_item || char(10) || o.amended_text || char(10) || o.explanation || char(10)
    || coalesce((SELECT group_concat(p.title || char(10), '') FROM council_paper p WHERE p.decision_id = d.id), '')
  FROM decision_outcome o JOIN decision d ON d.id = o.decision_id
  WHERE NOT d.withdrawn AND d.id NOT IN (SELECT replaces_id FROM decision WHERE replaces_id IS NOT NULL);
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, text)
  SELECT 'letter', l.id, l.snapshot ->> '$.subject' || ' ' || l.number || char(10) || group_concat(j.atom, char(10) ORDER BY j.id)
  FROM letter l, json_tree(l.snapshot, '$.sections') j
  WHERE l.sent_at IS NOT NULL AND j.type = 'text' AND (typeof(j.key) = 'integer' OR j.key IN ('heading', 'text', 'word', 'term', 'note')) GROUP BY l.id;
