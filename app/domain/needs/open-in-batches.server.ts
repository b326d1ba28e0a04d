import { and, type SQL, sql } from "drizzle-orm";
import { needs, stillOpen } from "#db/schema/needs.ts";

/** How many open needs are looked at with one statement. */
export const openBatch = 500;

type Along = { id: string; inboxDue: string | null };
type Read<Row> = (place: SQL | undefined) => PromiseLike<Row[]>;

/**
 * Open needs in batches along the order of the inbox, which has an index: however many wait, memory and the work of one
 * statement stay the same. `read` selects by `place`, in the order `alongInbox`, `openBatch` at most. What it changes of a
 * need between two batches may bring that need up once more, and never keeps it from coming up.
 */
export async function* openInBatches<Row extends Along>(read: Read<Row>): AsyncGenerator<Row[]> {
  let place: SQL | undefined = stillOpen;
  for (;;) {
    const rows = await read(place);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < openBatch) return;
    place = and(stillOpen, sql`(${needs.inboxDue}, ${needs.id}) > (${last.inboxDue}, ${last.id})`);
  }
}

export const alongInbox = [needs.inboxDue, needs.id] as const;
