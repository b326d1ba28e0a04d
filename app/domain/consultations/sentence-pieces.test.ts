import fc from "fast-check";
import { expect, test } from "vitest";
import { moveCut, passagesOf } from "./passage-cuts.ts";
import { beginningsNearby } from "./sentence-pieces.ts";
import { suggestedCuts } from "./suggested-cuts.ts";

test("a passage begins a sentence earlier or later, where both it and the one before keep words", () => {
  const text = "路灯坏了。桥要修。树要留。";
  const [first, second] = [
    { from: 0, until: 9 },
    { from: 9, until: 13 },
  ];
  expect(beginningsNearby(text, first, second)).toEqual({ earlier: 5 });
  expect(beginningsNearby(text, { from: 0, until: 5 }, { from: 5, until: 13 })).toEqual({ later: 9 });
  expect(beginningsNearby(text, undefined, first)).toEqual({});
});

test("whatever is offered can be done", () => {
  const bits = fc.constantFrom("路灯坏了。", "桥！", "\r\n", "👩‍👩‍👧", "a. ", "\u0301", "二、");
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      const cuts = suggestedCuts(text);
      const ranges = passagesOf(text, cuts);
      for (const [place, range] of ranges.entries()) {
        const { earlier, later } = beginningsNearby(text, ranges[place - 1], range);
        for (const to of [earlier, later])
          if (to !== undefined) expect(moveCut(text, cuts, { from: range.from, to }).ok).toBe(true);
      }
    }),
  );
});
