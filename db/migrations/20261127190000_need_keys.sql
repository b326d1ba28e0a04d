-- A number for each need that nothing changes: a text key can't be the row's own, and the row's hidden number may change
-- when the file is compacted. The indexes of the map and of the search know needs by it.
CREATE TABLE need_keys (
  n INTEGER PRIMARY KEY,
  need_id TEXT NOT NULL UNIQUE REFERENCES needs (id) ON DELETE CASCADE
) STRICT;
INSERT INTO need_keys (need_id) SELECT id FROM needs ORDER BY submitted_at, id;
CREATE TRIGGER needs_get_keys AFTER INSERT ON needs BEGIN INSERT INTO need_keys (need_id) VALUES (new.id); END;
