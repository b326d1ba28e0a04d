-- What can be searched, cut into words. Triggers only note what changed; an indexer takes the notes, reads what is public of
-- each thing now and puts its words in place of the earlier ones. Needs are known by need_keys.n, other things by search_keys.n.
CREATE TABLE search_changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  ref ANY NOT NULL
) STRICT;
CREATE TABLE search_keys (
  n INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  UNIQUE (kind, ref)
) STRICT;
CREATE TABLE search_entries (
  kind TEXT NOT NULL,
  n INTEGER NOT NULL,
  title TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (kind, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_words (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  word TEXT NOT NULL UNIQUE,
  entries INTEGER NOT NULL,
  sound TEXT
) STRICT;
CREATE INDEX search_words_sound ON search_words (sound);
CREATE TABLE search_versions (
  kind TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT;
-- One index a kind, so that each is counted and read by itself. It holds which things have a word, and no words beside them;
-- what is taken out of it is overwritten.
CREATE VIRTUAL TABLE search_index_need USING fts5(words, content='', detail=none, tokenize='ascii');
INSERT INTO search_index_need (search_index_need, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_index_answer USING fts5(words, content='', detail=none, tokenize='ascii');
INSERT INTO search_index_answer (search_index_answer, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_index_comment USING fts5(words, content='', detail=none, tokenize='ascii');
INSERT INTO search_index_comment (search_index_comment, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_index_summary USING fts5(words, content='', detail=none, tokenize='ascii');
INSERT INTO search_index_summary (search_index_summary, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_index_task USING fts5(words, content='', detail=none, tokenize='ascii');
INSERT INTO search_index_task (search_index_task, rank) VALUES ('secure-delete', 1);
INSERT INTO search_versions (kind, version) VALUES ('need', 0), ('answer', 0), ('comment', 0), ('summary', 0), ('task', 0);
CREATE TRIGGER search_needs_new AFTER INSERT ON need_keys BEGIN INSERT INTO search_changes (kind, ref) VALUES ('need', new.n); END;
CREATE TRIGGER search_needs_gone AFTER DELETE ON need_keys BEGIN INSERT INTO search_changes (kind, ref) VALUES ('need', old.n); END;
CREATE TRIGGER search_needs_changed AFTER UPDATE OF title, words, place_label, visibility, is_public, state ON needs WHEN (old.title, old.words, old.place_label, old.visibility, old.is_public, old.state = 'withdrawn') IS NOT (new.title, new.words, new.place_label, new.visibility, new.is_public, new.state = 'withdrawn') BEGIN INSERT INTO search_changes (kind, ref) SELECT 'need', n FROM need_keys WHERE need_id = new.id; END;
CREATE TRIGGER search_needs_shown AFTER UPDATE OF is_public, state ON needs WHEN (old.is_public, old.state = 'withdrawn') IS NOT (new.is_public, new.state = 'withdrawn') BEGIN INSERT INTO search_changes (kind, ref) SELECT 'answer', id FROM answers WHERE need_id = new.id; INSERT INTO search_changes (kind, ref) SELECT 'comment', id FROM need_comments WHERE need_id = new.id; END;
CREATE TRIGGER search_answers_new AFTER INSERT ON answers BEGIN INSERT INTO search_changes (kind, ref) VALUES ('answer', new.id); END;
CREATE TRIGGER search_answers_gone AFTER DELETE ON answers BEGIN INSERT INTO search_changes (kind, ref) VALUES ('answer', old.id); END;
CREATE TRIGGER search_answers_changed AFTER UPDATE OF reasons, basis, next_step ON answers BEGIN INSERT INTO search_changes (kind, ref) VALUES ('answer', new.id); END;
CREATE TRIGGER search_comments_new AFTER INSERT ON need_comments BEGIN INSERT INTO search_changes (kind, ref) VALUES ('comment', new.id); END;
CREATE TRIGGER search_comments_gone AFTER DELETE ON need_comments BEGIN INSERT INTO search_changes (kind, ref) VALUES ('comment', old.id); END;
CREATE TRIGGER search_comments_changed AFTER UPDATE OF words, publication ON need_comments BEGIN INSERT INTO search_changes (kind, ref) VALUES ('comment', new.id); END;
CREATE TRIGGER search_summaries_new AFTER INSERT ON summaries BEGIN INSERT INTO search_changes (kind, ref) VALUES ('summary', new.id); END;
CREATE TRIGGER search_summaries_gone AFTER DELETE ON summaries BEGIN INSERT INTO search_changes (kind, ref) VALUES ('summary', old.id); END;
CREATE TRIGGER search_summaries_changed AFTER UPDATE OF title, asked, evidence, state, declined_reason ON summaries BEGIN INSERT INTO search_changes (kind, ref) VALUES ('summary', new.id); END;
CREATE TRIGGER search_tasks_new AFTER INSERT ON tasks BEGIN INSERT INTO search_changes (kind, ref) VALUES ('task', new.id); END;
CREATE TRIGGER search_tasks_gone AFTER DELETE ON tasks BEGIN INSERT INTO search_changes (kind, ref) VALUES ('task', old.id); END;
CREATE TRIGGER search_tasks_changed AFTER UPDATE OF title, measure, place_label, outcome ON tasks BEGIN INSERT INTO search_changes (kind, ref) VALUES ('task', new.id); END;
CREATE TRIGGER search_task_reports_new AFTER INSERT ON task_reports BEGIN INSERT INTO search_changes (kind, ref) VALUES ('task', new.task_id); END;
CREATE TRIGGER search_task_reports_gone AFTER DELETE ON task_reports BEGIN INSERT INTO search_changes (kind, ref) VALUES ('task', old.task_id); END;
CREATE TRIGGER search_task_milestones_new AFTER INSERT ON task_milestones BEGIN INSERT INTO search_changes (kind, ref) VALUES ('task', new.task_id); END;
CREATE TRIGGER search_task_milestones_gone AFTER DELETE ON task_milestones BEGIN INSERT INTO search_changes (kind, ref) VALUES ('task', old.task_id); END;
CREATE TRIGGER search_task_reports_changed AFTER UPDATE OF words ON task_reports BEGIN INSERT INTO search_changes (kind, ref) VALUES ('task', new.task_id); END;
CREATE TRIGGER search_task_milestones_changed AFTER UPDATE OF title ON task_milestones BEGIN INSERT INTO search_changes (kind, ref) VALUES ('task', new.task_id); END;
-- Whatever stands already.
INSERT INTO search_changes (kind, ref) SELECT 'need', n FROM need_keys ORDER BY n;
INSERT INTO search_changes (kind, ref) SELECT 'answer', id FROM answers;
INSERT INTO search_changes (kind, ref) SELECT 'comment', id FROM need_comments;
INSERT INTO search_changes (kind, ref) SELECT 'summary', id FROM summaries;
INSERT INTO search_changes (kind, ref) SELECT 'task', id FROM tasks;
