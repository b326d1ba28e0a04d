-- What an import of names of places did to each, so that it can be taken back as a whole; the rows of a file wait in a table of
-- their own until they are taken. Imports of before kept no steps (`steps_kept` 0) and stay as they are.
CREATE TABLE gazetteer_import_rows (
  import_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  place_id TEXT NOT NULL,
  place TEXT,
  far INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (import_id, at)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX gazetteer_import_rows_place ON gazetteer_import_rows (import_id, place_id);
CREATE TABLE gazetteer_steps (
  n INTEGER PRIMARY KEY,
  import_id TEXT NOT NULL,
  place_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  before TEXT
) STRICT;
CREATE INDEX gazetteer_steps_import ON gazetteer_steps (import_id, kind, n);
CREATE INDEX gazetteer_steps_place ON gazetteer_steps (place_id, n);
-- How many places of an earlier import a later one names: while it stands, the earlier one is not undone.
CREATE TABLE gazetteer_overlaps (
  earlier TEXT NOT NULL,
  later TEXT NOT NULL,
  places INTEGER NOT NULL,
  PRIMARY KEY (earlier, later)
) STRICT, WITHOUT ROWID;
-- A file that nobody took is brought in again; of one that was broken off, what was taken stays.
DELETE FROM gazetteer_imports WHERE finished_at IS NULL AND taken = 0;
UPDATE gazetteer_imports SET sound = taken, finished_at = uploaded_at WHERE finished_at IS NULL;
ALTER TABLE gazetteer_imports DROP COLUMN places;
ALTER TABLE gazetteer_imports ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE gazetteer_imports ADD COLUMN state TEXT NOT NULL DEFAULT 'keeping';
ALTER TABLE gazetteer_imports ADD COLUMN steps_kept INTEGER NOT NULL DEFAULT 1;
ALTER TABLE gazetteer_imports ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
ALTER TABLE gazetteer_imports ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE gazetteer_imports ADD COLUMN retired INTEGER NOT NULL DEFAULT 0;
ALTER TABLE gazetteer_imports ADD COLUMN same INTEGER NOT NULL DEFAULT 0;
ALTER TABLE gazetteer_imports ADD COLUMN turn INTEGER;
ALTER TABLE gazetteer_imports ADD COLUMN taken_at TEXT;
ALTER TABLE gazetteer_imports ADD COLUMN taken_by TEXT;
ALTER TABLE gazetteer_imports ADD COLUMN undone_at TEXT;
ALTER TABLE gazetteer_imports ADD COLUMN undone_by TEXT;
ALTER TABLE gazetteer_imports ADD COLUMN undone_reason TEXT;
UPDATE gazetteer_imports SET state = 'taken', steps_kept = 0, taken_at = finished_at, taken_by = uploaded_by;
CREATE INDEX gazetteer_imports_recent ON gazetteer_imports (uploaded_at, id);
CREATE INDEX gazetteer_imports_at_work ON gazetteer_imports (turn) WHERE turn IS NOT NULL;
