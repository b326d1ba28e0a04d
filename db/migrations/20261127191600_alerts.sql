-- Alerts: what a reader follows on the needs map, by which address it is said, and what waits to be said.
CREATE TABLE alerts (
  id TEXT PRIMARY KEY,
  person_id TEXT REFERENCES people (id),
  locale TEXT NOT NULL,
  query TEXT NOT NULL,
  hears TEXT NOT NULL,
  pace TEXT NOT NULL,
  state TEXT NOT NULL,
  due_at TEXT,
  made_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX alerts_person ON alerts (person_id, query) WHERE person_id IS NOT NULL;
CREATE INDEX alerts_due ON alerts (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX alerts_ended ON alerts (ended_at) WHERE ended_at IS NOT NULL;
-- Where the letters of somebody without an account go: sealed, and proved by a code before the alert was made.
CREATE TABLE alert_contacts (
  alert_id TEXT PRIMARY KEY REFERENCES alerts (id) ON DELETE CASCADE,
  digest TEXT NOT NULL,
  sealed TEXT NOT NULL,
  key_id TEXT NOT NULL
) STRICT;
CREATE INDEX alert_contacts_digest ON alert_contacts (digest);
CREATE INDEX alert_contacts_key ON alert_contacts (key_id);
-- The signs by which a need finds the alerts that may be about it, whatever their number.
CREATE TABLE alert_keys (
  key TEXT NOT NULL,
  alert_id TEXT NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
  PRIMARY KEY (key, alert_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_keys_alert ON alert_keys (alert_id);
-- What was found and waits for the alert's next letter.
CREATE TABLE alert_finds (
  alert_id TEXT NOT NULL REFERENCES alerts (id) ON DELETE CASCADE,
  need_id TEXT NOT NULL,
  news TEXT NOT NULL,
  event_seq INTEGER NOT NULL,
  PRIMARY KEY (alert_id, need_id)
) STRICT, WITHOUT ROWID;
-- How far the ledger has been looked through; what happened before there were alerts tells nobody.
CREATE TABLE alert_cursors (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  event_seq INTEGER NOT NULL
) STRICT;
INSERT INTO alert_cursors (id, event_seq) SELECT 1, coalesce(max(seq), 0) FROM events;
