import { and, eq, gt, lt } from "drizzle-orm";
import { z } from "zod";
import type { Deps } from "#app/platform/deps.ts";
import { needDrafts } from "#db/schema/drafts.ts";
import { sealedPlace } from "../people/sealed-place.ts";

const shape = z.record(z.string(), z.array(z.string()));
type Values = z.output<typeof shape>;
type Kept = Pick<Deps, "db" | "ids" | "clock" | "secrets">;

const hoursKept = 2;
/** Signs that a whole form may have, drawing and photo tokens included: anybody may leave one. */
const mostSigns = 200_000;

/**
 * Keeps a half-filled form while its writer signs in; drafts out of date go. The id is the only way back to it. Undefined
 * for what is larger than any form.
 */
export async function keepDraft(
  { db, ids, clock, secrets }: Kept,
  values: Values,
): Promise<string | undefined> {
  const typed = JSON.stringify(values);
  if (typed.length > mostSigns) return undefined;
  const id = ids.next();
  const sealed = secrets.seal(sealedPlace("need_drafts", id), typed);
  const now = clock.now();
  const keptUntil = new Date(Date.parse(now) + hoursKept * 3_600_000).toISOString();
  await db.write(async (tx) => {
    await tx.delete(needDrafts).where(lt(needDrafts.keptUntil, now));
    await tx.insert(needDrafts).values({ id, ...sealed, keptUntil });
  });
  return id;
}

/** A kept form, as long as it is kept. */
export async function draftOf(
  { db, clock, secrets }: Omit<Kept, "ids">,
  id: string,
): Promise<Values | undefined> {
  const [draft] = await db.read
    .select({ sealed: needDrafts.sealed })
    .from(needDrafts)
    .where(and(eq(needDrafts.id, id), gt(needDrafts.keptUntil, clock.now())));
  return draft && shape.parse(JSON.parse(secrets.open(sealedPlace("need_drafts", id), draft.sealed)));
}

/** A draft that was handed in is no longer kept. */
export const dropDraft = ({ db }: Pick<Kept, "db">, id: string) =>
  db.write((tx) => tx.delete(needDrafts).where(eq(needDrafts.id, id)));
