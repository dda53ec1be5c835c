-- The municipalities of a fact are searched along with its words: a reader's search then reads no more than its own.
DROP TABLE `searchable_fts`;
--> statement-breakpoint
DROP TRIGGER `searchable_insert`;
--> statement-breakpoint
DROP TRIGGER `searchable_delete`;
--> statement-breakpoint
DROP TRIGGER `searchable_update`;
--> statement-breakpoint
DROP TRIGGER `recommendation_searchable_insert`;
--> statement-breakpoint
DROP TRIGGER `response_searchable`;
--> statement-breakpoint
DROP TRIGGER `status_update_searchable`;
--> statement-breakpoint
DROP TRIGGER `review_searchable`;
--> statement-breakpoint
DROP TRIGGER `decision_outcome_searchable`;
--> statement-breakpoint
DROP TRIGGER `letter_searchable_insert`;
--> statement-breakpoint
DROP TRIGGER `letter_searchable_sent`;
--> statement-breakpoint
DELETE FROM `searchable`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `searchable_fts` USING fts5(`text`, `places`, content=`searchable`, content_rowid=`id`, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER `searchable_insert` AFTER INSERT ON `searchable` BEGIN
  INSERT INTO searchable_fts(rowid, text, places) VALUES (new.id, new.text, new.places);
END;
--> statement-breakpoint
CREATE TRIGGER `searchable_delete` AFTER DELETE ON `searchable` BEGIN
  INSERT INTO searchable_fts(searchable_fts, rowid, text, places) VALUES ('delete', old.id, old.text, old.places);
END;
--> statement-breakpoint
CREATE TRIGGER `searchable_update` AFTER UPDATE ON `searchable` BEGIN
  INSERT INTO searchable_fts(searchable_fts, rowid, text, places) VALUES ('delete', old.id, old.text, old.places);
  INSERT INTO searchable_fts(rowid, text, places) VALUES (new.id, new.text, new.places);
END;
--> statement-breakpoint
CREATE TRIGGER `recommendation_searchable_insert` AFTER INSERT ON `recommendation` BEGIN
  INSERT INTO searchable(kind, source_id, recommendation_id, text, places)
  VALUES ('recommendation', new.id, new.id, new.title || char(10) || new.text, coalesce((SELECT group_concat(municipality_code, ' ' ORDER BY id) FROM follow_up WHERE recommendation_id = new.id), ''));
END;
--> statement-breakpoint
CREATE TRIGGER `follow_up_searchable` AFTER INSERT ON `follow_up` BEGIN
  UPDATE searchable SET places = trim(places || ' ' || new.municipality_code)
  WHERE kind = 'recommendation' AND source_id = new.recommendation_id;
END;
--> statement-breakpoint
CREATE TRIGGER `response_searchable` AFTER INSERT ON `response` BEGIN
  DELETE FROM searchable WHERE kind = 'response' AND source_id = new.replaces_id;
  INSERT INTO searchable(kind, source_id, follow_up_id, text, places)
  SELECT 'response', new.id, f.id, new.explanation, f.municipality_code
  FROM follow_up f WHERE f.id = new.follow_up_id AND NOT new.withdrawn AND new.explanation <> '';
END;
--> statement-breakpoint
CREATE TRIGGER `status_update_searchable` AFTER INSERT ON `status_update` BEGIN
  DELETE FROM searchable WHERE kind = 'update' AND source_id = new.replaces_id;
  INSERT INTO searchable(kind, source_id, follow_up_id, text, places)
  SELECT 'update', new.id, f.id, trim(new.done || char(10) || new.next || char(10) || new.reason, char(10)), f.municipality_code
  FROM follow_up f WHERE f.id = new.follow_up_id AND NOT new.withdrawn AND trim(new.done || char(10) || new.next || char(10) || new.reason, char(10)) <> '';
END;
--> statement-breakpoint
CREATE TRIGGER `review_searchable` AFTER INSERT ON `review` BEGIN
  DELETE FROM searchable WHERE kind = 'review' AND source_id = new.replaces_id;
  INSERT INTO searchable(kind, source_id, follow_up_id, text, places)
  SELECT 'review', new.id, f.id, new.explanation, f.municipality_code
  FROM follow_up f WHERE f.id = new.follow_up_id AND NOT new.withdrawn AND new.explanation <> '';
END;
--> statement-breakpoint
CREATE TRIGGER `decision_outcome_searchable` AFTER INSERT ON `decision_outcome` BEGIN
  INSERT INTO searchable(kind, source_id, follow_up_id, text, places)
  SELECT 'decision', o.decision_id, o.follow_up_id,
    d.agenda_item || char(10) || o.amended_text || char(10) || o.explanation || char(10)
    || coalesce((SELECT group_concat(p.title || char(10), '') FROM council_paper p WHERE p.decision_id = d.id), ''), d.municipality_code
  FROM decision_outcome o JOIN decision d ON d.id = o.decision_id
  WHERE NOT d.withdrawn AND o.decision_id = new.decision_id AND o.follow_up_id = new.follow_up_id;
END;
--> statement-breakpoint
CREATE TRIGGER `letter_searchable_insert` AFTER INSERT ON `letter` WHEN new.sent_at IS NOT NULL BEGIN
  INSERT INTO searchable(kind, source_id, text, places)
  SELECT 'letter', l.id, l.snapshot ->> '$.subject' || ' ' || l.number || char(10) || group_concat(j.atom, char(10) ORDER BY j.id), coalesce(l.municipality_code, '')
  FROM letter l, json_tree(l.snapshot, '$.sections') j
  WHERE l.sent_at IS NOT NULL AND j.type = 'text' AND (typeof(j.key) = 'integer' OR j.key IN ('heading', 'text', 'word', 'term', 'note')) AND l.id = new.id GROUP BY l.id;
END;
--> statement-breakpoint
CREATE TRIGGER `letter_searchable_sent` AFTER UPDATE OF `sent_at` ON `letter` WHEN old.sent_at IS NULL AND new.sent_at IS NOT NULL BEGIN
  INSERT INTO searchable(kind, source_id, text, places)
  SELECT 'letter', l.id, l.snapshot ->> '$.subject' || ' ' || l.number || char(10) || group_concat(j.atom, char(10) ORDER BY j.id), coalesce(l.municipality_code, '')
  FROM letter l, json_tree(l.snapshot, '$.sections') j
  WHERE l.sent_at IS NOT NULL AND j.type = 'text' AND (typeof(j.key) = 'integer' OR j.key IN ('heading', 'text', 'word', 'term', 'note')) AND l.id = new.id GROUP BY l.id;
END;
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, recommendation_id, text, places)
  SELECT 'recommendation', id, id, title || char(10) || text, coalesce((SELECT group_concat(municipality_code, ' ' ORDER BY id) FROM follow_up WHERE recommendation_id = recommendation.id), '') FROM recommendation;
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, follow_up_id, text, places)
  SELECT 'response', response.id, f.id, response.explanation, f.municipality_code FROM response JOIN follow_up f ON f.id = response.follow_up_id
  WHERE NOT response.withdrawn AND response.explanation <> '' AND response.id NOT IN (SELECT replaces_id FROM response WHERE replaces_id IS NOT NULL);
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, follow_up_id, text, places)
  SELECT 'update', status_update.id, f.id, trim(status_update.done || char(10) || status_update.next || char(10) || status_update.reason, char(10)), f.municipality_code FROM status_update JOIN follow_up f ON f.id = status_update.follow_up_id
  WHERE NOT status_update.withdrawn AND trim(status_update.done || char(10) || status_update.next || char(10) || status_update.reason, char(10)) <> '' AND status_update.id NOT IN (SELECT replaces_id FROM status_update WHERE replaces_id IS NOT NULL);
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, follow_up_id, text, places)
  SELECT 'review', review.id, f.id, review.explanation, f.municipality_code FROM review JOIN follow_up f ON f.id = review.follow_up_id
  WHERE NOT review.withdrawn AND review.explanation <> '' AND review.id NOT IN (SELECT replaces_id FROM review WHERE replaces_id IS NOT NULL);
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, follow_up_id, text, places)
  SELECT 'decision', o.decision_id, o.follow_up_id,
    d.agenda_item || char(10) || o.amended_text || char(10) || o.explanation || char(10)
    || coalesce((SELECT group_concat(p.title || char(10), '') FROM council_paper p WHERE p.decision_id = d.id), ''), d.municipality_code
  FROM decision_outcome o JOIN decision d ON d.id = o.decision_id
  WHERE NOT d.withdrawn AND d.id NOT IN (SELECT replaces_id FROM decision WHERE replaces_id IS NOT NULL);
--> statement-breakpoint
INSERT INTO searchable(kind, source_id, text, places)
  SELECT 'letter', l.id, l.snapshot ->> '$.subject' || ' ' || l.number || char(10) || group_concat(j.atom, char(10) ORDER BY j.id), coalesce(l.municipality_code, '')
  FROM letter l, json_tree(l.snapshot, '$.sections') j
  WHERE l.sent_at IS NOT NULL AND j.type = 'text' AND (typeof(j.key) = 'integer' OR j.key IN ('heading', 'text', 'word', 'term', 'note')) GROUP BY l.id;
