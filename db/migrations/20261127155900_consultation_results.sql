-- The published result of a consultation: its passages in their order as they were decided, and how often what is shown of it changed since.
CREATE TABLE consultation_results (
  consultation_id text PRIMARY KEY NOT NULL REFERENCES consultations(id),
  revision integer NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE TABLE result_rows (
  consultation_id text NOT NULL REFERENCES consultations(id),
  ordinal integer NOT NULL,
  passage_id text NOT NULL UNIQUE REFERENCES passages(id),
  topic text NOT NULL,
  subject text NOT NULL,
  unit_id text NOT NULL,
  adoption text NOT NULL,
  PRIMARY KEY (consultation_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX result_rows_adoption ON result_rows (consultation_id, adoption, ordinal);
CREATE INDEX result_rows_topic ON result_rows (consultation_id, topic, ordinal);
CREATE INDEX result_rows_subject ON result_rows (consultation_id, subject, ordinal);
CREATE INDEX result_rows_unit ON result_rows (consultation_id, unit_id, ordinal);
CREATE INDEX result_rows_clause ON result_rows (subject, consultation_id);
CREATE TRIGGER contributions_change_result AFTER UPDATE OF publication, may_publish, words, author_name, organisation, entity_name, entity_stake ON contributions BEGIN UPDATE consultation_results SET revision = revision + 1 WHERE consultation_id = NEW.consultation_id; END;
CREATE TRIGGER passages_change_result AFTER UPDATE ON passages BEGIN UPDATE consultation_results SET revision = revision + 1 WHERE consultation_id = NEW.consultation_id; END;
CREATE TRIGGER passages_leave_result AFTER DELETE ON passages BEGIN DELETE FROM result_rows WHERE passage_id = OLD.id; UPDATE consultation_results SET revision = revision + 1 WHERE consultation_id = OLD.consultation_id; END;
INSERT INTO consultation_results (consultation_id) SELECT id FROM consultations WHERE state IN ('answered', 'archived');
INSERT INTO result_rows (consultation_id, ordinal, passage_id, topic, subject, unit_id, adoption)
  SELECT p.consultation_id, row_number() OVER (PARTITION BY p.consultation_id ORDER BY c.position, p.starts_at), p.id, coalesce(p.topic, ''), p.subject, coalesce(p.unit_id, ''), coalesce(p.adoption, '')
  FROM passages p INNER JOIN contributions c ON c.id = p.contribution_id INNER JOIN consultation_results r ON r.consultation_id = p.consultation_id
  WHERE c.withdrawn_at IS NULL;
