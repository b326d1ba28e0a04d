import { type Instant, instantOf, millisOf } from "#app/domain/calendar/instant.ts";
import type { ImportedResult } from "../import/imported-need.ts";
import type { NeedState } from "../need-states.ts";
import type { NeedKind } from "../need-terms.ts";
import type { Dice } from "./town-dice.ts";
import { freshWheel, historyWheel, recentWheel, resultWheel } from "./town-shares.ts";

/** What became of a need by now. */
export type Fate = {
  state: NeedState;
  firstContactAt: Instant | null;
  answer: { at: Instant; result: ImportedResult } | null;
  verdict: { solved: boolean; satisfaction: number } | null;
  /** When it ended: closed, withdrawn or merged. */
  endedAt: Instant | null;
};

const [hour, day] = [3_600_000, 86_400_000];
const untouched: readonly NeedState[] = ["submitted", "withdrawn"];

export function fateOf(
  dice: Dice,
  { kind, submittedAt }: { kind: NeedKind; submittedAt: Instant },
  now: Instant,
): Fate {
  const [began, today] = [millisOf(submittedAt), millisOf(now)];
  const state = standing(dice, today - began);
  const before = (millis: number) => instantOf(Math.min(Math.max(began, millis), today));
  const firstContactAt = untouched.includes(state)
    ? null
    : before(began + hour * (0.5 + 12 * -Math.log(1 - dice.next())));
  const usual = kind === "enquiry" ? 2 : 5;
  const answeredAt = before(
    began + day * usual * (0.3 + 1.1 * dice.next() ** 2 + (dice.happens(0.08) ? 4 * dice.next() : 0)),
  );
  const answer = ["answered", "closed", "reopened"].includes(state)
    ? { at: answeredAt, result: resultWheel(dice) }
    : null;
  const judged = state === "closed" && dice.happens(0.4);
  const solved = dice.happens(answer?.result === "not-adopted" ? 0.3 : 0.78);
  return {
    ...{ state, firstContactAt, answer },
    verdict: judged ? { solved, satisfaction: solved ? 3 + dice.below(3) : 1 + dice.below(3) } : null,
    endedAt: ["closed", "withdrawn", "merged"].includes(state)
      ? before(
          (answer ? millisOf(answer.at) : began) +
            day * (judged ? 0.2 + 5 * dice.next() : answer ? 14 : 3 * dice.next()),
        )
      : null,
  };
}

function standing(dice: Dice, age: number): NeedState {
  if (age < 7 * day) return freshWheel(dice);
  return age < 42 * day ? recentWheel(dice) : historyWheel(dice);
}
