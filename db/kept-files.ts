import { sql } from "drizzle-orm";
import type { Reads } from "./client.ts";

/** Every column whose value names a kept file by its digest. What no column names may be cleared away. */
export const fileColumns = [
  { table: "need_photos", column: "digest" },
  { table: "need_photos", column: "thumbnail_digest" },
  { table: "market_documents", column: "digest" },
  { table: "task_photos", column: "digest" },
  { table: "task_photos", column: "thumbnail_digest" },
  { table: "task_reports", column: "evidence_digest" },
  { table: "plan_figures", column: "digest" },
  { table: "plan_import_files", column: "digest" },
  { table: "plan_documents", column: "digest" },
  { table: "outreach_photos", column: "digest" },
  { table: "outreach_photos", column: "thumbnail_digest" },
  { table: "consultation_materials", column: "digest" },
  { table: "contributions", column: "scan_digest" },
  { table: "contribution_imports", column: "scan_digest" },
  { table: "contribution_import_rows", column: "scan_digest" },
  { table: "consultation_exports", column: "digest" },
  { table: "report_templates", column: "digest" },
  { table: "contribution_attachments", column: "digest" },
] as const;

/** The digests of all files that rows name, each once, in order. */
export async function namedFiles(reads: Reads): Promise<Set<string>> {
  const named = fileColumns.map(
    ({ table, column }) =>
      sql`SELECT ${sql.identifier(column)} AS digest FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} IS NOT NULL`,
  );
  const rows = await reads.all<{ digest: string }>(sql`${sql.join(named, sql` UNION `)} ORDER BY digest`);
  return new Set(rows.map(({ digest }) => digest));
}
