CREATE TABLE market_entities (
  id text PRIMARY KEY NOT NULL,
  uscc text NOT NULL,
  name text NOT NULL,
  legal_representative text NOT NULL,
  fields text NOT NULL,
  state text NOT NULL,
  no_interests integer NOT NULL DEFAULT 0,
  proposed text,
  created_by text NOT NULL REFERENCES people (id),
  created_at text NOT NULL,
  applied_at text,
  due_on text,
  due_at text,
  verified_at text,
  verified_until text,
  updated_at text NOT NULL
) STRICT;
CREATE UNIQUE INDEX market_entities_registered ON market_entities (uscc) WHERE verified_at IS NOT NULL;
CREATE INDEX market_entities_uscc ON market_entities (uscc);
CREATE INDEX market_entities_waiting ON market_entities (state,applied_at);
CREATE INDEX market_entities_until ON market_entities (state,verified_until);
CREATE INDEX market_entities_register ON market_entities (name,id) WHERE verified_at IS NOT NULL;

CREATE TABLE market_moves_made (
  id text PRIMARY KEY NOT NULL,
  entity_id text NOT NULL REFERENCES market_entities (id),
  move text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  at text NOT NULL,
  by_id text,
  by_role text NOT NULL,
  reason text,
  basis text,
  until text,
  event_seq integer NOT NULL
) STRICT;
CREATE INDEX market_moves_entity ON market_moves_made (entity_id,at);

CREATE TABLE market_representatives (
  id text PRIMARY KEY NOT NULL,
  entity_id text NOT NULL REFERENCES market_entities (id),
  person_id text NOT NULL REFERENCES people (id),
  name text,
  came_by text NOT NULL,
  state text NOT NULL,
  asked_at text NOT NULL,
  settled_at text,
  settled_by text,
  ended_at text,
  ended_by text
) STRICT;
CREATE INDEX market_representatives_entity ON market_representatives (entity_id,state);
CREATE INDEX market_representatives_person ON market_representatives (person_id,state);
CREATE UNIQUE INDEX market_representatives_once ON market_representatives (entity_id,person_id)
  WHERE state IN ('asked', 'accepted');

CREATE TABLE market_invitations (
  token_digest text PRIMARY KEY NOT NULL,
  entity_id text NOT NULL REFERENCES market_entities (id),
  made_by text NOT NULL,
  made_at text NOT NULL,
  expires_at text NOT NULL,
  used_at text
) STRICT;
CREATE INDEX market_invitations_entity ON market_invitations (entity_id,made_at);

CREATE TABLE market_qualifications (
  id text PRIMARY KEY NOT NULL,
  entity_id text NOT NULL REFERENCES market_entities (id),
  kind text NOT NULL,
  title text NOT NULL,
  number text NOT NULL,
  issuer text NOT NULL,
  valid_until text,
  added_at text NOT NULL,
  checked_at text,
  removed_at text,
  warned_of text
) STRICT;
CREATE INDEX market_qualifications_entity ON market_qualifications (entity_id,removed_at);
CREATE INDEX market_qualifications_until ON market_qualifications (valid_until);

CREATE TABLE market_interests (
  id text PRIMARY KEY NOT NULL,
  entity_id text NOT NULL REFERENCES market_entities (id),
  position integer NOT NULL,
  words text NOT NULL,
  declared_at text NOT NULL,
  ended_at text
) STRICT;
CREATE INDEX market_interests_entity ON market_interests (entity_id,ended_at);

CREATE TABLE market_documents (
  id text PRIMARY KEY NOT NULL,
  entity_id text NOT NULL REFERENCES market_entities (id),
  purpose text NOT NULL,
  subject_id text NOT NULL,
  digest text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  is_public integer NOT NULL DEFAULT 0,
  added_by text NOT NULL,
  added_at text NOT NULL,
  removed_at text
) STRICT;
CREATE INDEX market_documents_entity ON market_documents (entity_id);
CREATE INDEX market_documents_subject ON market_documents (subject_id);

CREATE TABLE market_appeals (
  id text PRIMARY KEY NOT NULL,
  entity_id text NOT NULL REFERENCES market_entities (id),
  suspension_id text NOT NULL REFERENCES market_moves_made (id),
  grounds text NOT NULL,
  made_by text NOT NULL,
  made_at text NOT NULL,
  due_on text,
  due_at text,
  decided_at text,
  decided_by text,
  outcome text,
  reason text
) STRICT;
CREATE UNIQUE INDEX market_appeals_suspension_id_unique ON market_appeals (suspension_id);
CREATE INDEX market_appeals_open ON market_appeals (decided_at,made_at);
CREATE INDEX market_appeals_entity ON market_appeals (entity_id);

CREATE TABLE need_entity_supports (
  need_id text NOT NULL REFERENCES needs (id),
  entity_id text NOT NULL REFERENCES market_entities (id),
  person_id text NOT NULL,
  stake text NOT NULL,
  at text NOT NULL,
  PRIMARY KEY (need_id,entity_id)
) STRICT;
CREATE INDEX need_entity_supports_entity ON need_entity_supports (entity_id,at);

-- In whose name something was written: an entity's name and stake as they were then.
ALTER TABLE needs ADD COLUMN entity_id text;
ALTER TABLE needs ADD COLUMN entity_name text;
ALTER TABLE needs ADD COLUMN entity_stake text;
ALTER TABLE needs ADD COLUMN entity_support_count integer NOT NULL DEFAULT 0;
CREATE INDEX needs_entity ON needs (entity_id,is_public,submitted_at) WHERE entity_id IS NOT NULL;
DROP INDEX needs_rates;
CREATE INDEX needs_rates ON needs (is_public,submitted_at,unit_id,state,kind,round,first_contact_due_at,first_contact_at,due_at,answered_at,merged_into_id,author_id,entity_id);
ALTER TABLE need_comments ADD COLUMN entity_id text;
ALTER TABLE need_comments ADD COLUMN entity_name text;
ALTER TABLE need_comments ADD COLUMN entity_stake text;
CREATE INDEX need_comments_entity ON need_comments (entity_id,publication,at) WHERE entity_id IS NOT NULL;
