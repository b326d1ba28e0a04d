-- Letters that are nearly the same and that somebody said to be two; and the groups of a consultation in their order.
CREATE TABLE letters_apart (
  one_id text NOT NULL REFERENCES contributions(id),
  other_id text NOT NULL REFERENCES contributions(id),
  by_id text NOT NULL REFERENCES people(id),
  at text NOT NULL,
  PRIMARY KEY (one_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contributions_leads ON contributions (consultation_id, position) WHERE mass_id = id;
