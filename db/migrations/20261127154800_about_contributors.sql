-- What whoever speaks may say of themselves: counted, never shown beside their words.
ALTER TABLE contributions ADD COLUMN territory_id text REFERENCES territories(id);
ALTER TABLE contributions ADD COLUMN age_band text;
ALTER TABLE contributions ADD COLUMN interest_group text;
-- Participation is counted from this alone, however many there are.
CREATE INDEX contributions_reach
  ON contributions (consultation_id, territory_id, age_band, interest_group, kind, channel)
  WHERE withdrawn_at IS NULL;
