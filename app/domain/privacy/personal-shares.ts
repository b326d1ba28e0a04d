import { officeWork, type PersonalShare, share } from "./personal-share.ts";

const account = { keptFor: "account", exported: true } as const;
const taking = { keptFor: "taking-part", exported: true } as const;
const written = { keptFor: "contributions", exported: true } as const;
const trust = { keptFor: "trust", exported: true } as const;
const market = { keptFor: "market", exported: true } as const;

/**
 * Every column in which a person stands, and what happens to it on export and erasure. A test goes through the database: a
 * new column with somebody's id fails it until it is named here.
 */
export const personalShares: readonly PersonalShare[] = [
  // the account
  share("people", "id", { ...account, erasure: "own-way" }),
  share("user", "id", { ...account, erasure: "delete" }),
  share("session", "user_id", { ...account, erasure: "delete" }),
  share("account", "user_id", { ...account, erasure: "delete" }),
  share("person_contacts", "person_id", { ...account, erasure: "delete" }),
  share("replaced_contacts", "person_id", { ...account, erasure: "delete" }),
  share("consents", "person_id", { ...account, erasure: "delete" }),
  share("deletion_requests", "person_id", { ...account, erasure: "keep" }),
  share("erasures", "person_id", { keptFor: "trust", exported: false, erasure: "keep" }),
  share("guardianships", "child_id", { ...account, erasure: "keep" }),
  share("guardianships", "guardian_id", { ...account, erasure: "unlink" }),
  share("passkeys", "person_id", { ...account, erasure: "delete" }),
  share("passkey_challenges", "person_id", { ...account, exported: false, erasure: "delete" }),
  share("recovery_codes", "person_id", { ...account, exported: false, erasure: "delete" }),
  share("totp_secrets", "person_id", { ...account, exported: false, erasure: "delete" }),
  share("parked_forms", "person_id", { ...account, exported: false, erasure: "delete" }),
  // what was written
  share("needs", "author_id", { ...written, erasure: "own-way" }),
  share("need_comments", "author_id", { ...written, erasure: "own-way" }),
  share("content_reports", "reporter_id", { ...written, erasure: "own-way" }),
  share("reviews", "objector_id", { ...written, erasure: "own-way" }),
  share("need_claims", "person_id", { ...written, erasure: "own-way" }),
  share("plan_opinions", "author_id", { ...written, erasure: "own-way" }),
  share("contributions", "author_id", { ...written, erasure: "own-way" }),
  share("questionnaire_answers", "person_id", { ...written, erasure: "unlink" }),
  share("questionnaire_drafts", "person_id", { ...written, erasure: "delete" }),
  share("contribution_attachments", "author_id", { ...written, erasure: "own-way" }),
  share("contribution_verdicts", "person_id", { ...written, erasure: "own-way" }),
  share("plan_hearing_applications", "person_id", { ...written, erasure: "own-way" }),
  // taking part
  share("need_supports", "person_id", { ...taking, erasure: "own-way" }),
  share("need_follows", "person_id", { ...taking, erasure: "delete" }),
  share("alerts", "person_id", { ...taking, erasure: "delete" }),
  share("survey_answers", "person_id", { ...taking, erasure: "own-way" }),
  share("outreach_sign_ups", "person_id", { ...taking, erasure: "own-way" }),
  // letters
  share("deliveries", "recipient", {
    as: "person-ref",
    keptFor: "letters",
    exported: true,
    erasure: "delete",
  }),
  // trust
  share("personal_data_reads", "person_id", { ...trust, erasure: "own-way" }),
  share("personal_data_reads", "reader_id", { ...trust, exported: false, erasure: "keep" }),
  share("suspensions", "person_id", { ...trust, erasure: "keep" }),
  share("factor_endings", "person_id", { ...trust, erasure: "delete" }),
  // offices held and work done in them
  share("role_grants", "person_id", { keptFor: "office", exported: true, erasure: "keep" }),
  share("absences", "person_id", { keptFor: "office", exported: true, erasure: "keep" }),
  ...officeWork("role_grants", "granted_by", "ended_by"),
  ...officeWork("absences", "substitute_id", "entered_by"),
  ...officeWork("handovers", "from_id", "to_id", "proposed_by"),
  ...officeWork("suspensions", "suspended_by", "lifted_by"),
  ...officeWork("staff_invitations", "invited_by", "settled_by"),
  ...officeWork("factor_endings", "ended_by"),
  ...officeWork("plan_versions", "made_by"),
  ...officeWork("plan_imports", "brought_by", "kept_by"),
  ...officeWork("plan_version_moves", "by_id"),
  ...officeWork("plan_secrecy_reviews", "by_id"),
  ...officeWork("plan_notices", "opened_by"),
  ...officeWork("plan_documents", "added_by", "withdrawn_by"),
  ...officeWork("plan_opinions", "treated_by"),
  ...officeWork("plan_hearing_applications", "settled_by"),
  ...officeWork("consultations", "made_by", "concluded_by"),
  ...officeWork("consultation_moves", "by_id"),
  ...officeWork("contributions", "entered_by", "split_by"),
  ...officeWork("letters_apart", "by_id"),
  ...officeWork("contribution_imports", "brought_by", "started_by", "undone_by"),
  ...officeWork("passages", "decided_by", "draft_by"),
  ...officeWork("passage_history", "by_id"),
  ...officeWork("passage_holds", "person_id"),
  ...officeWork("consultation_materials", "added_by"),
  ...officeWork("reference_populations", "kept_by"),
  ...officeWork("questionnaires", "changed_by"),
  ...officeWork("consultation_exports", "asked_by"),
  ...officeWork("reach_acts", "by_id"),
  ...officeWork("report_templates", "added_by"),
  ...officeWork("need_joint_units", "opined_by"),
  ...officeWork("need_merges", "by_id", "undone_by"),
  ...officeWork("needs_told_apart", "by_id"),
  share("need_moves_made", "by_id", { keptFor: "contributions", exported: true, erasure: "keep" }),
  ...officeWork("need_moves_made", "for_id", "from_person_id", "to_person_id"),
  ...officeWork("needs", "entered_by", "planner_id"),
  ...officeWork("need_claims", "settled_by"),
  ...officeWork("reviews", "settled_by"),
  ...officeWork("answers", "by_id"),
  ...officeWork("plan_surveys", "made_by"),
  ...officeWork("outreach_events", "made_by"),
  ...officeWork("outreach_text_versions", "prepared_by", "reviewed_by"),
  ...officeWork("summaries", "prepared_by", "reviewed_by"),
  ...officeWork("task_reports", "by_id"),
  ...officeWork("tasks", "opened_by"),
  ...officeWork("territory_imports", "uploaded_by", "confirmed_by"),
  ...officeWork("gazetteer_imports", "uploaded_by", "taken_by", "undone_by"),
  ...officeWork("register_changes", "changed_by"),
  // market entities: a public register of organisations, whose representatives' acts stay
  share("market_representatives", "person_id", { ...market, erasure: "keep" }),
  share("need_entity_supports", "person_id", { ...market, erasure: "keep" }),
  // The organisation's own file, whoever began it: what they did there stands in their moves and their part.
  share("market_entities", "created_by", { ...market, exported: false, erasure: "keep" }),
  share("market_moves_made", "by_id", { ...market, erasure: "keep" }),
  ...officeWork("market_representatives", "came_by", "settled_by", "ended_by"),
  ...officeWork("market_invitations", "made_by"),
  ...officeWork("market_documents", "added_by"),
  ...officeWork("market_appeals", "made_by", "decided_by"),
  // the ledger: ids and codes only, chained, never changed
  share("events", "actor", { as: "person-ref", keptFor: "trust", exported: true, erasure: "keep" }),
];

/** Names of columns that look like a person and are none; each says why. */
export const notPersons: Readonly<Record<string, string>> = {
  "consultation_exports.claimed_by": "a thread of the portal",
  "pending_reactions.claimed_by": "a process of the portal",
  "deliveries.claimed_by": "a process of the portal",
  "plan_versions.approved_by": "an authority",
  "plan_notices.approved_by": "an authority",
  "plan_notices.superseded_by": "another notice",
  "verdicts.giver": "`author`, or the need that a merged one stood for",
};
