-- What an official lays open beside a version's own text: drawings, sheets, the statement on opinions and a hearing's minutes as files.
CREATE TABLE plan_documents (
  id text PRIMARY KEY NOT NULL,
  version_id text NOT NULL REFERENCES plan_versions(id),
  purpose text NOT NULL,
  title text,
  digest text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  secrecy_review text,
  review_number text,
  exemption text,
  added_by text NOT NULL REFERENCES people(id),
  added_at text NOT NULL,
  withdrawn_at text,
  withdrawn_by text REFERENCES people(id),
  withdrawn_reason text,
  was_public integer NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX plan_documents_version ON plan_documents (version_id, added_at);
CREATE INDEX plan_documents_digest ON plan_documents (digest);
