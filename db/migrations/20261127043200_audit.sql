CREATE INDEX events_at ON events (at);
CREATE INDEX events_type ON events (type, at);
CREATE INDEX events_actor ON events (actor, at);

CREATE TABLE ledger_checks (
  id integer PRIMARY KEY NOT NULL CHECK (id = 1),
  head_seq integer NOT NULL,
  head_hash text NOT NULL,
  walk_seq integer NOT NULL,
  walk_hash text NOT NULL,
  whole_at text,
  checked_at text NOT NULL,
  fault text,
  fault_seq integer,
  fault_at text
) STRICT;
