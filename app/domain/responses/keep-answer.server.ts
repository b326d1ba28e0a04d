import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { answerBases } from "#db/schema/policies.ts";
import { answers } from "#db/schema/responses.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { loadNeed } from "../needs/load-need.server.ts";
import type { Moving } from "../needs/make-move.server.ts";
import type { MoveDecision } from "../needs/need-moved.ts";
import { type Actor, worksIn } from "../people/actor.ts";
import { articlesCited } from "../policies/citation-queries.server.ts";

type Written = Pick<typeof answers.$inferInsert, "kind" | "reasons" | "nextStep"> &
  Partial<Pick<typeof answers.$inferInsert, "result" | "basis" | "nextStepOn" | "submissionKey">>;

/** Keeps an answer with who gave it, for which unit, in which part and round, and the articles it stands on; returns its id. */
export async function keepAnswer(
  { tx, row, facts, as, now }: Moving,
  { ids, zone }: Pick<Deps, "ids" | "zone">,
  actor: Actor,
  written: Written,
): Promise<string> {
  const id = ids.next();
  const ownUnit = [row.unitId, ...facts.jointUnitIds].find((unitId) => worksIn(actor, unitId));
  await tx.insert(answers).values({
    id,
    needId: row.id,
    round: row.round,
    basis: "",
    ...written,
    unitId: ownUnit ?? row.unitId,
    byId: actor.kind === "person" ? actor.id : null,
    byRole: as,
    at: now,
  });
  const cited = await articlesCited(tx, written.basis ?? "", civilDateOf(now, zone));
  if (cited.length > 0) await tx.insert(answerBases).values(cited.map((each) => ({ answerId: id, ...each })));
  return id;
}

/** What an earlier post of the same form has led to, or undefined when this is the first. */
export async function answeredBefore(
  tx: Tx,
  needId: string,
  submissionKey: string | undefined,
): Promise<MoveDecision | undefined> {
  if (!submissionKey) return undefined;
  const [kept] = await tx
    .select({ needId: answers.needId })
    .from(answers)
    .where(eq(answers.submissionKey, submissionKey));
  if (kept?.needId !== needId) return undefined;
  const need = await loadNeed(tx, { id: needId });
  return need && { ok: true, needId, number: need.row.number, state: need.row.state };
}
