CREATE TABLE quota_uses (
  name text NOT NULL,
  whose text NOT NULL,
  slot integer NOT NULL,
  amount integer NOT NULL,
  until integer NOT NULL,
  PRIMARY KEY (name, whose, slot)
) STRICT;
CREATE INDEX quota_uses_until ON quota_uses (until);

-- Wrong tries of the last hour are counted there too.
DROP TABLE wrong_tries;
