-- The need whose answer was judged, where it is not the author's own: theirs was merged into it.
ALTER TABLE verdicts ADD COLUMN judged_need_id text REFERENCES needs (id);
CREATE INDEX verdicts_judged ON verdicts (judged_need_id);
