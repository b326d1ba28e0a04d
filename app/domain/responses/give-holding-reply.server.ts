import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { answers } from "#db/schema/responses.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type MoveDeps, makeMoveIn } from "../needs/make-move.server.ts";
import type { MoveAsked, MoveDecision } from "../needs/need-moved.ts";
import type { Actor } from "../people/actor.ts";
import { decideHoldingReply, type HoldingDraft, type HoldingRefusal } from "./answer-need.ts";
import { answeredBefore, keepAnswer } from "./keep-answer.server.ts";

type Asked = Omit<MoveAsked, "reason"> & HoldingDraft & { submissionKey?: string | undefined };

/** A first reply (阶段性答复): what is being examined, by whom, until when. It does not stop the clock. */
export function giveHoldingReply(
  deps: MoveDeps,
  actor: Actor,
  asked: Asked,
): Promise<MoveDecision<HoldingRefusal>> {
  const { needId, movesSeen, submissionKey } = asked;
  return deps.db.write(async (tx) => {
    const before = await answeredBefore(tx, needId, submissionKey);
    if (before) return before;
    return await makeMoveIn(tx, deps, actor, "holdingReply", { needId, movesSeen }, async (moving) => {
      const { row, now } = moving;
      const decided = decideHoldingReply(asked, civilDateOf(now, deps.zone));
      if (!decided.ok) return decided;
      if (await repliedAt(tx, row.id, now)) return refuse("changed-meanwhile");
      const { reasons, nextStep, nextStepOn = null } = decided;
      const written = { kind: "holding" as const, reasons, nextStep, nextStepOn };
      const answerId = await keepAnswer(moving, deps, actor, {
        ...written,
        submissionKey: submissionKey || null,
      });
      return {
        ok: true,
        to: row.state,
        kept: { until: nextStepOn },
        event: { type: "HoldingReplyGiven", subject: about("need", row.id), particulars: { answerId } },
      };
    });
  });
}

/** Two replies in one instant are two people who did not know of each other. */
async function repliedAt(tx: Tx, needId: string, at: string): Promise<boolean> {
  const same = and(eq(answers.needId, needId), eq(answers.kind, "holding"), eq(answers.at, at));
  return (await tx.select({ id: answers.id }).from(answers).where(same)).length > 0;
}
