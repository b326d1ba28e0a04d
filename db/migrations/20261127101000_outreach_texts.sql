CREATE TABLE outreach_texts (
  id text NOT NULL PRIMARY KEY,
  number text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('explainer','clarification')),
  current_version integer,
  shown_at text,
  submission_key text UNIQUE
) STRICT;
CREATE INDEX outreach_texts_shown ON outreach_texts (kind,shown_at);

CREATE TABLE outreach_text_versions (
  text_id text NOT NULL,
  version integer NOT NULL,
  state text NOT NULL CHECK (state IN ('draft','in-review','published')),
  draft text NOT NULL,
  plan_version text,
  clause_mark text,
  why text,
  prepared_by text NOT NULL,
  prepared_at text NOT NULL,
  reviewed_by text,
  published_at text,
  returned_reason text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (text_id,version),
  FOREIGN KEY (text_id) REFERENCES outreach_texts(id)
) STRICT;
CREATE INDEX outreach_text_versions_state ON outreach_text_versions (state,prepared_at);

CREATE TABLE outreach_text_links (
  text_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('plan','clause','need','summary')),
  ref text NOT NULL,
  PRIMARY KEY (kind,ref,text_id),
  FOREIGN KEY (text_id) REFERENCES outreach_texts(id)
) STRICT;
CREATE INDEX outreach_text_links_text ON outreach_text_links (text_id);
