-- Alerts that may be over, by the need that they follow: the clock looks through them so many at a time.
CREATE INDEX alerts_followed ON alerts (query, id) WHERE state IN ('active', 'paused') AND due_at IS NULL;
