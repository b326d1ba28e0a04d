import { expect, test } from "vitest";
import { againstAbsence, type KnownAbsence } from "./absence-rules.ts";

const away = (personId: string, substituteId: string, fromOn: string, untilOn: string): KnownAbsence => ({
  ...{ personId, substituteId, fromOn, untilOn },
});
const known = [away("li", "wang", "2026-03-05", "2026-03-10")];

test("days that only follow one another do not overlap", () => {
  expect(againstAbsence(away("li", "zhao", "2026-03-11", "2026-03-12"), known)).toBeUndefined();
  expect(againstAbsence(away("li", "zhao", "2026-03-10", "2026-03-12"), known)).toBe("absence-overlaps");
});

test("nobody is their own substitute, and who is away stands in for nobody", () => {
  expect(againstAbsence(away("li", "li", "2026-04-01", "2026-04-02"), known)).toBe("substitute-is-oneself");
  expect(againstAbsence(away("zhao", "li", "2026-03-06", "2026-03-06"), known)).toBe("substitute-away");
});

test("a substitute stays while standing in: no chain, and no loop", () => {
  expect(againstAbsence(away("wang", "li", "2026-03-06", "2026-03-07"), known)).toBe("substitute-away");
  expect(againstAbsence(away("wang", "zhao", "2026-03-06", "2026-03-07"), known)).toBe("stands-in-meanwhile");
});
