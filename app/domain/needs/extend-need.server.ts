import { extend } from "../calendar/extension.ts";
import { ruleInForce } from "../calendar/rule-validity.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";
import { needDeadline } from "./need-deadline.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";
import { pausesOf } from "./reckon-due.server.ts";

export type ExtensionRefusal =
  | "extension-not-whole-days"
  | "extension-too-long"
  | "extension-counts-otherwise"
  | "no-deadline-to-extend";

/** Extends a need's deadline by working days, all extensions of a round within the rule; the reason is public. */
export function extendNeed(
  deps: MoveDeps,
  actor: Actor,
  asked: MoveAsked & { days: number },
): Promise<MoveDecision<ExtensionRefusal>> {
  const { days } = asked;
  return makeMove(deps, actor, "extend", asked, async ({ tx, row }) => {
    const book = await loadRulebook(tx);
    const pauses = await pausesOf(tx, row.id);
    const now = row.dueRuleId === "source" ? undefined : needDeadline({ ...row, pauses }, book, deps.zone);
    const most = now && ruleInForce(book.rules, "need-extension", now.due);
    if (!now || !most) return refuse("no-deadline-to-extend");
    if (most.unit !== now.deadline.rule.unit) return refuse("extension-counts-otherwise");
    const extended = extend(now.deadline, days, most, book.calendar);
    if (!extended.ok) return refuse(extended.reason);
    const { due, dueAt, provisional, extendedBy } = extended.deadline;
    return {
      ok: true,
      to: row.state,
      set: { dueOn: due, dueAt, dueProvisional: provisional, extendedDays: extendedBy },
      kept: { days, until: due },
      event: { type: "NeedExtended", subject: about("need", row.id), particulars: { days, due } },
    };
  });
}
