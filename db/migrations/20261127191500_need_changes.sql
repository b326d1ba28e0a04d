-- What the map's index in memory follows: which needs changed, in which order. A ring: the log holds its newest 100,000
-- entries; an index that fell behind further is loaded anew.
CREATE TABLE need_changes (
  seq INTEGER PRIMARY KEY,
  n INTEGER NOT NULL
) STRICT;
CREATE TRIGGER need_changes_stay_few AFTER INSERT ON need_changes BEGIN DELETE FROM need_changes WHERE seq <= new.seq - 100000; END;
CREATE TRIGGER need_keys_tell_new AFTER INSERT ON need_keys BEGIN INSERT INTO need_changes (n) VALUES (new.n); END;
CREATE TRIGGER need_keys_tell_gone AFTER DELETE ON need_keys BEGIN INSERT INTO need_changes (n) VALUES (old.n); END;
CREATE TRIGGER needs_tell_change AFTER UPDATE OF is_public, state, visibility, kind, category, territory_id, unit_id, plan_id, clause_anchor, lon, lat, submitted_at, updated_at ON needs BEGIN INSERT INTO need_changes (n) SELECT n FROM need_keys WHERE need_id = new.id; END;
