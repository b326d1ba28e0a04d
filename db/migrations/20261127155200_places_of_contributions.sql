-- What a contribution points at: words of a clause, a place on the map, a spot on a sheet; and what came with it.
ALTER TABLE contributions ADD COLUMN quote_from integer;
ALTER TABLE contributions ADD COLUMN quote_until integer;
ALTER TABLE contributions ADD COLUMN geometry text;
ALTER TABLE contributions ADD COLUMN place_label text;
ALTER TABLE contributions ADD COLUMN place_lon real;
ALTER TABLE contributions ADD COLUMN place_lat real;
ALTER TABLE contributions ADD COLUMN sheet_id text REFERENCES consultation_materials(id);
ALTER TABLE contributions ADD COLUMN sheet_x real;
ALTER TABLE contributions ADD COLUMN sheet_y real;
ALTER TABLE contributions ADD COLUMN sheet_page integer;
ALTER TABLE contributions ADD COLUMN sheet_place text;
CREATE INDEX contributions_placed
  ON contributions (consultation_id, position, may_publish, publication, withdrawn_at, place_lon, place_lat)
  WHERE place_lon IS NOT NULL;
CREATE INDEX contributions_on_sheet ON contributions (sheet_id, position) WHERE sheet_id IS NOT NULL;
-- A picture is a sheet to pin on: how many pixels it has.
ALTER TABLE consultation_materials ADD COLUMN width integer;
ALTER TABLE consultation_materials ADD COLUMN height integer;
CREATE TABLE contribution_attachments (
  id text PRIMARY KEY NOT NULL,
  contribution_id text NOT NULL REFERENCES contributions(id),
  author_id text REFERENCES people(id),
  position integer NOT NULL,
  digest text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  UNIQUE (contribution_id, position)
) STRICT;
CREATE INDEX contribution_attachments_author ON contribution_attachments (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX contribution_attachments_digest ON contribution_attachments (digest);
