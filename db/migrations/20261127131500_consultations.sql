-- Consultations: what is asked about, until when, of whom; who moved them; their materials.
CREATE TABLE consultations (
  id text PRIMARY KEY NOT NULL,
  number text NOT NULL UNIQUE,
  kind text NOT NULL,
  state text NOT NULL,
  title text NOT NULL,
  words text NOT NULL,
  opens_on text,
  closes_on text,
  shorter_reason text,
  result_on text,
  contact text NOT NULL,
  ways text NOT NULL,
  channels text NOT NULL,
  participants text NOT NULL,
  proof text NOT NULL,
  rule_id text,
  result_rule_id text,
  provisional integer NOT NULL DEFAULT 0,
  made_by text NOT NULL REFERENCES people(id),
  made_at text NOT NULL,
  withdrawn_reason text,
  concluded_by text REFERENCES people(id),
  statement text,
  answered_at text,
  submission_key text UNIQUE,
  revision integer NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX consultations_closes ON consultations (closes_on, id) WHERE state <> 'draft';
CREATE INDEX consultations_made ON consultations (made_at, id);
CREATE TABLE consultation_subjects (
  consultation_id text NOT NULL REFERENCES consultations(id),
  plan_id text NOT NULL REFERENCES plans(id),
  version_id text NOT NULL REFERENCES plan_versions(id),
  part text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (consultation_id, plan_id, part)
) STRICT;
CREATE TABLE consultation_moves (
  id text PRIMARY KEY NOT NULL,
  consultation_id text NOT NULL REFERENCES consultations(id),
  move text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  by_id text NOT NULL REFERENCES people(id),
  reason text,
  at text NOT NULL
) STRICT;
CREATE INDEX consultation_moves_consultation ON consultation_moves (consultation_id, at);
CREATE TABLE consultation_materials (
  id text PRIMARY KEY NOT NULL,
  consultation_id text NOT NULL REFERENCES consultations(id),
  title text NOT NULL,
  digest text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  added_by text NOT NULL REFERENCES people(id),
  added_at text NOT NULL,
  removed_at text
) STRICT;
CREATE INDEX consultation_materials_consultation ON consultation_materials (consultation_id, added_at);
CREATE INDEX consultation_materials_digest ON consultation_materials (digest);
