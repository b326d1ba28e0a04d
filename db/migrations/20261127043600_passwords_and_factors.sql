CREATE UNIQUE INDEX account_user_provider ON account (user_id,provider_id) WHERE provider_id = 'credential';

CREATE TABLE totp_secrets (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  sealed text NOT NULL,
  key_id text NOT NULL,
  begun_at text NOT NULL,
  confirmed_at text,
  last_step integer DEFAULT 0 NOT NULL,
  FOREIGN KEY (person_id) REFERENCES user(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX totp_secrets_person ON totp_secrets (person_id);
CREATE INDEX totp_secrets_key ON totp_secrets (key_id);

CREATE TABLE recovery_codes (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  code_digest text NOT NULL,
  made_at text NOT NULL,
  used_at text,
  FOREIGN KEY (person_id) REFERENCES user(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX recovery_codes_person ON recovery_codes (person_id);

CREATE TABLE passkeys (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  credential_id text NOT NULL,
  public_key text NOT NULL,
  counter integer NOT NULL,
  transports text NOT NULL,
  name text NOT NULL,
  added_at text NOT NULL,
  used_at text,
  FOREIGN KEY (person_id) REFERENCES user(id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id);
CREATE INDEX passkeys_person ON passkeys (person_id);

CREATE TABLE passkey_challenges (
  id text PRIMARY KEY NOT NULL,
  browser_digest text NOT NULL,
  purpose text NOT NULL,
  person_id text,
  challenge text NOT NULL,
  expires_at text NOT NULL
) STRICT;
CREATE INDEX passkey_challenges_expiry ON passkey_challenges (expires_at);
