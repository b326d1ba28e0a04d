import { civilDateOf } from "../calendar/day-in-zone.ts";
import { about } from "../events.ts";
import { type MoveDeps, makeMoveIn } from "../needs/make-move.server.ts";
import type { MoveAsked, MoveDecision } from "../needs/need-moved.ts";
import type { Actor } from "../people/actor.ts";
import { type AnswerDraft, type AnswerRefusal, decideAnswer } from "./answer-need.ts";
import { answeredBefore, keepAnswer } from "./keep-answer.server.ts";

type Asked = Omit<MoveAsked, "reason"> & AnswerDraft & { submissionKey?: string | undefined };

/** Answers a need. A form that is posted twice answers once. */
export function answerNeed(deps: MoveDeps, actor: Actor, asked: Asked): Promise<MoveDecision<AnswerRefusal>> {
  const { needId, movesSeen, submissionKey } = asked;
  return deps.db.write(async (tx) => {
    const before = await answeredBefore(tx, needId, submissionKey);
    if (before) return before;
    return await makeMoveIn(tx, deps, actor, "answer", { needId, movesSeen }, async (moving) => {
      const { row, now } = moving;
      const decided = decideAnswer(asked, civilDateOf(now, deps.zone));
      if (!decided.ok) return decided;
      const { ok: _, ...draft } = decided;
      const written = {
        ...draft,
        nextStepOn: draft.nextStepOn ?? null,
        submissionKey: submissionKey || null,
      };
      const answerId = await keepAnswer(moving, deps, actor, { kind: "official", ...written });
      return {
        ok: true,
        to: "answered",
        set: { answeredAt: now },
        kept: { until: draft.nextStepOn ?? null },
        event: {
          type: "NeedAnswered",
          subject: about("need", row.id),
          particulars: { from: row.state, to: "answered", answerId, result: draft.result },
        },
      };
    });
  });
}
