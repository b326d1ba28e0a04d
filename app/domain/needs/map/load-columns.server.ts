import type { Database } from "#db/client.ts";
import { emptyColumns, inMortonOrder, type NeedColumns, writeRow } from "./need-columns.ts";
import { changesHeld, lastStored, slice, storedNeeds } from "./read-need-rows.server.ts";

export type Loaded = { columns: NeedColumns; seq: number };

/** All public needs as they stand in one snapshot, slice by slice, so that others are served between them. */
export function loadColumns(db: Pick<Database, "snapshot">): Promise<Loaded> {
  return db.snapshot(async (reads) => {
    const { last: seq } = await changesHeld(reads);
    const last = await lastStored(reads);
    const columns = emptyColumns(last);
    for (let after = 0; after < last; after += slice) {
      for (const row of await storedNeeds(reads, after)) writeRow(columns, columns.size++, row);
      await new Promise((next) => setImmediate(next));
    }
    return { columns: inMortonOrder(columns), seq };
  });
}
