import type { Reads } from "#db/client.ts";
import { publicResultRows } from "../result/result-rows.server.ts";
import type { ResultRow } from "../result/result-view.ts";

const batch = 500;

/** All rows of a published result as its page shows them, a batch at a time: the same reading, so that neither shows more. */
export async function* publicRows(reads: Reads, consultationId: string): AsyncGenerator<ResultRow[]> {
  for (let after = 0; ; ) {
    const { rows } = await publicResultRows(reads, consultationId, { after }, batch);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.ordinal;
  }
}
