import { nextSteps, type OwedStep } from "./need-next-steps.ts";
import type {
  NeedAnswer,
  NeedClause,
  NeedLink,
  NeedMoveMade,
  NeedSummaryLink,
  NeedTaskLink,
  NeedVerdict,
  NeedView,
} from "./need-view.ts";

/** What happened, each with its moment: worded and linked by the page. */
export type NeedStepDone =
  | { kind: "clause"; at: string | null; clause: NeedClause }
  | { kind: "submitted"; at: string; channel: NeedView["channel"]; entity: NeedView["entity"] }
  | { kind: "routed"; at: string; unit: NeedView["unit"]; rule: NeedView["rule"] }
  | { kind: "contacted"; at: string; minutes: number }
  | { kind: "moved"; at: string; move: NeedMoveMade }
  | { kind: "answered"; at: string; answer: NeedAnswer }
  | { kind: "merged-into"; at: string; link: NeedLink }
  | { kind: "merged-from"; at: string; link: NeedLink }
  | { kind: "merged-withheld"; at: string }
  | { kind: "summary"; at: string; summary: Extract<NeedSummaryLink, { shown: true }> }
  | { kind: "summary-withheld"; at: string }
  | { kind: "summary-declined"; at: string; reason: string }
  | { kind: "task"; at: string; task: NeedTaskLink }
  | { kind: "task-ended"; at: string; task: NeedTaskLink }
  | { kind: "verdict"; at: string; verdict: NeedVerdict };

export type NeedStep = (NeedStepDone & { when: "done" }) | OwedStep;

/** Moves that another step tells better: the answer itself, the merge's link, the verdict, the task. */
const toldElsewhere: readonly string[] = [
  "submit",
  "import",
  "contact",
  "answer",
  "holdingReply",
  "giveVerdict",
  "merge",
  "transferToTask",
  "finishInTask",
];

/** 来龙去脉: from plan clause to verdict, what is done in its order, then what is owed next and what comes later. */
export function needThread(need: NeedView): NeedStep[] {
  const done = [...clauseOf(need), ...happened(need).sort(byMoment)];
  return [...done.map((step) => ({ ...step, when: "done" as const })), ...nextSteps(need)];
}

const clauseOf = ({ clause }: NeedView): NeedStepDone[] =>
  clause ? [{ kind: "clause", at: clause.approvedOn, clause }] : [];

function happened(need: NeedView): NeedStepDone[] {
  const { submittedAt: at, channel, entity, unit, rule, firstContactAt } = need;
  return [
    { kind: "submitted", at, channel, entity },
    ...(unit ? [{ kind: "routed" as const, at, unit, rule }] : []),
    ...(firstContactAt ? [contacted(at, firstContactAt)] : []),
    ...need.moves
      .filter(({ move }) => !toldElsewhere.includes(move))
      .map((move): NeedStepDone => ({ kind: "moved", at: move.at, move })),
    ...need.answers.map((answer): NeedStepDone => ({ kind: "answered", at: answer.at, answer })),
    ...mergesOf(need),
    ...need.summaries.flatMap(summarySteps),
    ...need.tasks.flatMap(taskSteps),
    ...need.verdicts.map((verdict): NeedStepDone => ({ kind: "verdict", at: verdict.at, verdict })),
  ];
}

const contacted = (submittedAt: string, at: string): NeedStepDone => ({
  kind: "contacted",
  at,
  minutes: Math.max(0, Math.round((Date.parse(at) - Date.parse(submittedAt)) / 60_000)),
});

function mergesOf({ mergedInto, mergedFrom }: NeedView): NeedStepDone[] {
  const into: NeedStepDone[] = !mergedInto
    ? []
    : mergedInto.shown
      ? [{ kind: "merged-into", at: mergedInto.link.at, link: mergedInto.link }]
      : [{ kind: "merged-withheld", at: mergedInto.at }];
  return [...into, ...mergedFrom.map((link): NeedStepDone => ({ kind: "merged-from", at: link.at, link }))];
}

function summarySteps(summary: NeedSummaryLink): NeedStepDone[] {
  if (!summary.shown) return [{ kind: "summary-withheld", at: summary.at }];
  const { declined } = summary;
  return [
    { kind: "summary", at: summary.at, summary },
    ...(declined ? [{ kind: "summary-declined" as const, at: declined.at, reason: declined.reason }] : []),
  ];
}

const taskSteps = (task: NeedTaskLink): NeedStepDone[] => [
  { kind: "task", at: task.openedAt, task },
  ...(task.endedAt ? [{ kind: "task-ended" as const, at: task.endedAt, task }] : []),
];

/** Steps of one moment stay in the order of the chain; an undated clause stands first anyway. */
const byMoment = (one: NeedStepDone, other: NeedStepDone) => (one.at ?? "").localeCompare(other.at ?? "");
