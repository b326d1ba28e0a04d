-- Which consultations are about a plan, for the plan's own pages.
CREATE INDEX consultation_subjects_plan ON consultation_subjects (plan_id, part);
CREATE INDEX consultations_answered ON consultations (answered_at) WHERE answered_at IS NOT NULL;
