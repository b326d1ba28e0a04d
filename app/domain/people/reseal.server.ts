import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { plainKeyId } from "#app/platform/key-ring.ts";
import type { Tx } from "#db/client.ts";
import { personContacts, replacedContacts } from "#db/schema/person-contacts.ts";
import { contactLookups } from "./contact-digest.server.ts";
import { type SealedTable, sealedPlace } from "./sealed-place.ts";
import { sealedByKey, sealedRows, sealedTables } from "./sealed-rows.server.ts";

const batch = 200;

type Resealing = Pick<Deps, "db" | "secrets">;

/**
 * Seals with the current key what is sealed with any other, in batches of a transaction each: it may be stopped and
 * begun again, and the portal runs meanwhile. Returns how many rows it sealed. Throws for a key that is not in the ring.
 */
export async function resealAll(deps: Resealing): Promise<number> {
  const [current] = deps.secrets.keyIds;
  const others = [...(await sealedByKey(deps.db.read)).keys()].filter((id) => id !== current);
  return await resealFrom(deps, others);
}

/** Seals what an older version wrote plain, and leaves no free page behind that still holds it. */
export async function sealPlainRows(deps: Resealing): Promise<number> {
  const sealed = await resealFrom(deps, [plainKeyId]);
  if (sealed > 0) await deps.db.compact();
  return sealed;
}

async function resealFrom(deps: Resealing, keyIds: string[]): Promise<number> {
  let sealed = 0;
  for (const table of sealedTables) {
    for (let more = batch; more === batch; sealed += more)
      more = await deps.db.write((tx) => resealBatch(deps, tx, table, keyIds));
  }
  return sealed;
}

async function resealBatch({ secrets }: Resealing, tx: Tx, name: SealedTable, keyIds: string[]) {
  const { table, rowId } = sealedRows[name];
  const rows = await tx
    .select({ id: sql<string>`${rowId}`, sealed: table.sealed, keyId: table.keyId })
    .from(table)
    .where(inArray(table.keyId, keyIds))
    .orderBy(asc(rowId))
    .limit(batch);
  for (const row of rows) {
    const place = sealedPlace(name, row.id);
    const text = row.keyId === plainKeyId ? row.sealed : secrets.open(place, row.sealed);
    await tx
      .update(table)
      .set(secrets.seal(place, text))
      .where(and(eq(rowId, row.id), eq(table.keyId, row.keyId)));
    if (name === "person_contacts") await redigest(secrets, tx, personContacts, row.id, text);
    if (name === "replaced_contacts") await redigest(secrets, tx, replacedContacts, row.id, text);
  }
  return rows.length;
}

type Digested = typeof personContacts | typeof replacedContacts;

async function redigest(secrets: Deps["secrets"], tx: Tx, table: Digested, id: string, address: string) {
  const kind = address.includes("@") ? "email" : "mobile";
  const [digest] = contactLookups({ secrets }, { kind, address });
  await tx.update(table).set({ digest }).where(eq(table.id, id));
}
