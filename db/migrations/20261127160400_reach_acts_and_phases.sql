-- What was done about whom a consultation had not reached, by whom and when.
CREATE TABLE reach_acts (
  id text PRIMARY KEY NOT NULL,
  consultation_id text NOT NULL REFERENCES consultations(id),
  dimension text NOT NULL,
  part text NOT NULL,
  act text NOT NULL,
  words text NOT NULL,
  by_id text NOT NULL REFERENCES people(id),
  at text NOT NULL,
  submission_key text UNIQUE
) STRICT;
CREATE INDEX reach_acts_consultation ON reach_acts (consultation_id, at);
-- A planner is told of a territory once.
CREATE UNIQUE INDEX reach_acts_told ON reach_acts (consultation_id, part) WHERE act = 'tell-planner';
-- Parts of a consultation's period: what each asks, and which ways of speaking it opens.
CREATE TABLE consultation_phases (
  consultation_id text NOT NULL REFERENCES consultations(id),
  position integer NOT NULL,
  name text NOT NULL,
  words text NOT NULL,
  opens_on text NOT NULL,
  closes_on text NOT NULL,
  ways text NOT NULL,
  PRIMARY KEY (consultation_id, position)
) STRICT;
-- What may be seen of the contributions while they are collected: nothing, or how many there are.
ALTER TABLE consultations ADD COLUMN shown_before_close text NOT NULL DEFAULT 'nothing';
-- Each time that its closing day was put off: from when to when, and the public reason.
ALTER TABLE consultations ADD COLUMN extensions text NOT NULL DEFAULT '[]';
-- Voices are counted from this alone: each person once with what they said last, and each letter without an account.
DROP INDEX contributions_reach;
CREATE INDEX contributions_reach ON contributions
  (consultation_id, kind, author_id, position, territory_id, age_band, interest_group, withdrawn_at)
  WHERE withdrawn_at IS NULL;
