import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contributionImports } from "#db/schema/consultation-ledger.ts";
import { removeTables } from "./clear-old-tables.server.ts";

type Checked = {
  id: string;
  digest: string;
  counts: { rows: number; good: number; bad: number; standing: number; repeated: number };
};

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
    await removeTables(tx, [id]);
    return same.id;
  }
  if (same) await removeTables(tx, [same.id]);
  const set = { state: "checked" as const, fileDigest: digest, ...counts };
  await tx.update(contributionImports).set(set).where(eq(contributionImports.id, id));
  return id;
}
