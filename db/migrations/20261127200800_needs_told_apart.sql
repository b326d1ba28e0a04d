-- What the office said is not the same matter, so that the program does not suggest it again, from either side.
CREATE TABLE needs_told_apart (
  need_id TEXT NOT NULL REFERENCES needs (id),
  other_id TEXT NOT NULL REFERENCES needs (id),
  at TEXT NOT NULL,
  by_id TEXT NOT NULL,
  PRIMARY KEY (need_id, other_id)
) STRICT;
CREATE INDEX needs_told_apart_other ON needs_told_apart (other_id);
