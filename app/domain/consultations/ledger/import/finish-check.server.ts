import { and, eq, inArray, lt } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contributionImportRows, contributionImports } from "#db/schema/consultation-ledger.ts";
import { addDays } from "../../../calendar/civil-date.ts";

type Checked = {
  id: string;
  digest: string;
  counts: { rows: number; good: number; bad: number; standing: number; repeated: number };
};

/** Days that a table waits for somebody to take its rows, and that rows which were not taken can be fetched. */
const waitDays = 60;

/** Closes a check. The same files that were checked before are looked at anew; once they are being taken they are what they are. */
export async function finishCheck(tx: Tx, { id, digest, counts }: Checked): Promise<string> {
  const [own] = await tx.select().from(contributionImports).where(eq(contributionImports.id, id));
  if (!own) throw new Error(`import ${id} is gone`);
  const [same] = await tx
    .select({ id: contributionImports.id, state: contributionImports.state })
    .from(contributionImports)
    .where(
      and(
        eq(contributionImports.consultationId, own.consultationId),
        eq(contributionImports.fileDigest, digest),
      ),
    );
  if (same && same.state !== "checked") {
    await remove(tx, [id]);
    return same.id;
  }
  if (same) await remove(tx, [same.id]);
  await clearOld(tx, own.broughtAt);
  const set = { state: "checked" as const, fileDigest: digest, ...counts };
  await tx.update(contributionImports).set(set).where(eq(contributionImports.id, id));
  return id;
}

/** What nobody took in all that time is let go; of what was taken only the rows that were wrong. */
async function clearOld(tx: Tx, now: string) {
  const before = addDays(now.slice(0, 10), -waitDays);
  const { state, broughtAt } = contributionImports;
  const old = (...states: (typeof state._.data)[]) =>
    tx
      .select({ id: contributionImports.id })
      .from(contributionImports)
      .where(and(inArray(state, states), lt(broughtAt, before)))
      .limit(20);
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
  await remove(tx, ids(await old("checking", "checked")));
  const ended = ids(await old("taken", "undone", "halted"));
  if (ended.length > 0)
    await tx.delete(contributionImportRows).where(inArray(contributionImportRows.importId, ended));
}

async function remove(tx: Tx, ids: string[]) {
  if (ids.length === 0) return;
  await tx.delete(contributionImportRows).where(inArray(contributionImportRows.importId, ids));
  await tx.delete(contributionImports).where(inArray(contributionImports.id, ids));
}
