import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../calendar/civil-date.ts";
import { isWayOpenOn, type Phase, phaseWays, wayOf, wayOpensOn } from "./phase.ts";
import { phaseGaps } from "./phase-gaps.ts";

const period = { opensOn: "2026-03-02", closesOn: "2026-04-10" };
const phase = (name: string, opensOn: string, closesOn: string, ways: Phase["ways"] = ["letter"]): Phase => ({
  ...{ name, words: "", opensOn, closesOn, ways },
});
const goals = phase("目标", "2026-03-02", "2026-03-15", ["questionnaire"]);
const draft = phase("草案", "2026-03-16", "2026-04-10", ["letter", "clause", "map"]);
const names = (...phases: Phase[]) => phaseGaps(phases, period).map(({ gap }) => gap);

test("phases that follow one another through the period lack nothing, nor does a period without any", () => {
  expect(names(goals, draft)).toEqual([]);
  expect(names(draft, goals)).toEqual([]);
  expect(names()).toEqual([]);
});

test("a day that belongs to no phase, or to two, is named, and one outside the period", () => {
  expect(phaseGaps([goals, { ...draft, opensOn: "2026-03-18" }], period)).toEqual([
    { gap: "phases-leave-days", told: { from: "2026-03-16", until: "2026-03-17" } },
  ]);
  expect(names(goals, { ...draft, opensOn: "2026-03-15" })).toEqual(["phases-overlap"]);
  expect(names(goals, { ...draft, closesOn: "2026-04-11" })).toEqual(["phase-outside"]);
  expect(names(goals)).toEqual(["phases-leave-days"]);
  expect(names({ ...goals, ways: [] }, draft)).toEqual(["phase-without-way"]);
});

test("any way to cut a period into phases has no gap, and each hole or overlap of it has", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 38 }), { maxLength: 5 }),
      fc.nat(),
      (cuts, which) => {
        const starts = [0, ...cuts.toSorted((a, b) => a - b)];
        const phases = starts.map((start, at) =>
          phase(`${at}`, addDays(period.opensOn, start), addDays(period.opensOn, (starts[at + 1] ?? 40) - 1)),
        );
        expect(names(...phases)).toEqual([]);
        const one = which % phases.length;
        expect(names(...phases.toSpliced(one, 1)).every((gap) => gap === "phases-leave-days")).toBe(true);
        if (phases.length > 1) expect(names(...phases.toSpliced(one, 1))).not.toEqual([]);
        const twice = phases[one];
        if (twice) expect(names(...phases, { ...twice, name: "又" })).toContain("phases-overlap");
      },
    ),
  );
});

test("only the ways of today's phase are open, and the others say when they open", () => {
  const phases = [goals, draft];
  expect(phaseWays.filter((way) => isWayOpenOn(phases, way, "2026-03-15"))).toEqual(["questionnaire"]);
  expect(wayOpensOn(phases, "map", "2026-03-15")).toBe("2026-03-16");
  expect(phaseWays.filter((way) => isWayOpenOn(phases, way, "2026-03-16"))).toEqual([
    "letter",
    "clause",
    "map",
  ]);
  expect(wayOpensOn(phases, "questionnaire", "2026-03-16")).toBeUndefined();
  expect(phaseWays.every((way) => isWayOpenOn([], way, "2026-03-02"))).toBe(true);
});

test("a contribution speaks on the map, on a clause, or as a letter", () => {
  expect(wayOf({ subject: "plan#clause:c1" })).toBe("clause");
  expect(wayOf({ subject: "plan", quoteFrom: 0 })).toBe("clause");
  expect(wayOf({ subject: "plan#clause:c1", geometry: {} })).toBe("map");
  expect(wayOf({ subject: "", sheetId: "sheet" })).toBe("map");
  expect(wayOf({ subject: "plan#layer:zone" })).toBe("letter");
});
