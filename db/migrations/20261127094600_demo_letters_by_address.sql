CREATE INDEX demo_outbox_address ON demo_outbox (address, at);
