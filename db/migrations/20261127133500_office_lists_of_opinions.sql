-- The office's lists walk an index: opinions by notice and what became of them, applications by their answer.
DROP INDEX plan_opinions_unit;
CREATE INDEX plan_opinions_desk ON plan_opinions (notice_id, withdrawn_at, adoption, position);
CREATE INDEX plan_opinions_unit_desk ON plan_opinions (unit_id, withdrawn_at, adoption, notice_id, position) WHERE unit_id IS NOT NULL;
CREATE INDEX plan_hearing_applications_desk ON plan_hearing_applications (outcome, at, id);
CREATE INDEX plan_hearing_applications_notice_desk ON plan_hearing_applications (notice_id, outcome, at, id);
