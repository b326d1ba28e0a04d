-- What is written in a consultation, by whatever way it came, and the passages it is split into.
CREATE TABLE contributions (
  id text PRIMARY KEY NOT NULL,
  number text NOT NULL UNIQUE,
  consultation_id text NOT NULL REFERENCES consultations(id),
  position integer NOT NULL,
  channel text NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  author_id text REFERENCES people(id),
  author_name text NOT NULL,
  organisation text,
  entity_id text,
  entity_name text,
  entity_stake text,
  words text NOT NULL,
  may_publish integer NOT NULL,
  publication text NOT NULL,
  at text NOT NULL,
  received_on text NOT NULL,
  entered_by text REFERENCES people(id),
  scan_digest text,
  scan_type text,
  withdrawn_at text,
  split_by text REFERENCES people(id),
  revision integer NOT NULL DEFAULT 1,
  submission_key text UNIQUE,
  CONSTRAINT contribution_position UNIQUE (consultation_id, position)
) STRICT;
CREATE INDEX contributions_author ON contributions (author_id, at);
CREATE INDEX contributions_scan ON contributions (scan_digest) WHERE scan_digest IS NOT NULL;
CREATE TABLE passages (
  id text PRIMARY KEY NOT NULL,
  contribution_id text NOT NULL REFERENCES contributions(id),
  consultation_id text NOT NULL REFERENCES consultations(id),
  starts_at integer NOT NULL,
  ends_at integer NOT NULL,
  topic text,
  subject text NOT NULL,
  unit_id text REFERENCES units(id),
  adoption text,
  reason text,
  decided_by text REFERENCES people(id),
  decided_at text,
  revision integer NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX passages_contribution ON passages (contribution_id, starts_at);
CREATE INDEX passages_consultation ON passages (consultation_id, adoption);
CREATE INDEX passages_unit ON passages (unit_id, consultation_id) WHERE unit_id IS NOT NULL;
