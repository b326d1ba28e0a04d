-- A plan has versions; clauses, layers and what is drawn on them belong to one. What was there becomes version in force.
ALTER TABLE plans ADD COLUMN kind text NOT NULL DEFAULT 'master';
ALTER TABLE plans ADD COLUMN parent_id text;
ALTER TABLE plans ADD COLUMN subject text;
ALTER TABLE plans ADD COLUMN current_version_id text;
UPDATE plans SET tier = 'county', current_version_id = id || '-v' || version;
CREATE TABLE plan_versions (
  id text PRIMARY KEY NOT NULL,
  plan_id text NOT NULL REFERENCES plans(id),
  number text NOT NULL,
  ordinal integer NOT NULL,
  state text NOT NULL,
  source text NOT NULL,
  fingerprint text,
  secrecy_review text,
  review_number text,
  exemption text,
  approved_on text,
  approved_by text,
  in_force_on text,
  made_by text,
  made_at text NOT NULL,
  shown_at text,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT plan_version_number UNIQUE (plan_id, number),
  CONSTRAINT plan_version_ordinal UNIQUE (plan_id, ordinal)
) STRICT;
CREATE INDEX plan_versions_state ON plan_versions (state, shown_at);
CREATE TABLE plan_clauses_new (
  version_id text NOT NULL REFERENCES plan_versions(id),
  plan_id text NOT NULL REFERENCES plans(id),
  anchor text NOT NULL,
  number text NOT NULL,
  heading text NOT NULL,
  chapter text NOT NULL,
  words text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (version_id, anchor)
) STRICT;
CREATE TABLE plan_indicators (
  version_id text NOT NULL REFERENCES plan_versions(id),
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  unit text NOT NULL,
  base text,
  current text,
  targets text NOT NULL,
  nature text NOT NULL,
  source text NOT NULL,
  goal text,
  anchor text,
  position integer NOT NULL,
  PRIMARY KEY (version_id, code)
) STRICT;
CREATE TABLE plan_goals (
  version_id text NOT NULL REFERENCES plan_versions(id),
  code text NOT NULL,
  kind text NOT NULL,
  parent text,
  title text NOT NULL,
  title_en text NOT NULL,
  anchor text,
  position integer NOT NULL,
  PRIMARY KEY (version_id, code)
) STRICT;
CREATE TABLE plan_glossary (
  version_id text NOT NULL REFERENCES plan_versions(id),
  term text NOT NULL,
  meaning text NOT NULL,
  anchor text,
  PRIMARY KEY (version_id, term)
) STRICT;
CREATE TABLE plan_figures (
  version_id text NOT NULL REFERENCES plan_versions(id),
  code text NOT NULL,
  title text NOT NULL,
  alt text NOT NULL,
  digest text NOT NULL,
  type text NOT NULL,
  anchor text,
  secrecy_review text,
  review_number text,
  exemption text,
  PRIMARY KEY (version_id, code)
) STRICT;
CREATE INDEX plan_figures_digest ON plan_figures (digest);
CREATE TABLE plan_layers (
  version_id text NOT NULL REFERENCES plan_versions(id),
  code text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  precision integer NOT NULL,
  position integer NOT NULL,
  secrecy_review text,
  review_number text,
  exemption text,
  PRIMARY KEY (version_id, code)
) STRICT;
CREATE TABLE plan_features_new (
  id integer PRIMARY KEY NOT NULL,
  version_id text NOT NULL REFERENCES plan_versions(id),
  plan_id text NOT NULL REFERENCES plans(id),
  layer text NOT NULL,
  key text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  anchor text,
  geometry text NOT NULL,
  CONSTRAINT plan_feature_key UNIQUE (version_id, layer, key)
) STRICT;
CREATE VIRTUAL TABLE plan_feature_boxes USING rtree(id, west, east, south, north);
INSERT INTO plan_versions (id, plan_id, number, ordinal, state, source, approved_on, made_at, shown_at)
  SELECT id || '-v' || version, id, version, 1, 'in-force', source, approved_on,
    coalesce(approved_on, '2026-01-01') || 'T00:00:00.000Z', coalesce(approved_on, '2026-01-01') || 'T00:00:00.000Z' FROM plans;
INSERT INTO plan_clauses_new (version_id, plan_id, anchor, number, heading, chapter, words, position)
  SELECT plans.id || '-v' || version, plan_id, anchor, number, heading, chapter, words, position
  FROM plan_clauses JOIN plans ON plans.id = plan_id;
INSERT INTO plan_layers (version_id, code, kind, name, name_en, precision, position, secrecy_review, review_number)
  SELECT plans.id || '-v' || version, layer, layer,
    CASE layer WHEN 'control-line' THEN '控制线' WHEN 'zone' THEN '规划分区' WHEN 'unit' THEN '规划单元' ELSE '项目' END,
    CASE layer WHEN 'control-line' THEN 'Control lines' WHEN 'zone' THEN 'Zones' WHEN 'unit' THEN 'Planning units' ELSE 'Projects' END,
    6, CASE layer WHEN 'control-line' THEN 0 WHEN 'zone' THEN 1 WHEN 'unit' THEN 2 ELSE 3 END, min(secrecy_review), min(review_number)
  FROM plan_features JOIN plans ON plans.id = plan_id GROUP BY plan_id, layer;
INSERT INTO plan_features_new (version_id, plan_id, layer, key, code, name, name_en, anchor, geometry)
  SELECT plans.id || '-v' || version, plan_id, layer, plan_features.id, code, name, name_en, clause_anchor, geometry
  FROM plan_features JOIN plans ON plans.id = plan_id;
DROP TABLE plan_features;
DROP TABLE plan_clauses;
ALTER TABLE plans DROP COLUMN version;
ALTER TABLE plans DROP COLUMN approved_on;
ALTER TABLE plans DROP COLUMN source;
ALTER TABLE plan_clauses_new RENAME TO plan_clauses;
ALTER TABLE plan_features_new RENAME TO plan_features;
CREATE INDEX plans_parent ON plans (parent_id);
CREATE INDEX plan_clauses_order ON plan_clauses (version_id, position);
CREATE INDEX plan_clauses_anchor ON plan_clauses (plan_id, anchor);
CREATE INDEX plan_features_anchor ON plan_features (version_id, anchor) WHERE anchor IS NOT NULL;
INSERT INTO plan_feature_boxes (id, west, east, south, north)
  SELECT plan_features.id,
    min(CASE WHEN spot.key = 0 THEN spot.value END), max(CASE WHEN spot.key = 0 THEN spot.value END),
    min(CASE WHEN spot.key = 1 THEN spot.value END), max(CASE WHEN spot.key = 1 THEN spot.value END)
  FROM plan_features, json_tree(plan_features.geometry, '$.coordinates') AS spot
  WHERE spot.type IN ('real', 'integer') GROUP BY plan_features.id;
