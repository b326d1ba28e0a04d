ALTER TABLE session ADD COLUMN began_at text;
ALTER TABLE session ADD COLUMN seen_at text;
ALTER TABLE session ADD COLUMN network text;
ALTER TABLE session ADD COLUMN proofs text;

CREATE TABLE parked_forms (
  id text PRIMARY KEY NOT NULL,
  browser_digest text NOT NULL,
  person_id text,
  act text NOT NULL,
  target text NOT NULL,
  sealed text NOT NULL,
  kept_until text NOT NULL
) STRICT;
CREATE INDEX parked_forms_until ON parked_forms (kept_until);
CREATE INDEX parked_forms_browser ON parked_forms (browser_digest);
