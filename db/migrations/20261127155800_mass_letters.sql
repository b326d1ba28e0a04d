-- Letters that many send alike: one leads, its passages are those of all. Only who leads or stands alone is found by the digest.
ALTER TABLE contributions ADD COLUMN mass_id text REFERENCES contributions(id);
ALTER TABLE contributions ADD COLUMN letter_digest text;
ALTER TABLE contributions ADD COLUMN import_id text;
CREATE UNIQUE INDEX contributions_letter ON contributions (consultation_id, letter_digest) WHERE letter_digest IS NOT NULL;
CREATE INDEX contributions_mass ON contributions (mass_id, position) WHERE mass_id IS NOT NULL;
CREATE INDEX contributions_import ON contributions (import_id, position) WHERE import_id IS NOT NULL;
