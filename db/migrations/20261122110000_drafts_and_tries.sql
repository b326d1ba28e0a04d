CREATE TABLE need_drafts (
  id text PRIMARY KEY NOT NULL,
  typed text NOT NULL,
  kept_until text NOT NULL
) STRICT;
CREATE INDEX need_drafts_until ON need_drafts (kept_until);

CREATE TABLE wrong_tries (
  id text PRIMARY KEY NOT NULL,
  purpose text NOT NULL,
  subject_digest text NOT NULL,
  caller_digest text NOT NULL,
  at text NOT NULL
) STRICT;
CREATE INDEX wrong_tries_subject ON wrong_tries (subject_digest,at);
CREATE INDEX wrong_tries_caller ON wrong_tries (caller_digest,at);
