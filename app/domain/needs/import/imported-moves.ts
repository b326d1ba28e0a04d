import type { Instant } from "#app/domain/calendar/instant.ts";
import type { NeedMove, NeedState } from "../need-states.ts";
import type { ImportedNeed } from "./imported-need.ts";

/** A step of a need's history as the source tells it. */
export type ImportedMove = {
  move: NeedMove;
  fromState: NeedState | null;
  toState: NeedState;
  at: Instant;
  /** `unit`: somebody of the department, whom the source does not name. */
  byRole: "author" | "unit" | "system";
};

type Told = Pick<ImportedNeed, "state" | "submittedAt" | "closedAt" | "answer">;

/** The thread of a need that is taken over at `now`: submitted, then answered and closed where it was, then taken over. */
export function movesOf(need: Told, now: Instant): ImportedMove[] {
  const submit: ImportedMove = {
    move: "submit",
    fromState: null,
    toState: "submitted",
    at: need.submittedAt,
    byRole: "author",
  };
  const ended = endingMoves(need, "submitted");
  const before = ended.at(-1)?.toState ?? "submitted";
  return [
    submit,
    ...ended,
    { move: "import", fromState: before, toState: need.state, at: now, byRole: "system" },
  ];
}

/** The steps from a state to what the source says now; none where it says the same. */
export function movesSince(from: NeedState, need: Told, now: Instant): ImportedMove[] {
  if (from === need.state) return [];
  const ended = endingMoves(need, from);
  if (ended.length > 0) return ended;
  const reopened = from === "answered" || from === "closed";
  return [
    {
      move: reopened ? "reopen" : "import",
      fromState: from,
      toState: need.state,
      at: now,
      byRole: "system",
    },
  ];
}

function endingMoves({ state, answer, closedAt }: Told, from: NeedState): ImportedMove[] {
  const moves: ImportedMove[] = [];
  if (answer?.kind === "official" && from !== "answered")
    moves.push({ move: "answer", fromState: from, toState: "answered", at: answer.at, byRole: "unit" });
  if (state === "closed" && closedAt && from !== "closed") {
    const before = moves.at(-1)?.toState ?? from;
    moves.push({ move: "close", fromState: before, toState: "closed", at: closedAt, byRole: "unit" });
  }
  return moves;
}
