import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planOpinions } from "#db/schema/notices.ts";
import type { Actor } from "../people/actor.ts";
import { deskOpinions } from "./desk-opinions.server.ts";
import { deskRows } from "./desk-rows.server.ts";
import { mayReadTreatment } from "./treatment-policy.ts";
import type { DeskOpinion } from "./version-file-view.ts";

/** One opinion as who treats it reads it; undefined for who may not. */
export async function opinionForTreatment(
  reads: Reads,
  actor: Actor,
  opinionId: string,
): Promise<DeskOpinion | undefined> {
  const [row] = await deskRows(reads).where(eq(planOpinions.id, opinionId));
  if (!row || !mayReadTreatment(actor, row.opinion)) return undefined;
  const [one] = await deskOpinions(reads, [row]);
  return one;
}
