import { type SQL, type Subquery, sql } from "drizzle-orm";
import type { Reads } from "./client.ts";

/** Many small rows as one map: hundreds of rows cost more to hand over one by one than to find. */
export async function asOneRow<Value>(
  reads: Reads,
  rows: Subquery,
  key: SQL,
  value: SQL,
): Promise<Map<string, Value>> {
  const [row] = await reads.select({ all: sql<string>`json_group_object(${key}, ${value})` }).from(rows);
  const all: Record<string, Value> = JSON.parse(row?.all ?? "{}");
  return new Map(Object.entries(all));
}
