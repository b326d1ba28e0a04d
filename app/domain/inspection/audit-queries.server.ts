import { and, desc, lte, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { events } from "#db/schema/audit.ts";
import type { Actor } from "../people/actor.ts";
import { auditConditions } from "./audit-conditions.server.ts";
import type { AuditFilter } from "./audit-filter.ts";
import type { AuditLine } from "./audit-line.ts";
import { auditNames } from "./audit-names.server.ts";
import { showAuditLine } from "./show-audit-line.ts";

const onPage = 50;
const perStep = 500;

type Asked = { reader: Actor; filter: AuditFilter; zone: string };

/** A page of the ledger, the latest first. `after` is the last page's `next`. */
export async function auditPage(
  reads: Reads,
  asked: Asked,
  after: string | undefined,
): Promise<{ lines: AuditLine[]; next?: string }> {
  const where = await auditConditions(reads, asked.reader, asked.filter, asked.zone);
  const rows = await auditSelect(reads, where, after, onPage + 1);
  const shown = rows.slice(0, onPage);
  const last = shown.at(-1);
  const lines = await linesOf(reads, asked, shown);
  return rows.length > onPage && last ? { lines, next: placeOf(last) } : { lines };
}

/** Everything that the filter finds up to a row of the ledger, in steps, so that no copy has to fit into memory. */
export async function* auditLines(reads: Reads, asked: Asked, lastSeq: number): AsyncGenerator<AuditLine[]> {
  const { reader, filter, zone } = asked;
  const where = and(await auditConditions(reads, reader, filter, zone), lte(events.seq, lastSeq));
  for (let after: string | undefined; ; ) {
    const rows = await auditSelect(reads, where, after, perStep);
    yield await linesOf(reads, asked, rows);
    const last = rows.at(-1);
    if (!last || rows.length < perStep) return;
    after = placeOf(last);
  }
}

/** The query behind both: it walks an index in the order of time, and of the ledger within a moment. */
export function auditSelect(reads: Reads, where: SQL | undefined, after: string | undefined, most: number) {
  const [at, seq] = after?.split("~") ?? [];
  const earlier = at && seq ? sql`(${events.at}, ${events.seq}) < (${at}, ${Number(seq)})` : undefined;
  return reads
    .select()
    .from(events)
    .where(and(where, earlier))
    .orderBy(desc(events.at), desc(events.seq))
    .limit(most);
}

const placeOf = ({ at, seq }: { at: string; seq: number }) => `${at}~${seq}`;

async function linesOf(reads: Reads, asked: Asked, rows: (typeof events.$inferSelect)[]) {
  const names = await auditNames(reads, rows);
  return rows.flatMap((row) => showAuditLine(asked, row, names) ?? []);
}
