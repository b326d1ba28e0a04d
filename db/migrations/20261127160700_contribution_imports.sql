-- Tables of contributions that the office brings in: checked row by row, then taken into the ledger a few hundred at a time.
CREATE TABLE contribution_imports (
  id text PRIMARY KEY NOT NULL,
  consultation_id text NOT NULL REFERENCES consultations(id),
  state text NOT NULL,
  name text NOT NULL,
  file_digest text,
  heads text NOT NULL,
  unknown_heads text NOT NULL,
  all_rows integer NOT NULL DEFAULT 0,
  good integer NOT NULL DEFAULT 0,
  bad integer NOT NULL DEFAULT 0,
  standing integer NOT NULL DEFAULT 0,
  repeated integer NOT NULL DEFAULT 0,
  taken integer NOT NULL DEFAULT 0,
  with_standing integer NOT NULL DEFAULT 0,
  scan_digest text,
  scan_type text,
  brought_by text NOT NULL REFERENCES people(id),
  brought_at text NOT NULL,
  started_by text REFERENCES people(id),
  started_at text,
  finished_at text,
  undone_by text REFERENCES people(id),
  undone_at text,
  undone_reason text
) STRICT;
CREATE UNIQUE INDEX contribution_imports_once ON contribution_imports (consultation_id, file_digest) WHERE file_digest IS NOT NULL;
CREATE INDEX contribution_imports_recent ON contribution_imports (consultation_id, brought_at);
CREATE INDEX contribution_imports_at_work ON contribution_imports (state) WHERE state IN ('taking', 'undoing');
CREATE INDEX contribution_imports_scan ON contribution_imports (scan_digest) WHERE scan_digest IS NOT NULL;
CREATE TABLE contribution_import_rows (
  import_id text NOT NULL REFERENCES contribution_imports(id),
  line integer NOT NULL,
  state text NOT NULL,
  cells text NOT NULL,
  problems text NOT NULL,
  entry text,
  entry_key text,
  scan_digest text,
  scan_type text,
  PRIMARY KEY (import_id, line)
) STRICT;
CREATE INDEX contribution_import_rows_state ON contribution_import_rows (import_id, state, line);
CREATE INDEX contribution_import_rows_scan ON contribution_import_rows (scan_digest) WHERE scan_digest IS NOT NULL;
