-- Whether an entity has answered a questionnaire is asked each time somebody answers in its name.
CREATE INDEX contributions_entity ON contributions (entity_id, consultation_id) WHERE entity_id IS NOT NULL;
