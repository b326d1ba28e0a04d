import { isOpenNeed } from "./need-states.ts";
import type { Named, NeedView, RuleBasis } from "./need-view.ts";

type Owed = "review" | "first-contact" | "ruling" | "supplement" | "answer" | "task-done" | "verdict";
type Later = "answer" | "summary" | "task" | "verdict";

/** What is still to come: one next step with who owes it, by when and on which basis; then the rest of the way. */
export type OwedStep =
  | {
      when: "next";
      kind: Owed;
      /** `unit`: the unit in charge; otherwise the part that owes it. */
      by: "unit" | "moderator" | "coordinator" | "author";
      unit: Named | null;
      due: string | null;
      basis: RuleBasis | null;
    }
  | { when: "later"; kind: Later };

export function nextSteps(need: NeedView): OwedStep[] {
  const next = owedNow(need);
  const after = laterSteps(need, next?.kind);
  return [...(next ? [{ when: "next" as const, ...next }] : []), ...after];
}

type OwedNow = Omit<Extract<OwedStep, { when: "next" }>, "when">;

function owedNow(need: NeedView): OwedNow | undefined {
  const { state, unit, dueOn: due, dueBasis: basis, tasks } = need;
  const free = { unit: null, due: null, basis: null };
  if (need.publication === "awaiting-review" && need.sight === "whole")
    return { kind: "review", by: "moderator", ...free };
  if (state === "disputed") return { kind: "ruling", by: "coordinator", unit: null, due, basis };
  if (state === "waiting") return { kind: "supplement", by: "author", ...free };
  if (isOpenNeed(state))
    return { ...(contactOwed(need) ?? { kind: "answer", by: "unit", unit, due, basis }) };
  if (state === "in-task") {
    const task = tasks.find(({ endedAt }) => endedAt === null);
    return { kind: "task-done", by: "unit", unit: task?.unit ?? unit, due: task?.dueOn ?? null, basis: null };
  }
  return state === "answered" ? { kind: "verdict", by: "author", ...free } : undefined;
}

function contactOwed({
  firstContactAt,
  firstContactDueAt,
  firstContactBasis,
  unit,
}: NeedView): OwedNow | undefined {
  if (firstContactAt || !firstContactDueAt) return undefined;
  return { kind: "first-contact", by: "unit", unit, due: firstContactDueAt, basis: firstContactBasis };
}

/** The way ahead; ended needs have none, and nothing is promised that was already refused. */
function laterSteps(need: NeedView, next: Owed | undefined): OwedStep[] {
  const { state, summaries, tasks } = need;
  const open = isOpenNeed(state);
  if (!open && state !== "in-task" && state !== "answered") return [];
  const declined = summaries.some((one) => one.shown && one.declined);
  const steps: [Later, boolean][] = [
    ["answer", open && next !== "answer"],
    ["summary", state !== "in-task" && summaries.length === 0],
    ["task", state !== "in-task" && tasks.length === 0 && !declined],
    ["verdict", next !== "verdict"],
  ];
  return steps.filter(([, comes]) => comes).map(([kind]) => ({ when: "later", kind }));
}
