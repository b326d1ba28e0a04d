import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "../../calendar/civil-date.ts";
import { movedResultDay } from "./extension.ts";

test("the result is promised as long after the new close as after the old one", () => {
  const days = { closesOn: "2026-04-01", resultOn: "2026-04-15" };
  expect(movedResultDay(days, "2026-04-11", "2026-05-11")).toBe("2026-04-25");
});

test("and never later than the rule allows, nor before the new close", () => {
  const day = fc.integer({ min: 1, max: 400 });
  fc.assert(
    fc.property(day, day, day, (promised, later, allowed) => {
      const days = { closesOn: "2026-01-01", resultOn: addDays("2026-01-01", promised) };
      const until = addDays(days.closesOn, later);
      const latest = addDays(until, allowed);
      const moved = movedResultDay(days, until, latest);
      expect(moved > until && moved <= latest).toBe(true);
      expect(daysBetween(until, moved)).toBe(Math.min(promised, allowed));
    }),
  );
});
