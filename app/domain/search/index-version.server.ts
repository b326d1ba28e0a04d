import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { searchVersions } from "#db/schema/search.ts";
import type { SearchKind } from "./search-kinds.ts";

/** How often the index of a kind has changed. */
export async function indexVersion(reads: Reads, kind: SearchKind): Promise<number> {
  const [row] = await reads
    .select({ version: searchVersions.version })
    .from(searchVersions)
    .where(eq(searchVersions.kind, kind));
  return row?.version ?? 0;
}
