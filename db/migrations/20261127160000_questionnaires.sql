-- Questionnaires of consultations, the drafts of who answers, the answers' marks, and how many there are of each.
CREATE TABLE questionnaires (
  consultation_id text PRIMARY KEY NOT NULL REFERENCES consultations(id),
  content text NOT NULL,
  revision integer NOT NULL,
  changed_by text NOT NULL REFERENCES people(id),
  changed_at text NOT NULL
) STRICT;
CREATE TABLE questionnaire_drafts (
  id text PRIMARY KEY NOT NULL,
  consultation_id text NOT NULL REFERENCES consultations(id),
  person_id text NOT NULL,
  sealed text NOT NULL,
  key_id text NOT NULL,
  kept_at text NOT NULL,
  kept_until text NOT NULL,
  CONSTRAINT questionnaire_draft_person UNIQUE (consultation_id, person_id)
) STRICT;
CREATE INDEX questionnaire_drafts_until ON questionnaire_drafts (kept_until);
CREATE INDEX questionnaire_drafts_person ON questionnaire_drafts (person_id);
CREATE INDEX questionnaire_drafts_key ON questionnaire_drafts (key_id);
CREATE TABLE questionnaire_answers (
  contribution_id text NOT NULL REFERENCES contributions(id),
  consultation_id text NOT NULL REFERENCES consultations(id),
  question text NOT NULL,
  mark text NOT NULL,
  part text NOT NULL,
  choice text NOT NULL,
  value real NOT NULL,
  kind text NOT NULL,
  person_id text,
  words_from integer,
  words_until integer,
  geometry text,
  PRIMARY KEY (contribution_id, question, mark, part, choice)
) STRICT, WITHOUT ROWID;
CREATE INDEX questionnaire_answers_person ON questionnaire_answers (person_id) WHERE person_id IS NOT NULL;
CREATE TABLE questionnaire_tallies (
  consultation_id text NOT NULL REFERENCES consultations(id),
  question text NOT NULL,
  mark text NOT NULL,
  part text NOT NULL,
  choice text NOT NULL,
  value real NOT NULL,
  kind text NOT NULL,
  many integer NOT NULL,
  PRIMARY KEY (consultation_id, question, mark, part, choice, value, kind)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER questionnaire_answers_tallied AFTER INSERT ON questionnaire_answers BEGIN INSERT INTO questionnaire_tallies (consultation_id, question, mark, part, choice, value, kind, many) VALUES (NEW.consultation_id, NEW.question, NEW.mark, NEW.part, NEW.choice, NEW.value, NEW.kind, 1) ON CONFLICT (consultation_id, question, mark, part, choice, value, kind) DO UPDATE SET many = many + 1; END;
CREATE TRIGGER questionnaire_answers_taken_back AFTER UPDATE OF withdrawn_at ON contributions WHEN OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL BEGIN INSERT INTO questionnaire_tallies (consultation_id, question, mark, part, choice, value, kind, many) SELECT consultation_id, question, mark, part, choice, value, kind, -1 FROM questionnaire_answers WHERE contribution_id = NEW.id ON CONFLICT (consultation_id, question, mark, part, choice, value, kind) DO UPDATE SET many = many - 1; END;
CREATE TRIGGER questionnaire_answers_put_back AFTER UPDATE OF withdrawn_at ON contributions WHEN OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NULL BEGIN INSERT INTO questionnaire_tallies (consultation_id, question, mark, part, choice, value, kind, many) SELECT consultation_id, question, mark, part, choice, value, kind, 1 FROM questionnaire_answers WHERE contribution_id = NEW.id ON CONFLICT (consultation_id, question, mark, part, choice, value, kind) DO UPDATE SET many = many + 1; END;
