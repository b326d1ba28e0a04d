-- Kept pages are good until something that they show is changed. The triggers that count are laid after the migrations, on every
-- table that is not named as uncounted (db/public-changes.ts).
CREATE TABLE public_changes (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;
INSERT INTO public_changes (id, version) VALUES (1, 1);
