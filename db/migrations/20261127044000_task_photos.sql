CREATE TABLE task_photos (
  id text PRIMARY KEY NOT NULL,
  report_id text NOT NULL REFERENCES task_reports (id),
  position integer NOT NULL,
  digest text NOT NULL,
  thumbnail_digest text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  alternative text NOT NULL
) STRICT;
CREATE INDEX task_photos_report ON task_photos (report_id, position);
