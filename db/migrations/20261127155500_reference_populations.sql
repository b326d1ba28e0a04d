-- Whom a consultation should reach: how many people live where, of which age and in which part, and who says so.
CREATE TABLE reference_populations (
  id text PRIMARY KEY NOT NULL,
  territory_id text NOT NULL REFERENCES territories(id),
  total integer NOT NULL,
  parts text NOT NULL,
  source text NOT NULL,
  counted_on text NOT NULL,
  valid_from text NOT NULL,
  valid_until text,
  kept_by text NOT NULL REFERENCES people(id),
  kept_at text NOT NULL,
  CONSTRAINT reference_population_from UNIQUE (territory_id, valid_from)
) STRICT;
-- Each person counts once, with what they said last: read from the index alone.
DROP INDEX contributions_reach;
CREATE INDEX contributions_reach ON contributions
  (consultation_id, kind, coalesce(author_id, id), position, territory_id, age_band, interest_group)
  WHERE withdrawn_at IS NULL;
