import type { Reads } from "#db/client.ts";
import type { publicComparison } from "../plans/comparison/compare-page.server.ts";
import type { CompareAsked } from "../plans/comparison/compare-view.ts";
import { opinionsLeadingTo } from "./opinion-queries.server.ts";

/** Two versions side by side, with the public opinions that led to each change; `read` decides which versions there are. */
export async function ledComparison(reads: Reads, read: typeof publicComparison, asked: CompareAsked) {
  const compared = await read(reads, asked);
  if (!compared) return undefined;
  const leading = await opinionsLeadingTo(reads, compared.plan.id, compared.versionIds);
  return { compared, leading: Object.fromEntries(leading) };
}
