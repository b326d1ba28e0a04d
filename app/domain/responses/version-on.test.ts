import { expect, test } from "vitest";
import { versionOn } from "./version-on.ts";

const versions = [
  { ordinal: 1, inForceOn: "2025-07-01", shownOn: "2025-05-01" },
  { ordinal: 2, inForceOn: "2026-09-01", shownOn: "2026-06-01" },
  { ordinal: 3, inForceOn: null, shownOn: "2026-11-01" },
];

test.each([
  ["2025-04-30", undefined],
  ["2025-06-01", 1],
  ["2026-08-31", 1],
  ["2026-09-01", 2],
  ["2026-12-01", 2],
])("on %s it is version %s", (day, ordinal) => {
  expect(versionOn(versions, day)?.ordinal).toBe(ordinal);
});
