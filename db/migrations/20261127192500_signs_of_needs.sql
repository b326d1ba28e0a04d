-- What each public need is recognised by when somebody writes of the same: its concepts and rarest words, by the area in which a
-- need alike could lie. Triggers only note what changed; a job takes the notes and reads what is public of the need now.
CREATE TABLE need_sign_changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  n INTEGER NOT NULL
) STRICT;
CREATE TABLE need_signs (
  sign INTEGER NOT NULL,
  area INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (sign, area, n)
) STRICT, WITHOUT ROWID;
-- The same by need, so that they can be taken out again: pairs of sign and area.
CREATE TABLE need_signatures (
  n INTEGER PRIMARY KEY,
  signs BLOB NOT NULL
) STRICT;
-- One row: by which version of the rules signs are kept; needs up to `last` were there when it came, those up to `upto` are done.
CREATE TABLE need_sign_rules (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL,
  upto INTEGER NOT NULL,
  last INTEGER NOT NULL
) STRICT;
INSERT INTO need_sign_rules (id, version, upto, last) VALUES (1, '', 0, 0);
CREATE TRIGGER need_signs_new AFTER INSERT ON need_keys BEGIN INSERT INTO need_sign_changes (n) VALUES (new.n); END;
CREATE TRIGGER need_signs_gone AFTER DELETE ON need_keys BEGIN INSERT INTO need_sign_changes (n) VALUES (old.n); END;
CREATE TRIGGER need_signs_changed AFTER UPDATE OF title, words, category, visibility, is_public, state, lon, lat, territory_id ON needs WHEN (old.title, old.words, old.category, old.visibility, old.is_public, old.state = 'withdrawn', old.lon, old.lat, old.territory_id) IS NOT (new.title, new.words, new.category, new.visibility, new.is_public, new.state = 'withdrawn', new.lon, new.lat, new.territory_id) BEGIN INSERT INTO need_sign_changes (n) SELECT n FROM need_keys WHERE need_id = new.id; END;
