-- Why a moderator hid something, as a code; and what its writer says against that.
ALTER TABLE reviews ADD COLUMN ground TEXT;
ALTER TABLE reviews ADD COLUMN objects_to TEXT REFERENCES reviews (id);
ALTER TABLE reviews ADD COLUMN objector_id TEXT;
ALTER TABLE reviews ADD COLUMN objection TEXT;
CREATE UNIQUE INDEX reviews_objects_to ON reviews (objects_to) WHERE objects_to IS NOT NULL;
CREATE INDEX reviews_objector ON reviews (objector_id) WHERE objector_id IS NOT NULL;
