import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { units } from "#db/schema/people.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { dueOn } from "../../calendar/deadline.ts";
import { ruleInForce } from "../../calendar/rule-validity.ts";
import { loadRulebook } from "../../calendar/rulebook.server.ts";
import type { Person } from "../../people/actor.ts";
import { mayRunConsultations } from "../consultation-policy.ts";
import { isSubjectOf } from "../is-subject-of.server.ts";
import type { PassageRow } from "../open-contribution.server.ts";

/** What passages are about and who studies them; what is left out stays as it is. */
export type Sorting = {
  topic?: string | null | undefined;
  subject?: string | undefined;
  unit?: string | undefined;
};
export type SortingRefusal = "not-allowed" | "unit-unknown" | "subject-unknown" | "unit-needed";

/** Whether these passages may be sorted so. Only a coordinator gives them to another unit. */
export async function checkSorting(
  tx: Tx,
  actor: Person,
  rows: readonly PassageRow[],
  { unit, subject }: Sorting,
): Promise<true | SortingRefusal> {
  const moved = unit !== undefined && rows.some(({ unitId }) => unitId !== unit);
  if (moved && !mayRunConsultations(actor)) return "not-allowed";
  if (moved && !(await isUnit(tx, unit))) return "unit-unknown";
  const [first] = rows;
  if (!first || subject === undefined) return true;
  return (await isSubjectOf(tx, first.consultationId, subject)) ? true : "subject-unknown";
}

type Clock = Pick<PassageRow, "givenAt" | "dueOn" | "dueRuleId" | "dueProvisional">;

/** The time that a unit has from now on, by the rule in force. */
export async function studyClock(tx: Reads, zone: Deps["zone"], at: string): Promise<Clock> {
  const { rules, calendar } = await loadRulebook(tx);
  const rule = ruleInForce(rules, "passage-study", civilDateOf(at, zone));
  if (!rule) return { givenAt: at, dueOn: null, dueRuleId: null, dueProvisional: false };
  const { due, provisional } = dueOn(rule, at, calendar, zone);
  return { givenAt: at, dueOn: due, dueRuleId: rule.id, dueProvisional: provisional };
}

/** What is to be written of one passage; its clock starts when it goes to another unit. */
export const sortedInto = (row: PassageRow, { topic, subject, unit }: Sorting, clock: Clock) => ({
  ...(topic !== undefined && { topic }),
  ...(subject !== undefined && { subject }),
  ...(unit !== undefined && unit !== row.unitId && { unitId: unit, ...clock }),
});

export const isUnit = async (reads: Reads, id: string) =>
  (await reads.select({ id: units.id }).from(units).where(eq(units.id, id))).length > 0;
