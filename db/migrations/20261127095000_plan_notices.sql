-- What happens to versions: who moved them, who reviewed which part, notices with opinions, their treatment and applications for a hearing.
CREATE TABLE plan_version_moves (
  id text PRIMARY KEY NOT NULL,
  version_id text NOT NULL REFERENCES plan_versions(id),
  move text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  by_id text NOT NULL REFERENCES people(id),
  reason text,
  at text NOT NULL
) STRICT;
CREATE INDEX plan_version_moves_version ON plan_version_moves (version_id, at);
CREATE TABLE plan_secrecy_reviews (
  version_id text NOT NULL REFERENCES plan_versions(id),
  part text NOT NULL,
  code text NOT NULL,
  part_fingerprint text NOT NULL,
  by_id text NOT NULL REFERENCES people(id),
  at text NOT NULL,
  PRIMARY KEY (version_id, part, code)
) STRICT;
CREATE TABLE plan_notices (
  id text PRIMARY KEY NOT NULL,
  number text NOT NULL UNIQUE,
  plan_id text NOT NULL REFERENCES plans(id),
  version_id text NOT NULL REFERENCES plan_versions(id),
  title text NOT NULL,
  words text NOT NULL,
  opens_on text NOT NULL,
  closes_on text NOT NULL,
  rule_id text NOT NULL,
  provisional integer NOT NULL,
  result_on text NOT NULL,
  result_rule_id text NOT NULL,
  contact text NOT NULL,
  paper_at text NOT NULL,
  hearing_how text NOT NULL,
  opened_by text NOT NULL REFERENCES people(id),
  opened_at text NOT NULL,
  withdrawn_at text,
  withdrawn_reason text,
  statement text,
  hearing_on text,
  minutes text,
  approved_on text,
  approved_by text,
  approval_number text,
  announced_at text,
  revision integer NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX plan_notices_list ON plan_notices (opened_at, id);
CREATE INDEX plan_notices_version ON plan_notices (version_id);
CREATE INDEX plan_notices_closes ON plan_notices (closes_on);
CREATE TABLE plan_opinions (
  id text PRIMARY KEY NOT NULL,
  notice_id text NOT NULL REFERENCES plan_notices(id),
  plan_id text NOT NULL REFERENCES plans(id),
  position integer NOT NULL,
  anchor text,
  layer text,
  feature_key text,
  author_id text REFERENCES people(id),
  author_name text NOT NULL,
  author_role text NOT NULL,
  words text NOT NULL,
  interested integer NOT NULL,
  affected text,
  entity_id text,
  entity_name text,
  entity_stake text,
  publication text NOT NULL,
  submission_key text UNIQUE,
  at text NOT NULL,
  withdrawn_at text,
  unit_id text REFERENCES units(id),
  adoption text,
  reason text,
  changed text,
  treated_by text REFERENCES people(id),
  treated_at text,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT plan_opinion_position UNIQUE (notice_id, position)
) STRICT;
CREATE INDEX plan_opinions_clause ON plan_opinions (plan_id, anchor, at);
CREATE INDEX plan_opinions_feature ON plan_opinions (plan_id, layer, feature_key, at) WHERE layer IS NOT NULL;
CREATE INDEX plan_opinions_author ON plan_opinions (author_id);
CREATE INDEX plan_opinions_unit ON plan_opinions (unit_id, adoption) WHERE unit_id IS NOT NULL;
CREATE TABLE plan_hearing_applications (
  id text PRIMARY KEY NOT NULL,
  notice_id text NOT NULL REFERENCES plan_notices(id),
  person_id text REFERENCES people(id),
  person_name text NOT NULL,
  interest text NOT NULL,
  at text NOT NULL,
  outcome text,
  reason text,
  settled_by text REFERENCES people(id),
  settled_at text,
  CONSTRAINT plan_hearing_application_once UNIQUE (notice_id, person_id)
) STRICT;
CREATE INDEX plan_hearing_applications_person ON plan_hearing_applications (person_id);
-- What waits for a moderator may belong to a notice instead of a need.
CREATE TABLE reviews_new (
  id text PRIMARY KEY NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  need_id text,
  why text NOT NULL,
  opened_at text NOT NULL,
  settled_at text,
  settled_by text,
  outcome text,
  reason text
) STRICT;
INSERT INTO reviews_new (id, subject_kind, subject_id, need_id, why, opened_at, settled_at, settled_by, outcome, reason)
  SELECT id, subject_kind, subject_id, need_id, why, opened_at, settled_at, settled_by, outcome, reason FROM reviews;
DROP TABLE reviews;
ALTER TABLE reviews_new RENAME TO reviews;
CREATE INDEX reviews_open ON reviews (settled_at,opened_at);
CREATE INDEX reviews_subject ON reviews (subject_kind,subject_id);
