-- A look is also at whose contact this is: then neither a need nor a document is spoken of.
CREATE TABLE personal_data_reads_new (
  id text PRIMARY KEY NOT NULL,
  at text NOT NULL,
  reader_id text NOT NULL,
  reader_role text NOT NULL,
  unit_id text,
  need_id text,
  entity_id text,
  document_id text,
  person_id text,
  purpose text NOT NULL,
  words text NOT NULL,
  CHECK ((need_id IS NULL OR document_id IS NULL) AND (document_id IS NULL) = (entity_id IS NULL))
) STRICT;
INSERT INTO personal_data_reads_new (id, at, reader_id, reader_role, unit_id, need_id, entity_id, document_id, person_id, purpose, words)
  SELECT id, at, reader_id, reader_role, unit_id, need_id, entity_id, document_id, person_id, purpose, words FROM personal_data_reads;
DROP TABLE personal_data_reads;
ALTER TABLE personal_data_reads_new RENAME TO personal_data_reads;
CREATE INDEX personal_data_reads_person ON personal_data_reads (person_id, at);
CREATE INDEX personal_data_reads_need ON personal_data_reads (need_id, at);
CREATE INDEX personal_data_reads_at ON personal_data_reads (at);
