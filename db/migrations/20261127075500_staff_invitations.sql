CREATE TABLE staff_invitations (
  id text PRIMARY KEY NOT NULL,
  token_digest text NOT NULL UNIQUE,
  role text NOT NULL,
  territory_id text,
  unit_id text,
  starts_on text,
  ends_on text,
  invited_by text NOT NULL,
  invited_at text NOT NULL,
  letters integer NOT NULL,
  sent_at text,
  expires_at text NOT NULL,
  outcome text,
  settled_by text,
  settled_at text,
  FOREIGN KEY (territory_id) REFERENCES territories(id),
  FOREIGN KEY (unit_id) REFERENCES units(id),
  FOREIGN KEY (invited_by) REFERENCES people(id),
  FOREIGN KEY (settled_by) REFERENCES people(id)
) STRICT;
CREATE INDEX staff_invitations_newest ON staff_invitations (invited_at, id);
CREATE INDEX staff_invitations_expiry ON staff_invitations (expires_at);
CREATE TABLE staff_invitation_contacts (
  invitation_id text PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  sealed text NOT NULL,
  key_id text NOT NULL,
  FOREIGN KEY (invitation_id) REFERENCES staff_invitations(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX staff_invitation_contacts_key ON staff_invitation_contacts (key_id);
