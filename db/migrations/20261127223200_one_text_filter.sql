-- Traditional characters are folded from here on: everything is put in the index anew, by the jobs, while the portal runs.
INSERT INTO search_changes (kind, ref) SELECT 'need', n FROM need_keys ORDER BY n;
INSERT INTO search_changes (kind, ref) SELECT 'answer', id FROM answers;
INSERT INTO search_changes (kind, ref) SELECT 'comment', id FROM need_comments;
INSERT INTO search_changes (kind, ref) SELECT 'summary', id FROM summaries;
INSERT INTO search_changes (kind, ref) SELECT 'task', id FROM tasks;
-- By which rules the signs of alerts were made.
ALTER TABLE alert_cursors ADD COLUMN key_rules INTEGER NOT NULL DEFAULT 0;
