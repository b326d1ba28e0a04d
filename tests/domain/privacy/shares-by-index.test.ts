import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openTestPortal } from "#tests/setup/test-portal.ts";

/** What grows with every need: the copy of one's data and erasure look each up by person, as `export-own-data` asks. */
test.each([
  ["content_reports", "reporter_id"],
  ["reviews", "objector_id"],
  ["need_comments", "author_id"],
  ["need_moves_made", "by_id"],
  ["needs", "author_id"],
  ["need_supports", "person_id"],
])("the rows of a person in %s are found by an index on %s", async (table, column) => {
  const portal = await openTestPortal();
  const plan = await portal.db.read.all<{ detail: string }>(
    sql`EXPLAIN QUERY PLAN SELECT * FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} = ${"somebody"}`,
  );
  expect(plan.map(({ detail }) => detail).join("\n")).toMatch(/^SEARCH \w+ USING (COVERING )?INDEX/);
});
