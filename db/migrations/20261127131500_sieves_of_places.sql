-- Features are asked as they are shown, so the box of each holds it as it is and as it is rounded: half a step more on each side.
UPDATE plan_feature_boxes SET west = west - roughly.half, east = east + roughly.half, south = south - roughly.half, north = north + roughly.half
  FROM (SELECT plan_features.id AS feature, CAST('0.5e-' || plan_layers.precision AS real) AS half FROM plan_features
    JOIN plan_layers ON plan_layers.version_id = plan_features.version_id AND plan_layers.code = plan_features.layer) AS roughly
  WHERE plan_feature_boxes.id = roughly.feature;
-- What is done and asked around a place is found by where it lies.
CREATE VIRTUAL TABLE task_boxes USING rtree(id, west, east, south, north, +task_id text);
CREATE TRIGGER task_boxes_new AFTER INSERT ON tasks WHEN NEW.geometry IS NOT NULL BEGIN INSERT INTO task_boxes (west, east, south, north, task_id) SELECT min(CASE WHEN spot.key = 0 THEN spot.value END), max(CASE WHEN spot.key = 0 THEN spot.value END), min(CASE WHEN spot.key = 1 THEN spot.value END), max(CASE WHEN spot.key = 1 THEN spot.value END), NEW.id FROM json_tree(NEW.geometry, '$.coordinates') AS spot WHERE spot.type IN ('real', 'integer'); END;
CREATE TRIGGER task_boxes_gone AFTER DELETE ON tasks WHEN OLD.geometry IS NOT NULL BEGIN DELETE FROM task_boxes WHERE task_id = OLD.id; END;
CREATE TRIGGER task_boxes_changed AFTER UPDATE OF id, geometry ON tasks BEGIN DELETE FROM task_boxes WHERE task_id = OLD.id; INSERT INTO task_boxes (west, east, south, north, task_id) SELECT min(CASE WHEN spot.key = 0 THEN spot.value END), max(CASE WHEN spot.key = 0 THEN spot.value END), min(CASE WHEN spot.key = 1 THEN spot.value END), max(CASE WHEN spot.key = 1 THEN spot.value END), NEW.id FROM json_tree(NEW.geometry, '$.coordinates') AS spot WHERE spot.type IN ('real', 'integer') GROUP BY NEW.id; END;
INSERT INTO task_boxes (west, east, south, north, task_id)
  SELECT min(CASE WHEN spot.key = 0 THEN spot.value END), max(CASE WHEN spot.key = 0 THEN spot.value END),
    min(CASE WHEN spot.key = 1 THEN spot.value END), max(CASE WHEN spot.key = 1 THEN spot.value END), tasks.id
  FROM tasks, json_tree(tasks.geometry, '$.coordinates') AS spot
  WHERE spot.type IN ('real', 'integer') GROUP BY tasks.id;
CREATE INDEX needs_place ON needs (is_public, lat, lon, visibility, state) WHERE is_public = 1;
