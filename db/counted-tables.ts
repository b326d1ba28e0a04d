import { anything } from "./noted-reads.ts";

/**
 * Tables that no kept page is made of, by the reason for it. A change there leaves kept pages as they are; every other table is
 * counted (`public_changes`), one of a new migration too. Should a kept page read one of these all the same, that page is made
 * anew after any change whatever.
 */
const uncounted: Readonly<Record<string, readonly string[]>> = {
  "who is signed in, and how they prove who they are": [
    ...["session", "account", "user", "verification", "one_time_codes", "totp_secrets", "recovery_codes"],
    ...["passkeys", "passkey_challenges", "factor_endings", "provider_attempts"],
  ],
  "what a person keeps to themselves": [
    ...[
      "person_contacts",
      "replaced_contacts",
      "need_contacts",
      "alert_contacts",
      "consents",
      "need_follows",
    ],
    ...["need_drafts", "parked_forms", "questionnaire_drafts", "alerts"],
  ],
  "the clock's work and letters on their way": [
    ...["pending_reactions", "deliveries", "demo_outbox", "reminders", "letters_apart", "alert_keys"],
    ...["alert_finds", "alert_cursors", "consultation_exports"],
  ],
  "limits, the ledger and numbers to be given": [
    ...["quota_uses", "events", "ledger_checks", "personal_data_reads", "counters"],
  ],
  "the office's own: what waits for a decision, and how imports go": [
    ...["reviews", "content_reports", "import_runs", "import_refusals", "plan_imports", "plan_import_files"],
    ...["territory_imports", "gazetteer_imports", "gazetteer_import_rows", "gazetteer_steps"],
    ...["gazetteer_overlaps", "contribution_imports", "contribution_import_rows"],
  ],
  "put together by the clock from what was counted when it changed; a page with a search hangs on it": [
    ...["search_changes", "search_keys", "search_entries", "search_words", "search_versions"],
    ...["search_index_need", "search_index_answer", "search_index_comment", "search_index_summary"],
    ...["search_index_task", "need_sign_changes", "need_signs", "need_signatures", "need_sign_rules"],
  ],
};

/** No trigger can stand on a virtual table; these are written along with `plan_features` and `tasks`, which are counted. */
const alongside = ["plan_feature_boxes", "task_boxes"];

export const uncountedTables: readonly string[] = Object.values(uncounted).flat();

export const isCounted = (table: string) => ![...uncountedTables, ...alongside].includes(table);

const names = new RegExp(`\\b(${uncountedTables.join("|")})\\b`, "i");
const known = new Map<string, boolean>();

/** Whether a statement names a table that is not counted. One that names it in passing is taken to read it. */
export function readsUncounted(statement: string): boolean {
  const found = known.get(statement) ?? (statement === anything || names.test(statement));
  if (known.size > 2000) known.clear();
  known.set(statement, found);
  return found;
}
