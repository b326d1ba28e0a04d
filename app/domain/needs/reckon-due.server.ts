import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { needPauses } from "#db/schema/need-links.ts";
import type { needs } from "#db/schema/needs.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import type { LoadedNeed } from "./load-need.server.ts";
import { type NeedClockTerms, needDeadline, noRuleInForce } from "./need-deadline.ts";

type Row = LoadedNeed["row"];
type DueColumns = Pick<
  typeof needs.$inferInsert,
  "dueOn" | "dueAt" | "dueRuleId" | "noDueReason" | "dueProvisional"
>;
export type ReckonedFrom = Pick<
  Row,
  "id" | "kind" | "submittedAt" | "roundOpenedAt" | "extendedDays" | "dueRuleId"
>;

/** When a need's clock stood still, oldest first; the last one may still be open. */
export async function pausesOf(reads: Reads, needId: string): Promise<NeedClockTerms["pauses"]> {
  const rows = await reads
    .select({ from: needPauses.fromAt, until: needPauses.untilAt })
    .from(needPauses)
    .where(eq(needPauses.needId, needId))
    .orderBy(needPauses.fromAt);
  return rows.map(({ from, until }) => (until === null ? { from } : { from, until }));
}

/** The due date's columns, reckoned anew from the rule, pauses and extensions. A source's own due date stays as it is. */
export async function dueColumns(
  reads: Reads,
  { zone }: Pick<Deps, "zone">,
  row: ReckonedFrom,
): Promise<DueColumns> {
  if (row.dueRuleId === "source") return {};
  const pauses = await pausesOf(reads, row.id);
  const deadline = needDeadline({ ...row, pauses }, await loadRulebook(reads), zone);
  return deadline
    ? {
        dueOn: deadline.due,
        dueAt: deadline.dueAt,
        dueRuleId: deadline.ruleId,
        noDueReason: null,
        dueProvisional: deadline.provisional,
      }
    : { dueOn: null, dueAt: null, dueRuleId: null, noDueReason: noRuleInForce, dueProvisional: false };
}
