-- A contact that another took the place of: its letter goes there, and its owner is found by it. Goes with the letters.
CREATE TABLE replaced_contacts (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  kind text NOT NULL,
  sealed text NOT NULL,
  key_id text NOT NULL,
  digest text NOT NULL,
  replaced_at text NOT NULL,
  FOREIGN KEY (person_id) REFERENCES user(id) ON DELETE cascade
) STRICT;
CREATE INDEX replaced_contacts_person ON replaced_contacts (person_id);
CREATE INDEX replaced_contacts_digest ON replaced_contacts (digest, replaced_at);
CREATE INDEX replaced_contacts_key ON replaced_contacts (key_id);
CREATE INDEX replaced_contacts_at ON replaced_contacts (replaced_at);
