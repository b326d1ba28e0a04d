-- A role may begin later than it is given and end on a day that is set beforehand.
ALTER TABLE role_grants ADD COLUMN starts_at text;
ALTER TABLE role_grants ADD COLUMN ended_by text;
ALTER TABLE role_grants ADD COLUMN end_reason text;

CREATE TABLE suspensions (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  reason text NOT NULL,
  suspended_at text NOT NULL,
  suspended_by text NOT NULL,
  lifted_at text,
  lifted_by text,
  lift_reason text,
  appeal text,
  appealed_at text,
  FOREIGN KEY (person_id) REFERENCES people(id)
) STRICT;
CREATE INDEX suspensions_person ON suspensions (person_id, lifted_at);
CREATE UNIQUE INDEX suspensions_one_in_force ON suspensions (person_id) WHERE lifted_at IS NULL;

CREATE TABLE absences (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  substitute_id text NOT NULL,
  from_on text NOT NULL,
  until_on text NOT NULL,
  entered_at text NOT NULL,
  entered_by text NOT NULL,
  ended_at text,
  FOREIGN KEY (person_id) REFERENCES people(id),
  FOREIGN KEY (substitute_id) REFERENCES people(id)
) STRICT;
CREATE INDEX absences_person ON absences (person_id, until_on);
CREATE INDEX absences_substitute ON absences (substitute_id, until_on);

CREATE TABLE handovers (
  id text PRIMARY KEY NOT NULL,
  territory_id text NOT NULL,
  from_id text NOT NULL,
  to_id text NOT NULL,
  on_day text NOT NULL,
  note text NOT NULL,
  state text NOT NULL,
  proposed_at text NOT NULL,
  proposed_by text NOT NULL,
  answered_at text,
  done_at text,
  cases integer,
  FOREIGN KEY (territory_id) REFERENCES territories(id),
  FOREIGN KEY (from_id) REFERENCES people(id),
  FOREIGN KEY (to_id) REFERENCES people(id)
) STRICT;
CREATE INDEX handovers_from ON handovers (from_id, state);
CREATE INDEX handovers_to ON handovers (to_id, state);
CREATE INDEX handovers_due ON handovers (state, on_day);
CREATE UNIQUE INDEX handovers_one_open ON handovers (territory_id, from_id) WHERE state IN ('proposed', 'accepted');

-- In whose place somebody acted, and from whom to whom a need was handed over.
ALTER TABLE need_moves_made ADD COLUMN for_id text;
ALTER TABLE need_moves_made ADD COLUMN from_person_id text;
ALTER TABLE need_moves_made ADD COLUMN to_person_id text;

ALTER TABLE units ADD COLUMN parent_id text REFERENCES units(id);
ALTER TABLE units ADD COLUMN retired_at text;

ALTER TABLE territories ADD COLUMN retired_at text;

CREATE TABLE territory_imports (
  id text PRIMARY KEY NOT NULL,
  file_digest text NOT NULL,
  features text NOT NULL,
  uploaded_at text NOT NULL,
  uploaded_by text NOT NULL,
  reroutes integer NOT NULL DEFAULT 0,
  confirmed_at text,
  confirmed_by text
) STRICT;
