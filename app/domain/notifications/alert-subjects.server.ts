import { inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { alerts } from "#db/schema/alerts.ts";
import { filterOfAlert } from "../needs/alerts/alert-filter.ts";
import { filterNames } from "../needs/alerts/filter-names.server.ts";
import type { MessageSubject } from "./message-words.ts";

/** What alerts follow, and the address under which it is seen. */
export async function alertSubjects(
  reads: Reads,
  ids: readonly string[],
  placesFile: string | undefined,
): Promise<[string, MessageSubject][]> {
  if (ids.length === 0) return [];
  const { id, query } = alerts;
  const rows = await reads
    .select({ id, query })
    .from(alerts)
    .where(inArray(id, [...ids]));
  return await Promise.all(
    rows.map(async (row): Promise<[string, MessageSubject]> => {
      const filter = filterOfAlert(row.query);
      const names = await filterNames({ read: reads, placesFile }, filter);
      return [row.id, { number: row.query, followed: { filter, names } }];
    }),
  );
}
