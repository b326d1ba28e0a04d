import { and, eq, gt, lt } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { needDrafts } from "#db/schema/drafts.ts";

type Values = Record<string, string[]>;
type Kept = Pick<Deps, "db" | "ids" | "clock">;

const hoursKept = 2;
/** Signs that a whole form may have, drawing and photo tokens included: anybody may leave one. */
const mostSigns = 200_000;

/**
 * Keeps a half-filled form while its writer signs in; drafts out of date go. The id is the only way back to it. Undefined
 * for what is larger than any form.
 */
export async function keepDraft({ db, ids, clock }: Kept, values: Values): Promise<string | undefined> {
  if (JSON.stringify(values).length > mostSigns) return undefined;
  const id = ids.next();
  const now = clock.now();
  const keptUntil = new Date(Date.parse(now) + hoursKept * 3_600_000).toISOString();
  await db.write(async (tx) => {
    await tx.delete(needDrafts).where(lt(needDrafts.keptUntil, now));
    await tx.insert(needDrafts).values({ id, values, keptUntil });
  });
  return id;
}

/** A kept form, as long as it is kept. */
export async function draftOf(
  { db, clock }: Pick<Kept, "db" | "clock">,
  id: string,
): Promise<Values | undefined> {
  const [draft] = await db.read
    .select({ values: needDrafts.values })
    .from(needDrafts)
    .where(and(eq(needDrafts.id, id), gt(needDrafts.keptUntil, clock.now())));
  return draft?.values;
}

/** A draft that was handed in is no longer kept. */
export const dropDraft = ({ db }: Pick<Kept, "db">, id: string) =>
  db.write((tx) => tx.delete(needDrafts).where(eq(needDrafts.id, id)));
