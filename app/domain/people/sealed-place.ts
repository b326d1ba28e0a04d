/** Tables with a sealed column, each with `id`-like key, `sealed` and `key_id`. */
export type SealedTable =
  | "person_contacts"
  | "replaced_contacts"
  | "need_contacts"
  | "alert_contacts"
  | "need_drafts"
  | "questionnaire_drafts"
  | "totp_secrets"
  | "staff_invitation_contacts";

/** What a seal is bound to: a value copied into another row does not open there. */
export const sealedPlace = (table: SealedTable, rowId: string) => `${table}:${rowId}`;
