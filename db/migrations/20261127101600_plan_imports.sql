-- Files of a plan that were brought in: what was wrong with them, what they would do, and which version they became.
CREATE TABLE plan_imports (
  id text PRIMARY KEY NOT NULL,
  file_digest text NOT NULL,
  plan_id text,
  number text,
  said text NOT NULL,
  outcome text NOT NULL,
  problems text NOT NULL,
  more integer NOT NULL DEFAULT 0,
  preview text,
  version_id text REFERENCES plan_versions(id),
  brought_by text NOT NULL,
  brought_at text NOT NULL,
  kept_by text,
  kept_at text
) STRICT;
CREATE UNIQUE INDEX plan_imports_once ON plan_imports (file_digest) WHERE outcome <> 'replaced';
CREATE INDEX plan_imports_recent ON plan_imports (brought_at);
CREATE INDEX plan_imports_version ON plan_imports (version_id) WHERE version_id IS NOT NULL;
CREATE TABLE plan_import_files (
  import_id text NOT NULL REFERENCES plan_imports(id),
  position integer NOT NULL,
  name text NOT NULL,
  digest text NOT NULL,
  bytes integer NOT NULL,
  said text NOT NULL,
  PRIMARY KEY (import_id, position)
) STRICT;
CREATE INDEX plan_import_files_digest ON plan_import_files (digest);
-- Clauses of the version before that no clause of this version follows.
CREATE TABLE plan_lost_clauses (
  version_id text NOT NULL REFERENCES plan_versions(id),
  anchor text NOT NULL,
  number text NOT NULL,
  heading text NOT NULL,
  PRIMARY KEY (version_id, anchor)
) STRICT;
