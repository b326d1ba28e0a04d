import { expect, test } from "vitest";
import { longestSessionHours, needsSighting, sessionEndsAt } from "./session-terms.ts";

const beganAt = "2026-03-02T00:00:00.000Z";

test("a resident's session goes on as long as it is used, up to ninety days", () => {
  expect(sessionEndsAt({ beganAt, seenAt: beganAt }, ["resident"])).toBe("2026-04-01T00:00:00.000Z");
  expect(sessionEndsAt({ beganAt, seenAt: "2026-05-30T00:00:00.000Z" }, ["resident"])).toBe(
    "2026-05-31T00:00:00.000Z",
  );
  expect(longestSessionHours).toBe(90 * 24);
});

test("of several roles the strictest counts", () => {
  const seenAt = "2026-03-02T07:30:00.000Z";
  expect(sessionEndsAt({ beganAt, seenAt }, ["resident", "planner"])).toBe("2026-03-02T11:30:00.000Z");
  expect(sessionEndsAt({ beganAt, seenAt }, ["resident", "planner", "administrator"])).toBe(
    "2026-03-02T08:00:00.000Z",
  );
});

test("a session is seen anew every quarter of an hour, not on every page", () => {
  expect(needsSighting(beganAt, "2026-03-02T00:14:59.999Z")).toBe(false);
  expect(needsSighting(beganAt, "2026-03-02T00:15:00.000Z")).toBe(true);
});
