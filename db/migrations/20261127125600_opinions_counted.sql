-- Public opinions are counted as they come and go: a plan's page with ten thousand of them reads a row a clause.
CREATE TABLE plan_opinion_counts (
  plan_id text NOT NULL REFERENCES plans(id),
  subject text NOT NULL,
  residents integer NOT NULL,
  entities integer NOT NULL,
  PRIMARY KEY (plan_id, subject)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER plan_opinions_counted_new AFTER INSERT ON plan_opinions WHEN NEW.publication = 'published' AND NEW.withdrawn_at IS NULL BEGIN INSERT INTO plan_opinion_counts (plan_id, subject, residents, entities) VALUES (NEW.plan_id, CASE WHEN NEW.anchor IS NOT NULL THEN 'clause:' || NEW.anchor WHEN NEW.layer IS NOT NULL THEN 'feature:' || NEW.layer || '/' || NEW.feature_key ELSE '' END, NEW.entity_id IS NULL, NEW.entity_id IS NOT NULL) ON CONFLICT (plan_id, subject) DO UPDATE SET residents = residents + excluded.residents, entities = entities + excluded.entities; END;
CREATE TRIGGER plan_opinions_counted_gone AFTER DELETE ON plan_opinions WHEN OLD.publication = 'published' AND OLD.withdrawn_at IS NULL BEGIN UPDATE plan_opinion_counts SET residents = residents - (OLD.entity_id IS NULL), entities = entities - (OLD.entity_id IS NOT NULL) WHERE plan_id = OLD.plan_id AND subject = CASE WHEN OLD.anchor IS NOT NULL THEN 'clause:' || OLD.anchor WHEN OLD.layer IS NOT NULL THEN 'feature:' || OLD.layer || '/' || OLD.feature_key ELSE '' END; END;
CREATE TRIGGER plan_opinions_counted_before AFTER UPDATE OF plan_id, anchor, layer, feature_key, entity_id, publication, withdrawn_at ON plan_opinions WHEN OLD.publication = 'published' AND OLD.withdrawn_at IS NULL BEGIN UPDATE plan_opinion_counts SET residents = residents - (OLD.entity_id IS NULL), entities = entities - (OLD.entity_id IS NOT NULL) WHERE plan_id = OLD.plan_id AND subject = CASE WHEN OLD.anchor IS NOT NULL THEN 'clause:' || OLD.anchor WHEN OLD.layer IS NOT NULL THEN 'feature:' || OLD.layer || '/' || OLD.feature_key ELSE '' END; END;
CREATE TRIGGER plan_opinions_counted_after AFTER UPDATE OF plan_id, anchor, layer, feature_key, entity_id, publication, withdrawn_at ON plan_opinions WHEN NEW.publication = 'published' AND NEW.withdrawn_at IS NULL BEGIN INSERT INTO plan_opinion_counts (plan_id, subject, residents, entities) VALUES (NEW.plan_id, CASE WHEN NEW.anchor IS NOT NULL THEN 'clause:' || NEW.anchor WHEN NEW.layer IS NOT NULL THEN 'feature:' || NEW.layer || '/' || NEW.feature_key ELSE '' END, NEW.entity_id IS NULL, NEW.entity_id IS NOT NULL) ON CONFLICT (plan_id, subject) DO UPDATE SET residents = residents + excluded.residents, entities = entities + excluded.entities; END;
INSERT INTO plan_opinion_counts (plan_id, subject, residents, entities)
  SELECT plan_id, CASE WHEN anchor IS NOT NULL THEN 'clause:' || anchor WHEN layer IS NOT NULL THEN 'feature:' || layer || '/' || feature_key ELSE '' END AS about,
    sum(entity_id IS NULL), sum(entity_id IS NOT NULL)
  FROM plan_opinions WHERE publication = 'published' AND withdrawn_at IS NULL GROUP BY plan_id, about;
DROP INDEX needs_clause;
CREATE INDEX needs_clause ON needs (plan_id, clause_anchor, is_public, state) WHERE plan_id IS NOT NULL;
