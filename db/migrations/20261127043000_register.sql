CREATE TABLE register_changes (
  kind text NOT NULL,
  key text NOT NULL,
  version integer NOT NULL,
  before text,
  after text,
  valid_from text,
  reason text NOT NULL,
  changed_by text NOT NULL,
  changed_at text NOT NULL,
  event_seq integer NOT NULL,
  PRIMARY KEY (kind,key,version),
  FOREIGN KEY (event_seq) REFERENCES events(seq)
) STRICT;
CREATE INDEX register_changes_at ON register_changes (kind,changed_at);
CREATE TRIGGER register_changes_keep_update BEFORE UPDATE ON register_changes BEGIN SELECT RAISE(ABORT, 'the history of the register is append-only'); END;
CREATE TRIGGER register_changes_keep_delete BEFORE DELETE ON register_changes BEGIN SELECT RAISE(ABORT, 'the history of the register is append-only'); END;

CREATE TABLE register_records (
  kind text NOT NULL,
  key text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (kind,key)
) STRICT;
