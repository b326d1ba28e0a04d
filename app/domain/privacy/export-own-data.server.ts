import { sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Actor, Person } from "../people/actor.ts";
import { contactsOf } from "../people/person-contacts.server.ts";
import type { KeptFor, PersonalShare } from "./personal-share.ts";
import { personalShares } from "./personal-shares.ts";

type Value = string | number | null;
export type ExportedPart = { table: string; column: string; keptFor: KeptFor; rows: Record<string, Value>[] };
export type OwnData = { contacts: { kind: string; address: string }[]; parts: ExportedPart[] };

/** What secures an account is not told, not even to its owner: a stolen export must open nothing. */
const withheld = new Set([
  ...[
    "token",
    "password",
    "access_token",
    "refresh_token",
    "id_token",
    "digest",
    "sealed",
    "key_id",
    "proofs",
  ],
  ...[
    "query_code_digest",
    "submission_key",
    "guardian_digest",
    "previous_hash",
    "hash",
    "message_id",
    "public_key",
    "credential_id",
    "secret",
  ],
]);

/** Everything of a person in every area, row by row, by the table of shares: nothing can be forgotten here. */
export async function ownDataOf(deps: Pick<Deps, "db" | "secrets">, personId: string): Promise<OwnData> {
  const parts: ExportedPart[] = [];
  for (const one of personalShares.filter(({ exported }) => exported)) {
    const rows = await rowsOf(deps.db.read, one, personId);
    const { table, column, keptFor } = one;
    if (rows.length > 0) parts.push({ table, column, keptFor, rows: rows.map(told) });
  }
  return { contacts: await contactsOf(deps, deps.db.read, personId), parts };
}

/** The same for taking away; that it was taken is in the ledger first. For a child, its guardian takes it. */
export async function exportOwnData(
  deps: Pick<Deps, "db" | "secrets" | "clock">,
  by: Person,
  personId: string = by.id,
): Promise<OwnData> {
  const actor: Actor = by;
  await deps.db.write((tx) =>
    appendEvent(
      tx,
      { actor, role: "resident", at: deps.clock.now() },
      { type: "OwnDataExported", subject: about("person", personId), particulars: {} },
    ),
  );
  return await ownDataOf(deps, personId);
}

const rowsOf = (reads: Reads, { table, column, as }: PersonalShare, id: string) =>
  reads.all<Record<string, Value>>(
    sql`SELECT * FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} = ${as ? `person:${id}` : id}`,
  );

const told = (row: Record<string, Value>) =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => !withheld.has(name) && value !== null));
