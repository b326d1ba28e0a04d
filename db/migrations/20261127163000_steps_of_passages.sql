-- The step of a passage is kept by the database where it was told anew for each row: an index that tells it is counted by itself.
DROP INDEX passages_step;
DROP INDEX passages_unit_step;
ALTER TABLE passages DROP COLUMN step;
ALTER TABLE passages ADD COLUMN step text NOT NULL DEFAULT 'unassigned';
UPDATE passages SET step = CASE WHEN adoption IS NOT NULL THEN 'decided' WHEN draft_at IS NOT NULL THEN 'drafted' WHEN unit_id IS NOT NULL THEN 'with-unit' WHEN returns > 0 THEN 'returned' ELSE 'unassigned' END;
CREATE TRIGGER passages_step_new AFTER INSERT ON passages WHEN NEW.step <> CASE WHEN NEW.adoption IS NOT NULL THEN 'decided' WHEN NEW.draft_at IS NOT NULL THEN 'drafted' WHEN NEW.unit_id IS NOT NULL THEN 'with-unit' WHEN NEW.returns > 0 THEN 'returned' ELSE 'unassigned' END BEGIN UPDATE passages SET step = CASE WHEN adoption IS NOT NULL THEN 'decided' WHEN draft_at IS NOT NULL THEN 'drafted' WHEN unit_id IS NOT NULL THEN 'with-unit' WHEN returns > 0 THEN 'returned' ELSE 'unassigned' END WHERE id = NEW.id; END;
CREATE TRIGGER passages_step_changed AFTER UPDATE OF adoption, draft_at, unit_id, returns, step ON passages WHEN NEW.step <> CASE WHEN NEW.adoption IS NOT NULL THEN 'decided' WHEN NEW.draft_at IS NOT NULL THEN 'drafted' WHEN NEW.unit_id IS NOT NULL THEN 'with-unit' WHEN NEW.returns > 0 THEN 'returned' ELSE 'unassigned' END BEGIN UPDATE passages SET step = CASE WHEN adoption IS NOT NULL THEN 'decided' WHEN draft_at IS NOT NULL THEN 'drafted' WHEN unit_id IS NOT NULL THEN 'with-unit' WHEN returns > 0 THEN 'returned' ELSE 'unassigned' END WHERE id = NEW.id; END;
CREATE INDEX passages_step ON passages (consultation_id, step, position, starts_at) WHERE withdrawn = 0;
CREATE INDEX passages_unit_step ON passages (consultation_id, unit_id, step, position, starts_at) WHERE withdrawn = 0;
