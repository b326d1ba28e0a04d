-- Copies of a consultation that somebody asked for: made by the clock, kept for a time, and who took names along for what.
CREATE TABLE consultation_exports (
  id text PRIMARY KEY NOT NULL,
  consultation_id text NOT NULL REFERENCES consultations(id),
  kind text NOT NULL,
  names text NOT NULL,
  language text NOT NULL,
  template_id text,
  purpose text,
  words text,
  asked_by text NOT NULL REFERENCES people(id),
  asked_at text NOT NULL,
  state text NOT NULL,
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  claimed_by text,
  claimed_at text,
  fault text,
  digest text,
  size integer,
  ready_at text,
  expires_at text,
  submission_key text NOT NULL UNIQUE
) STRICT;
CREATE INDEX consultation_exports_consultation ON consultation_exports (consultation_id, asked_at);
CREATE INDEX consultation_exports_asked_by ON consultation_exports (asked_by);
CREATE INDEX consultation_exports_waiting ON consultation_exports (state, asked_at) WHERE state IN ('queued', 'running');
CREATE INDEX consultation_exports_kept ON consultation_exports (expires_at) WHERE state = 'ready';
CREATE INDEX consultation_exports_digest ON consultation_exports (digest) WHERE digest IS NOT NULL;
