CREATE INDEX plan_opinions_entity ON plan_opinions (entity_id, at) WHERE entity_id IS NOT NULL;
