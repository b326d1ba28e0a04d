import { consultationTopics } from "#db/schema/consultation-workbench.ts";
import type { Work } from "./keep-history.server.ts";

/** A topic that is used stands in its consultation's list from then on. */
export async function keepTopic(
  { tx, ids }: Pick<Work, "tx" | "ids">,
  consultationId: string,
  name: string | null | undefined,
): Promise<void> {
  if (!name) return;
  await tx.insert(consultationTopics).values({ id: ids.next(), consultationId, name }).onConflictDoNothing();
}
