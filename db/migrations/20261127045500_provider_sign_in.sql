-- One attempt to sign in at the city's provider: begun in one browser, taken once.
CREATE TABLE provider_attempts (
  state_digest text PRIMARY KEY NOT NULL,
  browser_digest text NOT NULL,
  return_to text NOT NULL,
  expires_at text NOT NULL
) STRICT;
CREATE INDEX provider_attempts_until ON provider_attempts (expires_at);
CREATE UNIQUE INDEX account_provider ON account (provider_id, account_id);
