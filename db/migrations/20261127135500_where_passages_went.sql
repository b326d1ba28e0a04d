-- 落实去向: where a passage was taken up, in words.
ALTER TABLE passages ADD COLUMN follow_up text;
