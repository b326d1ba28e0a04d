CREATE TABLE outreach_events (
  id text NOT NULL PRIMARY KEY,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('exhibition','lecture','open-day')),
  title text NOT NULL,
  title_en text NOT NULL,
  words text NOT NULL,
  words_en text,
  place_label text NOT NULL,
  lon real,
  lat real,
  starts_at text NOT NULL,
  ends_at text NOT NULL,
  capacity integer NOT NULL,
  children text,
  access text,
  state text NOT NULL CHECK (state IN ('planned','cancelled','held')),
  cancelled_reason text,
  attended integer,
  record text,
  recorded_at text,
  made_by text NOT NULL,
  made_at text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  submission_key text UNIQUE
) STRICT;
CREATE INDEX outreach_events_start ON outreach_events (starts_at);
CREATE INDEX outreach_events_planned ON outreach_events (starts_at) WHERE state = 'planned';

CREATE TABLE outreach_sign_ups (
  id text NOT NULL PRIMARY KEY,
  event_id text NOT NULL,
  person_id text NOT NULL,
  people integer NOT NULL CHECK (people > 0),
  state text NOT NULL CHECK (state IN ('coming','waiting','withdrawn')),
  place_in_line integer NOT NULL,
  at text NOT NULL,
  UNIQUE (event_id,person_id),
  FOREIGN KEY (event_id) REFERENCES outreach_events(id)
) STRICT;
CREATE INDEX outreach_sign_ups_line ON outreach_sign_ups (event_id,state,place_in_line);
CREATE INDEX outreach_sign_ups_person ON outreach_sign_ups (person_id);
