import { eq } from "drizzle-orm";
import { closeSilentNeeds } from "#app/domain/needs/close-silent-needs.server.ts";
import { makeNamedMove } from "#app/domain/needs/make-named-move.server.ts";
import { isFormMove, type MoveForm } from "#app/domain/needs/move-form.ts";
import type { needMoves } from "#app/domain/needs/need-states.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import { answerNeed } from "#app/domain/responses/answer-need.server.ts";
import { giveHoldingReply } from "#app/domain/responses/give-holding-reply.server.ts";
import { giveVerdict } from "#app/domain/responses/give-verdict.server.ts";
import { events } from "#db/schema/audit.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import { aPerson, aTown } from "./people.ts";

export const anAnswerDraft = {
  result: "partly-adopted" as const,
  reasons: "东门段道路红线宽 16 米，可在北侧划出 2 米临时步行道。",
  basis: "总体规划第42条",
  nextStep: "现场踏勘",
};

/** The people of a case in 柳湾: who wrote it, who handles it, and their like elsewhere. */
export async function theCast(portal: TestPortal) {
  await aTown(portal);
  return {
    author: await aPerson(portal, "陈女士"),
    resident: await aPerson(portal, "王先生"),
    planner: await aPerson(portal, "柳湾规划师", { role: "planner", territoryId: "liuwan" }),
    otherPlanner: await aPerson(portal, "河口规划师", { role: "planner", territoryId: "hekou" }),
    officer: await aPerson(portal, "柳湾干部", { role: "officer", unitId: "liuwan-office" }),
    waterOfficer: await aPerson(portal, "水利干部", { role: "officer", unitId: "water" }),
    transportOfficer: await aPerson(portal, "交通干部", { role: "officer", unitId: "transport" }),
    coordinator: await aPerson(portal, "专班", { role: "coordinator" }),
    moderator: await aPerson(portal, "审核员", { role: "moderator" }),
    inspector: await aPerson(portal, "督察员", { role: "inspector" }),
  };
}
export type Cast = Awaited<ReturnType<typeof theCast>>;

/** What makes each move whole; a test overrides what it is about. */
const usual: MoveForm = {
  reason: "需要进一步核实",
  proposedUnit: "transport",
  unit: "water",
  days: 2,
  visibility: "office-only",
};

/** Makes any move of the table by its command. */
export async function makeAnyMove(
  portal: TestPortal,
  actor: Actor,
  move: Exclude<keyof typeof needMoves, "transferToTask" | "finishInTask">,
  needId: string,
  form: MoveForm = {},
): Promise<{ ok: boolean; reason?: string }> {
  if (isFormMove(move)) return await makeNamedMove(portal, actor, move, { ...usual, ...form, needId });
  if (move === "answer") return await answerNeed(portal, actor, { needId, ...anAnswerDraft });
  if (move === "holdingReply") return await giveHoldingReply(portal, actor, { needId, ...anAnswerDraft });
  if (move === "giveVerdict")
    return await giveVerdict(portal, actor, { needId, solved: true, satisfaction: 5 });
  return { ok: (await closeSilentNeeds(portal)) > 0 };
}

export async function needNow({ db }: TestPortal, id: string) {
  const [row] = await db.read.select().from(needs).where(eq(needs.id, id));
  if (!row) throw new Error("the need is gone");
  return row;
}

export const movesOf = ({ db }: TestPortal, needId: string) =>
  db.read
    .select()
    .from(needMovesMade)
    .where(eq(needMovesMade.needId, needId))
    .orderBy(needMovesMade.eventSeq);

export const eventsOf = ({ db }: TestPortal, needId: string) =>
  db.read.select().from(events).where(eq(events.subjectId, needId)).orderBy(events.seq);
