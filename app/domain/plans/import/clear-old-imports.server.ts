import { and, inArray, lt } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { planImportFiles, planImports } from "#db/schema/plan-imports.ts";
import { addDays } from "../../calendar/civil-date.ts";
import type { Instant } from "../../calendar/instant.ts";

/** Days that files wait for their confirmation. */
const waitDays = 60;

/** Files that nobody confirmed in all that time are let go with what was found in them. */
export async function clearOldImports(tx: Tx, now: Instant): Promise<void> {
  const old = await tx
    .select({ id: planImports.id })
    .from(planImports)
    .where(
      and(
        inArray(planImports.outcome, ["refused", "ready"]),
        lt(planImports.broughtAt, addDays(now.slice(0, 10), -waitDays)),
      ),
    )
    .limit(100);
  const ids = old.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.delete(planImportFiles).where(inArray(planImportFiles.importId, ids));
  await tx.delete(planImports).where(inArray(planImports.id, ids));
}
