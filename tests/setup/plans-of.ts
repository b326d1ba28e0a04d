import { join } from "node:path";
import { createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import type { Database } from "#db/client.ts";
import type { TestPortal } from "./test-portal.ts";

/** How the database goes about each statement that some work really sends, a line a step. */
export async function plansOf(
  { folder }: Pick<TestPortal, "folder">,
  work: (reads: Database["read"]) => Promise<unknown>,
): Promise<string[]> {
  const client = createClient({ url: `file:${join(folder, "wenji.db")}` });
  const sent: string[][] = [];
  const logQuery = (statement: string, params: unknown[]) => sent.push([statement, ...params.map(String)]);
  await work(drizzle(client, { logger: { logQuery } }));
  const plans: string[] = [];
  for (const [statement = "", ...args] of sent) {
    const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${statement}`, args });
    plans.push(rows.map(({ detail }) => String(detail)).join("\n"));
  }
  client.close();
  return plans;
}
