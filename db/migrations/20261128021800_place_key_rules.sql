-- By which rules a place's keys were made. Those that stand were made before traditional characters were folded, or may have been: the
-- clock makes them anew, so many at a time (`make-keys-anew.server.ts`).
ALTER TABLE gazetteer_places ADD COLUMN key_rules INTEGER NOT NULL DEFAULT 1;
CREATE INDEX gazetteer_places_key_rules ON gazetteer_places (key_rules, n);
