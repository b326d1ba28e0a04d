import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** Lays the result out in the order of the ledger, passage by passage; nothing of it changes its place afterwards. */
export async function publishRows(tx: Tx, consultationId: string): Promise<void> {
  await tx.run(sql`INSERT INTO consultation_results (consultation_id) VALUES (${consultationId})`);
  await tx.run(sql`
    INSERT INTO result_rows (consultation_id, ordinal, passage_id, topic, subject, unit_id, adoption)
    SELECT p.consultation_id, row_number() OVER (ORDER BY c.position, p.starts_at), p.id, coalesce(p.topic, ''),
      p.subject, coalesce(p.unit_id, ''), p.adoption
    FROM passages p INNER JOIN contributions c ON c.id = p.contribution_id
    WHERE p.consultation_id = ${consultationId} AND c.withdrawn_at IS NULL`);
}
