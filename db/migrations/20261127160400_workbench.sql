-- The workbench: drafts, steps with their deadlines, history, holds, topics and likeness of passages.
ALTER TABLE passages ADD COLUMN position integer NOT NULL DEFAULT 0;
ALTER TABLE passages ADD COLUMN kind text NOT NULL DEFAULT 'individual';
ALTER TABLE passages ADD COLUMN withdrawn integer NOT NULL DEFAULT 0;
ALTER TABLE passages ADD COLUMN draft_adoption text;
ALTER TABLE passages ADD COLUMN draft_reason text;
ALTER TABLE passages ADD COLUMN draft_follow_up text;
ALTER TABLE passages ADD COLUMN draft_by text REFERENCES people(id);
ALTER TABLE passages ADD COLUMN draft_at text;
ALTER TABLE passages ADD COLUMN given_at text;
ALTER TABLE passages ADD COLUMN due_on text;
ALTER TABLE passages ADD COLUMN due_rule_id text;
ALTER TABLE passages ADD COLUMN due_provisional integer NOT NULL DEFAULT 0;
ALTER TABLE passages ADD COLUMN returns integer NOT NULL DEFAULT 0;
ALTER TABLE passages ADD COLUMN step text GENERATED ALWAYS AS (CASE WHEN adoption IS NOT NULL THEN 'decided' WHEN draft_at IS NOT NULL THEN 'drafted' WHEN unit_id IS NOT NULL THEN 'with-unit' WHEN returns > 0 THEN 'returned' ELSE 'unassigned' END) VIRTUAL;
UPDATE passages SET draft_reason = reason, draft_follow_up = follow_up, reason = NULL, follow_up = NULL WHERE adoption IS NULL;
UPDATE passages SET position = own.position, kind = own.kind, withdrawn = own.withdrawn_at IS NOT NULL FROM contributions AS own WHERE own.id = passages.contribution_id;
CREATE TRIGGER passages_withdrawn AFTER UPDATE OF withdrawn_at ON contributions BEGIN UPDATE passages SET withdrawn = NEW.withdrawn_at IS NOT NULL WHERE contribution_id = NEW.id; END;
CREATE TRIGGER passages_moved AFTER UPDATE OF contribution_id ON passages BEGIN UPDATE passages SET (position, kind, withdrawn) = (SELECT position, kind, withdrawn_at IS NOT NULL FROM contributions WHERE id = NEW.contribution_id) WHERE id = NEW.id; UPDATE passage_history SET contribution_id = NEW.contribution_id WHERE contribution_id = OLD.contribution_id AND passage_id = NEW.id; END;
CREATE INDEX passages_order ON passages (consultation_id, position, starts_at) WHERE withdrawn = 0;
CREATE INDEX passages_step ON passages (consultation_id, step, position, starts_at) WHERE withdrawn = 0;
CREATE INDEX passages_of_unit ON passages (consultation_id, unit_id, position, starts_at) WHERE withdrawn = 0;
CREATE INDEX passages_unit_step ON passages (consultation_id, unit_id, step, position, starts_at) WHERE withdrawn = 0;
CREATE INDEX passages_topic ON passages (consultation_id, topic, position, starts_at) WHERE withdrawn = 0;
CREATE INDEX passages_subject ON passages (consultation_id, subject, position, starts_at) WHERE withdrawn = 0;
CREATE INDEX passages_kind ON passages (consultation_id, kind, position, starts_at) WHERE withdrawn = 0;
CREATE INDEX passages_became ON passages (consultation_id, adoption, position, starts_at) WHERE withdrawn = 0;
CREATE INDEX passages_worker ON passages (consultation_id, coalesce(draft_by, decided_by), position, starts_at) WHERE withdrawn = 0;
CREATE INDEX passages_due ON passages (consultation_id, due_on, position, starts_at) WHERE withdrawn = 0 AND adoption IS NULL AND due_on IS NOT NULL;
CREATE INDEX passages_owed ON passages (due_on, consultation_id, unit_id) WHERE withdrawn = 0 AND adoption IS NULL AND due_on IS NOT NULL;
CREATE INDEX contributions_unsplit ON contributions (consultation_id, position) WHERE split_by IS NULL AND withdrawn_at IS NULL;
CREATE TABLE passage_history (
  id text PRIMARY KEY NOT NULL,
  consultation_id text NOT NULL REFERENCES consultations(id),
  contribution_id text NOT NULL REFERENCES contributions(id),
  passage_id text NOT NULL,
  act text NOT NULL,
  by_id text NOT NULL REFERENCES people(id),
  at text NOT NULL,
  before text,
  after text,
  note text,
  unit_id text,
  batch_id text
) STRICT;
CREATE INDEX passage_history_contribution ON passage_history (contribution_id, at, id);
CREATE TABLE passage_holds (
  passage_id text PRIMARY KEY NOT NULL REFERENCES passages(id) ON DELETE CASCADE,
  person_id text NOT NULL REFERENCES people(id),
  since text NOT NULL,
  until text NOT NULL
) STRICT;
CREATE TABLE consultation_topics (
  id text PRIMARY KEY NOT NULL,
  consultation_id text NOT NULL REFERENCES consultations(id),
  name text NOT NULL,
  UNIQUE (consultation_id, name)
) STRICT;
INSERT INTO consultation_topics (id, consultation_id, name) SELECT min(id), consultation_id, topic FROM passages WHERE topic IS NOT NULL GROUP BY consultation_id, topic;
CREATE TABLE passage_likeness (
  key integer NOT NULL,
  passage_id text NOT NULL,
  PRIMARY KEY (key, passage_id)
) STRICT, WITHOUT ROWID;
