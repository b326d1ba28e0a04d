-- A version whose notice is over goes on to its approval or is laid aside in public: for a newer one, or with a reason. What a notice says and its announcement is whole.
ALTER TABLE plan_notices ADD COLUMN opinion_how text;
ALTER TABLE plan_notices ADD COLUMN obtain_at text;
ALTER TABLE plan_notices ADD COLUMN ended_at text;
ALTER TABLE plan_notices ADD COLUMN ended_reason text;
ALTER TABLE plan_notices ADD COLUMN superseded_by text REFERENCES plan_notices(id);
CREATE INDEX plan_notices_opens ON plan_notices (opens_on);
CREATE INDEX plan_notices_announced ON plan_notices (announced_at) WHERE announced_at IS NOT NULL;
CREATE INDEX plan_notices_superseded ON plan_notices (superseded_by) WHERE superseded_by IS NOT NULL;
