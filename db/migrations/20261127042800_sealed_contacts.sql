-- Contacts leave better-auth's table and wait as `plain` to be sealed, which the portal does when it starts.
CREATE TABLE person_contacts (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  kind text NOT NULL,
  sealed text NOT NULL,
  key_id text NOT NULL,
  digest text NOT NULL,
  FOREIGN KEY (person_id) REFERENCES user(id) ON DELETE cascade
) STRICT;
CREATE UNIQUE INDEX person_contacts_digest_unique ON person_contacts (digest);
CREATE INDEX person_contacts_person ON person_contacts (person_id);
CREATE INDEX person_contacts_key ON person_contacts (key_id);

INSERT INTO person_contacts (id, person_id, kind, sealed, key_id, digest)
  SELECT id || ':email', id, 'email', email, 'plain', 'plain.email:' || email FROM user WHERE email NOT LIKE '%.invalid';
INSERT INTO person_contacts (id, person_id, kind, sealed, key_id, digest)
  SELECT id || ':mobile', id, 'mobile', phone_number, 'plain', 'plain.mobile:' || phone_number FROM user WHERE phone_number IS NOT NULL;
UPDATE user SET email_verified = 0 WHERE email LIKE '%.invalid';
UPDATE user SET email = id || '@person.invalid';
DROP INDEX user_phone_number_unique;
ALTER TABLE user DROP COLUMN phone_number;

ALTER TABLE need_contacts RENAME COLUMN contact TO sealed;
ALTER TABLE need_contacts ADD COLUMN key_id text NOT NULL DEFAULT 'plain';
CREATE INDEX need_contacts_key ON need_contacts (key_id);

-- Half-filled forms live for two hours: they go rather than wait.
DROP TABLE need_drafts;
CREATE TABLE need_drafts (
  id text PRIMARY KEY NOT NULL,
  sealed text NOT NULL,
  key_id text NOT NULL,
  kept_until text NOT NULL
) STRICT;
CREATE INDEX need_drafts_until ON need_drafts (kept_until);
CREATE INDEX need_drafts_key ON need_drafts (key_id);
