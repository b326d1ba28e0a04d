-- Who looked at whose personal data, why: the event holds the codes, the words are kept here.
CREATE TABLE personal_data_reads (
  id text PRIMARY KEY NOT NULL,
  at text NOT NULL,
  reader_id text NOT NULL,
  reader_role text NOT NULL,
  unit_id text,
  need_id text NOT NULL,
  person_id text,
  purpose text NOT NULL,
  words text NOT NULL
) STRICT;
CREATE INDEX personal_data_reads_person ON personal_data_reads (person_id, at);
CREATE INDEX personal_data_reads_need ON personal_data_reads (need_id, at);
CREATE INDEX personal_data_reads_at ON personal_data_reads (at);

CREATE TABLE consents (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  text_id text NOT NULL,
  version integer NOT NULL,
  agreed_at text NOT NULL,
  withdrawn_at text
) STRICT;
CREATE INDEX consents_person ON consents (person_id, text_id, agreed_at);

CREATE TABLE deletion_requests (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  contributions text NOT NULL,
  asked_at text NOT NULL,
  due_at text NOT NULL,
  undone_at text,
  done_at text
) STRICT;
CREATE INDEX deletion_requests_person ON deletion_requests (person_id, asked_at);
CREATE INDEX deletion_requests_due ON deletion_requests (due_at) WHERE undone_at IS NULL AND done_at IS NULL;

-- Ids alone: what a restored backup must erase again.
CREATE TABLE erasures (
  person_id text PRIMARY KEY NOT NULL,
  contributions text NOT NULL,
  at text NOT NULL
) STRICT;

CREATE TABLE retention_rules (
  id text PRIMARY KEY NOT NULL,
  days integer NOT NULL,
  basis text NOT NULL
) STRICT;

CREATE TABLE guardianships (
  id text PRIMARY KEY NOT NULL,
  child_id text NOT NULL,
  guardian_digest text,
  guardian_id text,
  asked_at text NOT NULL,
  agreed_at text,
  text_version integer,
  ended_at text,
  ended_why text
) STRICT;
CREATE INDEX guardianships_child ON guardianships (child_id, ended_at);
CREATE INDEX guardianships_guardian ON guardianships (guardian_id, ended_at);
CREATE INDEX guardianships_digest ON guardianships (guardian_digest);

ALTER TABLE people ADD COLUMN age_band text;
ALTER TABLE people ADD COLUMN erased_at text;
