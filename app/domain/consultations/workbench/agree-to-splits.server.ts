import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import type { Person } from "../../people/actor.ts";
import { mayRunConsultations } from "../consultation-policy.ts";

/** Working on a passage is agreeing that it is one, where a coordinator does it. */
export async function agreeToSplits(
  tx: Tx,
  actor: Person,
  rows: readonly { contributionId: string }[],
): Promise<void> {
  if (!mayRunConsultations(actor)) return;
  const ids = [...new Set(rows.map(({ contributionId }) => contributionId))];
  await tx
    .update(contributions)
    .set({ splitBy: actor.id })
    .where(and(inArray(contributions.id, ids), isNull(contributions.splitBy)));
}
