CREATE TABLE need_claims (
  id text PRIMARY KEY NOT NULL,
  need_id text NOT NULL REFERENCES needs (id),
  person_id text NOT NULL REFERENCES people (id),
  source_number text NOT NULL,
  words text NOT NULL,
  at text NOT NULL,
  settled_at text,
  settled_by text,
  outcome text,
  reason text
) STRICT;
-- One that waits a person and need, one accepted a need: the database itself holds to it.
CREATE UNIQUE INDEX need_claims_waiting ON need_claims (need_id, person_id) WHERE settled_at IS NULL;
CREATE UNIQUE INDEX need_claims_accepted ON need_claims (need_id) WHERE outcome = 'accepted';
CREATE INDEX need_claims_open ON need_claims (settled_at, at);
CREATE INDEX need_claims_person ON need_claims (person_id, settled_at);
