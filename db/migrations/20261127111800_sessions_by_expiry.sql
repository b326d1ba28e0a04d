CREATE INDEX session_expiry ON session (expires_at);
