import { expect, test } from "vitest";
import { canMove, needMoves, needStates } from "#app/domain/needs/need-states.ts";
import { type Cast, eventsOf, makeAnyMove, movesOf, needNow, theCast } from "#tests/factories/moves.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

type Made = Parameters<typeof makeAnyMove>[2];
const moves = Object.keys(needMoves).filter(
  (move): move is Made => move !== "transferToTask" && move !== "finishInTask" && move !== "withdraw",
);

/** The states that the table lets a move lead to. */
function mayEndIn(move: Made, from: string): readonly string[] {
  const { to } = needMoves[move];
  return to === "same" ? [from] : to === "decided" ? needStates : [to];
}

test.each([1, 2, 3, 4, 5, 6])(
  "walk %i through the table stays in known states, and each move leaves one event and one row",
  async (seed) => {
    const random = seeded(seed);
    const portal = await openTestPortal();
    const cast = await theCast(portal);
    const pick = <T>(list: readonly T[]): T => {
      const one = list[random.int(0, list.length - 1)];
      if (one === undefined) throw new Error("nothing to pick from");
      return one;
    };
    const needs = [
      await aNeed(portal, { state: "submitted", authorId: cast.author.id }),
      await aNeed(portal, { state: "submitted", authorId: cast.author.id }),
    ];
    let made = 0;
    for (let step = 0; step < 200; step += 1) {
      portal.clock.advance(random.int(1, 40) * 3_600_000);
      const need = pick(needs);
      const before = await needNow(portal, need.id);
      const fitting = moves.filter((each) => canMove(each, before.state));
      const move = pick(random.next() < 0.8 && fitting.length > 0 ? fitting : moves);
      const actor = cast[pick(Object.keys(cast) as (keyof Cast)[])];
      const unit = pick(["water", "transport", "liuwan-office", "nobody"]);
      const form = { unit, proposedUnit: unit, target: pick(needs).number, days: random.int(0, 4) };
      const outcome = await makeAnyMove(portal, actor, move, need.id, form);
      const after = await needNow(portal, need.id);
      if (move === "close") {
        made = (await Promise.all(needs.map(({ id }) => movesOf(portal, id)))).flat().length;
      } else if (outcome.ok) {
        made += 1;
        expect(mayEndIn(move, before.state)).toContain(after.state);
      } else {
        expect([move, outcome.reason, after.state]).toEqual([move, expect.any(String), before.state]);
      }
      expect(needStates).toContain(after.state);
      expect(after.mergedIntoId === null).toBe(after.state !== "merged");
    }
    const rows = (await Promise.all(needs.map(({ id }) => movesOf(portal, id)))).flat();
    const events = (await Promise.all(needs.map(({ id }) => eventsOf(portal, id)))).flat();
    expect(rows.length).toBe(made);
    expect(events.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
      rows.map(({ eventSeq }) => eventSeq).sort((a, b) => a - b),
    );
    expect(made).toBeGreaterThan(10);
  },
);
