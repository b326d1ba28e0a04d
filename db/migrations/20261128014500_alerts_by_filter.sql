-- Alerts of one need are looked through when needs are closed or hidden.
CREATE INDEX alerts_query ON alerts (query);
