-- Opinions are listed in the order in which they came, along an index that also says which of them are shown.
DROP INDEX plan_opinions_clause;
CREATE INDEX plan_opinions_clause ON plan_opinions (plan_id, anchor, at, position, notice_id, publication, withdrawn_at, author_id) WHERE anchor IS NOT NULL;
DROP INDEX plan_opinions_feature;
CREATE INDEX plan_opinions_feature ON plan_opinions (plan_id, layer, feature_key, at, position, notice_id, publication, withdrawn_at, author_id) WHERE layer IS NOT NULL;
CREATE INDEX plan_opinions_order ON plan_opinions (plan_id, at, position, notice_id, publication, withdrawn_at, author_id);
CREATE INDEX plan_opinions_adoption ON plan_opinions (plan_id, adoption) WHERE adoption IS NOT NULL;
-- Events to come are those that have not ended; articles are found by the English name of their document too.
CREATE INDEX outreach_events_end ON outreach_events (ends_at, starts_at);
CREATE INDEX policy_documents_title_en ON policy_documents (title_en);
-- What became of a notice's opinions is counted from an index alone.
CREATE INDEX plan_opinions_tally ON plan_opinions (notice_id, adoption, publication, withdrawn_at, author_id, entity_id);
