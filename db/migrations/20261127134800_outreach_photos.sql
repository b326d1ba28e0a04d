-- Photos in the record of an event.
CREATE TABLE outreach_photos (
  id text PRIMARY KEY NOT NULL,
  event_id text NOT NULL REFERENCES outreach_events(id),
  position integer NOT NULL,
  digest text NOT NULL,
  thumbnail_digest text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  alternative text NOT NULL
) STRICT;
CREATE INDEX outreach_photos_event ON outreach_photos (event_id, position);
