CREATE TABLE factor_endings (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  reason text NOT NULL,
  ended_at text NOT NULL,
  ended_by text NOT NULL,
  FOREIGN KEY (person_id) REFERENCES user(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX factor_endings_person ON factor_endings (person_id);
