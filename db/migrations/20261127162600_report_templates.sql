-- The office's own forms for reports of consultations.
CREATE TABLE report_templates (
  id text PRIMARY KEY NOT NULL,
  name text NOT NULL,
  digest text NOT NULL,
  size integer NOT NULL,
  added_by text NOT NULL REFERENCES people(id),
  added_at text NOT NULL,
  removed_at text
) STRICT;
CREATE INDEX report_templates_standing ON report_templates (name, id) WHERE removed_at IS NULL;
CREATE INDEX report_templates_digest ON report_templates (digest);
