import fc from "fast-check";
import { expect, test } from "vitest";
import { wallTimeOf } from "../../calendar/day-in-zone.ts";
import { nextLetter } from "./next-letter.ts";

const zone = "Asia/Shanghai";

test.each([
  ["daily", "2026-03-01T23:59:00.000Z", "2026-03-02T00:00:00.000Z"],
  ["daily", "2026-03-02T00:00:00.000Z", "2026-03-03T00:00:00.000Z"],
  ["weekly", "2026-03-02T00:00:00.000Z", "2026-03-09T00:00:00.000Z"],
  ["weekly", "2026-03-01T23:59:00.000Z", "2026-03-02T00:00:00.000Z"],
  ["immediate", "2026-03-02T02:00:00.000Z", "2026-03-02T02:00:00.000Z"],
] as const)("%s, found at %s, is written at %s", (pace, now, at) =>
  expect(nextLetter(pace, now, zone)).toBe(at),
);

test("a digest always lies ahead, at eight by the clocks of the place, within its span", () => {
  const moments = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.constantFrom("daily" as const, "weekly" as const), (date, pace) => {
      const now = date.toISOString();
      const at = nextLetter(pace, now, zone);
      const hours = (Date.parse(at) - date.getTime()) / 3_600_000;
      expect(hours).toBeGreaterThan(0);
      expect(hours).toBeLessThanOrEqual(pace === "daily" ? 24 : 7 * 24);
      expect(wallTimeOf(at, zone).slice(-5)).toBe("08:00");
    }),
  );
});
