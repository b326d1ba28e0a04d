-- Names of places that an administrator brought in, beside those of the site's own file. A place is found by keys: its names,
-- aliases, pinyin and initials from their beginning (part 0), and what is left of them after each sign or word (part 1). What
-- lies in the district comes before what does not.
CREATE TABLE gazetteer_places (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  aliases TEXT NOT NULL,
  kind TEXT NOT NULL,
  road TEXT,
  house INTEGER,
  lon REAL NOT NULL,
  lat REAL NOT NULL,
  territory TEXT NOT NULL,
  far INTEGER NOT NULL,
  cell INTEGER NOT NULL
) STRICT;
CREATE INDEX gazetteer_places_cell ON gazetteer_places (cell);
CREATE INDEX gazetteer_places_house ON gazetteer_places (road, house) WHERE road IS NOT NULL;
CREATE TABLE gazetteer_keys (
  part INTEGER NOT NULL,
  far INTEGER NOT NULL,
  key TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (part, far, key, n)
) STRICT, WITHOUT ROWID;
-- Files that were looked at and may be taken; how far they were is kept with every batch.
CREATE TABLE gazetteer_imports (
  id TEXT PRIMARY KEY,
  places TEXT NOT NULL,
  wrong TEXT NOT NULL,
  sound INTEGER NOT NULL,
  faulty INTEGER NOT NULL,
  taken INTEGER NOT NULL DEFAULT 0,
  uploaded_at TEXT NOT NULL,
  uploaded_by TEXT NOT NULL,
  finished_at TEXT
) STRICT;
