CREATE TABLE counters (
  name text PRIMARY KEY NOT NULL,
  value integer NOT NULL
) STRICT;

CREATE TABLE events (
  seq integer PRIMARY KEY NOT NULL,
  at text NOT NULL,
  actor text NOT NULL,
  actor_role text NOT NULL,
  type text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  particulars text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_hash_unique ON events (hash);
CREATE INDEX events_subject ON events (subject_kind,subject_id,seq);

CREATE TABLE pending_reactions (
  event_seq integer PRIMARY KEY NOT NULL,
  due_at text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  claimed_by text,
  last_error text,
  FOREIGN KEY (event_seq) REFERENCES events(seq)
) STRICT;
CREATE INDEX pending_reactions_due ON pending_reactions (due_at);

CREATE TABLE settings (
  key text PRIMARY KEY NOT NULL,
  value text NOT NULL
) STRICT;

CREATE TABLE calendar_days (
  date text PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  name text NOT NULL
) STRICT;

CREATE TABLE calendar_years (
  year text PRIMARY KEY NOT NULL,
  published_at text NOT NULL
) STRICT;

CREATE TABLE deadline_rules (
  id text PRIMARY KEY NOT NULL,
  matter text NOT NULL,
  rule text NOT NULL,
  valid_from text NOT NULL,
  valid_until text
) STRICT;
CREATE INDEX deadline_rules_matter ON deadline_rules (matter);

CREATE TABLE account (
  id text PRIMARY KEY NOT NULL,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at integer,
  refresh_token_expires_at integer,
  scope text,
  password text,
  created_at integer NOT NULL,
  updated_at integer NOT NULL,
  FOREIGN KEY (user_id) REFERENCES user(id) ON DELETE cascade
) STRICT;
CREATE INDEX account_user ON account (user_id);

CREATE TABLE session (
  id text PRIMARY KEY NOT NULL,
  token text NOT NULL,
  user_id text NOT NULL,
  expires_at integer NOT NULL,
  ip_address text,
  user_agent text,
  created_at integer NOT NULL,
  updated_at integer NOT NULL,
  FOREIGN KEY (user_id) REFERENCES user(id) ON DELETE cascade
) STRICT;
CREATE UNIQUE INDEX session_token_unique ON session (token);
CREATE INDEX session_user ON session (user_id);

CREATE TABLE user (
  id text PRIMARY KEY NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_verified integer DEFAULT false NOT NULL,
  image text,
  phone_number text,
  phone_number_verified integer,
  created_at integer NOT NULL,
  updated_at integer NOT NULL
) STRICT;
CREATE UNIQUE INDEX user_email_unique ON user (email);
CREATE UNIQUE INDEX user_phone_number_unique ON user (phone_number);

CREATE TABLE verification (
  id text PRIMARY KEY NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at integer NOT NULL,
  created_at integer NOT NULL,
  updated_at integer NOT NULL
) STRICT;
CREATE INDEX verification_identifier ON verification (identifier);

CREATE TABLE content_reports (
  id text PRIMARY KEY NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  reporter_id text,
  ground text NOT NULL,
  words text NOT NULL,
  at text NOT NULL
) STRICT;
CREATE INDEX content_reports_subject ON content_reports (subject_kind,subject_id);

CREATE TABLE import_refusals (
  run_id text NOT NULL,
  line integer NOT NULL,
  reason text NOT NULL,
  source_key text,
  PRIMARY KEY(run_id, line),
  FOREIGN KEY (run_id) REFERENCES import_runs(id)
) STRICT;

CREATE TABLE import_runs (
  id text PRIMARY KEY NOT NULL,
  source text NOT NULL,
  file_digest text NOT NULL,
  started_at text NOT NULL,
  finished_at text,
  rows integer DEFAULT 0 NOT NULL,
  imported integer DEFAULT 0 NOT NULL,
  updated integer DEFAULT 0 NOT NULL,
  unchanged integer DEFAULT 0 NOT NULL,
  refused integer DEFAULT 0 NOT NULL
) STRICT;
CREATE INDEX import_runs_file ON import_runs (source,file_digest);

CREATE TABLE need_comments (
  id text PRIMARY KEY NOT NULL,
  need_id text NOT NULL,
  author_id text,
  author_name text NOT NULL,
  author_role text NOT NULL,
  words text NOT NULL,
  publication text NOT NULL,
  submission_key text,
  at text NOT NULL,
  FOREIGN KEY (need_id) REFERENCES needs(id),
  FOREIGN KEY (author_id) REFERENCES people(id)
) STRICT;
CREATE UNIQUE INDEX need_comments_submission_key_unique ON need_comments (submission_key);
CREATE INDEX need_comments_need ON need_comments (need_id,publication,at);

CREATE TABLE need_contacts (
  need_id text PRIMARY KEY NOT NULL,
  kind text NOT NULL,
  contact text NOT NULL,
  locale text NOT NULL,
  FOREIGN KEY (need_id) REFERENCES needs(id)
) STRICT;

CREATE TABLE need_follows (
  need_id text NOT NULL,
  person_id text NOT NULL,
  at text NOT NULL,
  PRIMARY KEY(need_id, person_id)
) STRICT;
CREATE INDEX need_follows_person ON need_follows (person_id);

CREATE TABLE need_joint_units (
  need_id text NOT NULL,
  unit_id text NOT NULL,
  asked_at text NOT NULL,
  opinion text,
  opined_at text,
  opined_by text,
  PRIMARY KEY(need_id, unit_id),
  FOREIGN KEY (need_id) REFERENCES needs(id),
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;
CREATE INDEX need_joint_units_unit ON need_joint_units (unit_id,opined_at);

CREATE TABLE need_merges (
  id text PRIMARY KEY NOT NULL,
  need_id text NOT NULL,
  into_id text NOT NULL,
  at text NOT NULL,
  by_id text NOT NULL,
  reason text NOT NULL,
  undone_at text,
  undone_by text,
  FOREIGN KEY (need_id) REFERENCES needs(id),
  FOREIGN KEY (into_id) REFERENCES needs(id)
) STRICT;
CREATE INDEX need_merges_need ON need_merges (need_id);
CREATE INDEX need_merges_into ON need_merges (into_id,undone_at);

CREATE TABLE need_moves_made (
  id text PRIMARY KEY NOT NULL,
  need_id text NOT NULL,
  move text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  at text NOT NULL,
  by_id text,
  by_role text NOT NULL,
  reason text,
  proposed_unit_id text,
  unit_id text,
  until text,
  days integer,
  event_seq integer NOT NULL,
  FOREIGN KEY (need_id) REFERENCES needs(id)
) STRICT;
CREATE INDEX need_moves_need ON need_moves_made (need_id,at);

CREATE TABLE need_pauses (
  id text PRIMARY KEY NOT NULL,
  need_id text NOT NULL,
  from_at text NOT NULL,
  until_at text,
  FOREIGN KEY (need_id) REFERENCES needs(id)
) STRICT;
CREATE INDEX need_pauses_need ON need_pauses (need_id);

CREATE TABLE need_photos (
  id text PRIMARY KEY NOT NULL,
  need_id text NOT NULL,
  position integer NOT NULL,
  digest text NOT NULL,
  thumbnail_digest text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  alternative text NOT NULL,
  FOREIGN KEY (need_id) REFERENCES needs(id)
) STRICT;
CREATE INDEX need_photos_need ON need_photos (need_id,position);

CREATE TABLE need_supports (
  need_id text NOT NULL,
  person_id text NOT NULL,
  at text NOT NULL,
  PRIMARY KEY(need_id, person_id)
) STRICT;
CREATE INDEX need_supports_person ON need_supports (person_id);

CREATE TABLE needs (
  id text PRIMARY KEY NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  words text NOT NULL,
  kind text NOT NULL,
  category text NOT NULL,
  visibility text NOT NULL,
  publication text NOT NULL,
  is_public integer NOT NULL,
  state text NOT NULL,
  channel text NOT NULL,
  author_id text,
  author_name text NOT NULL,
  entered_by text,
  query_code_digest text,
  submission_key text,
  geometry text,
  lon real,
  lat real,
  place_label text NOT NULL,
  territory_id text,
  plan_id text,
  clause_anchor text,
  unit_id text,
  planner_id text,
  routing_rule_id text,
  submitted_at text NOT NULL,
  first_contact_at text,
  first_contact_due_at text,
  answered_at text,
  closed_at text,
  due_on text,
  due_at text,
  due_rule_id text,
  no_due_reason text,
  due_provisional integer DEFAULT false NOT NULL,
  extended_days integer DEFAULT 0 NOT NULL,
  returns integer DEFAULT 0 NOT NULL,
  round integer DEFAULT 1 NOT NULL,
  round_opened_at text,
  merged_into_id text,
  state_before_merge text,
  support_count integer DEFAULT 0 NOT NULL,
  comment_count integer DEFAULT 0 NOT NULL,
  source text DEFAULT 'portal' NOT NULL,
  source_key text,
  source_fingerprint text,
  updated_at text NOT NULL,
  is_open integer GENERATED ALWAYS AS (state IN ('submitted', 'accepted', 'assigned', 'reopened', 'disputed', 'in-progress', 'joint', 'waiting')) VIRTUAL,
  inbox_due text GENERATED ALWAYS AS (coalesce(due_at, '9999')) VIRTUAL,
  FOREIGN KEY (author_id) REFERENCES people(id),
  FOREIGN KEY (entered_by) REFERENCES people(id),
  FOREIGN KEY (territory_id) REFERENCES territories(id),
  FOREIGN KEY (unit_id) REFERENCES units(id),
  FOREIGN KEY (planner_id) REFERENCES people(id)
) STRICT;
CREATE UNIQUE INDEX needs_number_unique ON needs (number);
CREATE UNIQUE INDEX needs_submission_key_unique ON needs (submission_key);
CREATE UNIQUE INDEX needs_source ON needs (source,source_key);
CREATE INDEX needs_public ON needs (is_public,submitted_at,id);
CREATE INDEX needs_public_state ON needs (is_public,state,submitted_at,id);
CREATE INDEX needs_public_category ON needs (is_public,category,submitted_at,id);
CREATE INDEX needs_public_territory ON needs (is_public,territory_id,submitted_at,id);
CREATE INDEX needs_public_updated ON needs (is_public,updated_at);
CREATE INDEX needs_author ON needs (author_id,submitted_at);
CREATE INDEX needs_planner_due ON needs (planner_id,state,due_at);
CREATE INDEX needs_unit_due ON needs (unit_id,state,due_at);
CREATE INDEX needs_state_due ON needs (state,due_at);
CREATE INDEX needs_clause ON needs (plan_id,clause_anchor);
CREATE INDEX needs_inbox ON needs (is_open,inbox_due,id);
CREATE INDEX needs_inbox_territory ON needs (territory_id,is_open,inbox_due,id);
CREATE INDEX needs_inbox_unit ON needs (unit_id,is_open,inbox_due,id);
CREATE INDEX needs_inbox_state ON needs (state,inbox_due,id);
CREATE INDEX needs_territory_state ON needs (territory_id,state,inbox_due,id);
CREATE INDEX needs_silent ON needs (state,answered_at);
CREATE INDEX needs_merged ON needs (merged_into_id);
CREATE INDEX needs_rates ON needs (is_public,submitted_at,unit_id,state,kind,round,first_contact_due_at,first_contact_at,due_at,answered_at,merged_into_id,author_id);

CREATE TABLE reviews (
  id text PRIMARY KEY NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  need_id text NOT NULL,
  why text NOT NULL,
  opened_at text NOT NULL,
  settled_at text,
  settled_by text,
  outcome text,
  reason text
) STRICT;
CREATE INDEX reviews_open ON reviews (settled_at,opened_at);
CREATE INDEX reviews_subject ON reviews (subject_kind,subject_id);

CREATE TABLE routing_rules (
  id text PRIMARY KEY NOT NULL,
  label text NOT NULL,
  priority integer NOT NULL,
  territory_id text,
  category text,
  kind text,
  plan_tier text,
  unit_id text NOT NULL,
  planner text NOT NULL,
  valid_from text NOT NULL,
  valid_until text,
  FOREIGN KEY (territory_id) REFERENCES territories(id),
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;
CREATE INDEX routing_rules_territory ON routing_rules (territory_id);

CREATE TABLE deliveries (
  id text PRIMARY KEY NOT NULL,
  event_seq integer NOT NULL,
  recipient text NOT NULL,
  channel text NOT NULL,
  template text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  particulars text NOT NULL,
  state text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_try_at text NOT NULL,
  claimed_by text,
  claimed_at text,
  message_id text NOT NULL,
  last_error text,
  created_at text NOT NULL,
  sent_at text,
  read_at text
) STRICT;
CREATE UNIQUE INDEX deliveries_once ON deliveries (event_seq,recipient,channel);
CREATE INDEX deliveries_due ON deliveries (state,next_try_at);
CREATE INDEX deliveries_recipient ON deliveries (recipient,channel,created_at);

CREATE TABLE demo_outbox (
  id text PRIMARY KEY NOT NULL,
  channel text NOT NULL,
  address text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  at text NOT NULL
) STRICT;
CREATE INDEX demo_outbox_at ON demo_outbox (at);

CREATE TABLE reminders (
  id text PRIMARY KEY NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  kind text NOT NULL,
  due_at text NOT NULL,
  given_at text NOT NULL
) STRICT;
CREATE UNIQUE INDEX reminders_once ON reminders (subject_kind,subject_id,kind,due_at);

CREATE TABLE one_time_codes (
  id text PRIMARY KEY NOT NULL,
  purpose text NOT NULL,
  contact_digest text NOT NULL,
  caller_digest text NOT NULL,
  code_digest text NOT NULL,
  sent_at text NOT NULL,
  expires_at text NOT NULL,
  wrong_tries integer DEFAULT 0 NOT NULL,
  used_at text
) STRICT;
CREATE INDEX one_time_codes_contact ON one_time_codes (contact_digest,sent_at);
CREATE INDEX one_time_codes_caller ON one_time_codes (caller_digest,sent_at);

CREATE TABLE people (
  id text PRIMARY KEY NOT NULL,
  display_name text NOT NULL,
  locale text DEFAULT 'zh-CN' NOT NULL,
  tell_by_email integer DEFAULT true NOT NULL,
  tell_by_sms integer DEFAULT true NOT NULL,
  joined_at text NOT NULL
) STRICT;

CREATE TABLE role_grants (
  id text PRIMARY KEY NOT NULL,
  person_id text NOT NULL,
  role text NOT NULL,
  territory_id text,
  unit_id text,
  granted_at text NOT NULL,
  granted_by text NOT NULL,
  ended_at text,
  FOREIGN KEY (person_id) REFERENCES people(id),
  FOREIGN KEY (territory_id) REFERENCES territories(id),
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;
CREATE INDEX role_grants_person ON role_grants (person_id);
CREATE INDEX role_grants_role ON role_grants (role,territory_id);
CREATE INDEX role_grants_unit ON role_grants (unit_id);

CREATE TABLE territories (
  id text PRIMARY KEY NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  geometry text NOT NULL,
  west real NOT NULL,
  south real NOT NULL,
  east real NOT NULL,
  north real NOT NULL
) STRICT;

CREATE TABLE units (
  id text PRIMARY KEY NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  kind text NOT NULL,
  phone text
) STRICT;

CREATE TABLE plan_clauses (
  plan_id text NOT NULL,
  anchor text NOT NULL,
  number text NOT NULL,
  heading text NOT NULL,
  chapter text NOT NULL,
  words text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY(plan_id, anchor),
  FOREIGN KEY (plan_id) REFERENCES plans(id)
) STRICT;
CREATE INDEX plan_clauses_order ON plan_clauses (plan_id,position);

CREATE TABLE plan_features (
  id text PRIMARY KEY NOT NULL,
  plan_id text NOT NULL,
  layer text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  clause_anchor text,
  geometry text NOT NULL,
  review_number text NOT NULL,
  secrecy_review text NOT NULL,
  FOREIGN KEY (plan_id) REFERENCES plans(id)
) STRICT;
CREATE INDEX plan_features_layer ON plan_features (plan_id,layer);

CREATE TABLE plans (
  id text PRIMARY KEY NOT NULL,
  title text NOT NULL,
  title_en text NOT NULL,
  tier text NOT NULL,
  version text NOT NULL,
  approved_on text,
  source text NOT NULL
) STRICT;

CREATE TABLE answers (
  id text PRIMARY KEY NOT NULL,
  need_id text NOT NULL,
  kind text NOT NULL,
  round integer NOT NULL,
  result text,
  reasons text NOT NULL,
  basis text NOT NULL,
  next_step text NOT NULL,
  next_step_on text,
  unit_id text,
  by_id text,
  by_role text NOT NULL,
  at text NOT NULL,
  submission_key text,
  FOREIGN KEY (need_id) REFERENCES needs(id)
) STRICT;
CREATE UNIQUE INDEX answers_submission_key_unique ON answers (submission_key);
CREATE INDEX answers_need ON answers (need_id,at);
CREATE UNIQUE INDEX answers_official ON answers (need_id,kind,round,at);

CREATE TABLE verdicts (
  id text PRIMARY KEY NOT NULL,
  need_id text NOT NULL,
  about text NOT NULL,
  giver text NOT NULL,
  solved integer NOT NULL,
  satisfaction integer NOT NULL,
  words text NOT NULL,
  at text NOT NULL,
  FOREIGN KEY (need_id) REFERENCES needs(id)
) STRICT;
CREATE UNIQUE INDEX verdicts_once ON verdicts (need_id,about,giver);
CREATE INDEX verdicts_about ON verdicts (about);

CREATE TABLE summaries (
  id text PRIMARY KEY NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  asked text NOT NULL,
  evidence text NOT NULL,
  category text NOT NULL,
  territory_id text,
  state text NOT NULL,
  prepared_by text NOT NULL,
  prepared_at text NOT NULL,
  reviewed_by text,
  published_at text,
  returned_reason text,
  declined_reason text,
  declined_at text,
  version integer DEFAULT 1 NOT NULL
) STRICT;
CREATE UNIQUE INDEX summaries_number_unique ON summaries (number);
CREATE INDEX summaries_state ON summaries (state,prepared_at);

CREATE TABLE summary_needs (
  summary_id text NOT NULL,
  need_id text NOT NULL,
  PRIMARY KEY(summary_id, need_id),
  FOREIGN KEY (summary_id) REFERENCES summaries(id),
  FOREIGN KEY (need_id) REFERENCES needs(id)
) STRICT;
CREATE INDEX summary_needs_need ON summary_needs (need_id);

CREATE TABLE summary_quotes (
  summary_id text NOT NULL,
  position integer NOT NULL,
  need_id text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY(summary_id, position),
  FOREIGN KEY (summary_id) REFERENCES summaries(id),
  FOREIGN KEY (need_id) REFERENCES needs(id)
) STRICT;

CREATE TABLE task_milestones (
  id text PRIMARY KEY NOT NULL,
  task_id text NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  due_on text NOT NULL,
  reached_on text,
  evidence text,
  FOREIGN KEY (task_id) REFERENCES tasks(id)
) STRICT;
CREATE INDEX task_milestones_task ON task_milestones (task_id,position);

CREATE TABLE task_reports (
  id text PRIMARY KEY NOT NULL,
  task_id text NOT NULL,
  move text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  progress integer NOT NULL,
  done real NOT NULL,
  words text NOT NULL,
  evidence text,
  evidence_digest text,
  by_id text NOT NULL,
  by_role text NOT NULL,
  at text NOT NULL,
  FOREIGN KEY (task_id) REFERENCES tasks(id)
) STRICT;
CREATE INDEX task_reports_task ON task_reports (task_id,at);

CREATE TABLE task_sources (
  task_id text NOT NULL,
  kind text NOT NULL,
  ref text NOT NULL,
  PRIMARY KEY(task_id, kind, ref),
  FOREIGN KEY (task_id) REFERENCES tasks(id)
) STRICT;
CREATE INDEX task_sources_ref ON task_sources (kind,ref);

CREATE TABLE task_supporting_units (
  task_id text NOT NULL,
  unit_id text NOT NULL,
  PRIMARY KEY(task_id, unit_id),
  FOREIGN KEY (task_id) REFERENCES tasks(id),
  FOREIGN KEY (unit_id) REFERENCES units(id)
) STRICT;
CREATE INDEX task_supporting_unit ON task_supporting_units (unit_id);

CREATE TABLE task_yearly_targets (
  task_id text NOT NULL,
  year integer NOT NULL,
  target real NOT NULL,
  PRIMARY KEY(task_id, year),
  FOREIGN KEY (task_id) REFERENCES tasks(id)
) STRICT;

CREATE TABLE tasks (
  id text PRIMARY KEY NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  class text NOT NULL,
  theme text NOT NULL,
  rung text NOT NULL,
  lead_unit_id text NOT NULL,
  start_on text NOT NULL,
  due_on text NOT NULL,
  measure text NOT NULL,
  measure_unit text NOT NULL,
  target real NOT NULL,
  done real DEFAULT 0 NOT NULL,
  progress integer DEFAULT 0 NOT NULL,
  state text NOT NULL,
  funds real,
  funds_are_public integer DEFAULT true NOT NULL,
  geometry text,
  place_label text NOT NULL,
  parent_id text,
  weight real DEFAULT 1 NOT NULL,
  opened_by text NOT NULL,
  opened_at text NOT NULL,
  ended_at text,
  outcome text,
  version integer DEFAULT 1 NOT NULL,
  FOREIGN KEY (lead_unit_id) REFERENCES units(id)
) STRICT;
CREATE UNIQUE INDEX tasks_number_unique ON tasks (number);
CREATE INDEX tasks_state ON tasks (state,due_on);
CREATE INDEX tasks_lead ON tasks (lead_unit_id,state,due_on);
CREATE INDEX tasks_parent ON tasks (parent_id);
-- The ledger only grows (domain.md 12: records kept); its chain is checked by `verify-ledger`.
CREATE TRIGGER events_keep_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER events_keep_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
