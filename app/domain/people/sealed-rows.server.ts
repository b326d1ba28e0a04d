import { type AnyColumn, count, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { alertContacts } from "#db/schema/alerts.ts";
import { questionnaireDrafts } from "#db/schema/consultation-surveys.ts";
import { totpSecrets } from "#db/schema/credentials.ts";
import { needDrafts } from "#db/schema/drafts.ts";
import { staffInvitationContacts } from "#db/schema/invitations.ts";
import { needContacts } from "#db/schema/needs.ts";
import { personContacts, replacedContacts } from "#db/schema/person-contacts.ts";
import type { SealedTable } from "./sealed-place.ts";

type SealedRows = { table: SQLiteTable & { sealed: AnyColumn; keyId: AnyColumn }; rowId: AnyColumn };

/** Every table that holds something sealed: a new one is named here, and turning the key reaches it. */
export const sealedRows = {
  person_contacts: { table: personContacts, rowId: personContacts.id },
  replaced_contacts: { table: replacedContacts, rowId: replacedContacts.id },
  need_contacts: { table: needContacts, rowId: needContacts.needId },
  alert_contacts: { table: alertContacts, rowId: alertContacts.alertId },
  need_drafts: { table: needDrafts, rowId: needDrafts.id },
  questionnaire_drafts: { table: questionnaireDrafts, rowId: questionnaireDrafts.id },
  totp_secrets: { table: totpSecrets, rowId: totpSecrets.id },
  staff_invitation_contacts: {
    table: staffInvitationContacts,
    rowId: staffInvitationContacts.invitationId,
  },
} as const satisfies Record<SealedTable, SealedRows>;

export const sealedTables: readonly SealedTable[] = [
  "person_contacts",
  "replaced_contacts",
  "need_contacts",
  "alert_contacts",
  "need_drafts",
  "questionnaire_drafts",
  "totp_secrets",
  "staff_invitation_contacts",
];

/** How many values each key holds, by the key's id; `plain` for what an older version left unsealed. */
export async function sealedByKey(reads: Reads): Promise<Map<string, number>> {
  const byKey = new Map<string, number>();
  for (const name of sealedTables) {
    const { table } = sealedRows[name];
    const rows = await reads
      .select({ keyId: sql<string>`${table.keyId}`, rows: count() })
      .from(table)
      .groupBy(table.keyId);
    for (const { keyId, rows: more } of rows) byKey.set(keyId, (byKey.get(keyId) ?? 0) + more);
  }
  return byKey;
}
