import { expect, test } from "vitest";
import { judgeCode, mayHaveCode } from "./one-time-code.ts";

const limits = { gapSeconds: 60, perContact: 3, perCaller: 5 };
const now = "2026-03-02T02:30:00.000Z";
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

test("the first code may go out", () => {
  expect(mayHaveCode(limits, [], [], now)).toBe(true);
});

test("a second code waits for its minute, whatever the order of the list", () => {
  expect(mayHaveCode(limits, [minutesAgo(0.5), minutesAgo(9)], [], now)).toBe("code-sent-just-now");
  expect(mayHaveCode(limits, [minutesAgo(1)], [], now)).toBe(true);
});

test("an hour holds so many for a contact and so many for a caller", () => {
  const three = [minutesAgo(50), minutesAgo(40), minutesAgo(30)];
  expect(mayHaveCode(limits, three, three, now)).toBe("too-many-codes");
  expect(mayHaveCode(limits, [], [...three, ...three], now)).toBe("too-many-codes");
});

const fresh = { expiresAt: "2026-03-02T02:40:00.000Z", wrongTries: 0, usedAt: null };

test("a right code in time is taken", () => {
  expect(judgeCode(fresh, true, now)).toEqual({ ok: true });
});

test.each([
  ["wrong", fresh, false, "code-wrong"],
  ["right at its last moment", { ...fresh, expiresAt: now }, true, "code-expired"],
  ["right and used", { ...fresh, usedAt: now }, true, "code-expired"],
  ["right after five wrong ones", { ...fresh, wrongTries: 5 }, true, "code-tries-spent"],
] as const)("a code that is %s is refused", (_case, kept, matches, reason) => {
  expect(judgeCode(kept, matches, now)).toEqual({ ok: false, reason });
});
