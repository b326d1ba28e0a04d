import { expect, test } from "vitest";
import { shownParticulars } from "./audit-line.ts";

test("moments are told by the clocks of the site, also inside a list of what was chosen", () => {
  const particulars = {
    due: "2026-12-04T15:59:59.999Z",
    chosen: { from: "2026-11-30T16:00:00Z" },
    days: 5,
  };
  expect(shownParticulars(particulars, "Asia/Shanghai")).toBe(
    'due: 2026-12-04 23:59 · chosen: {"from":"2026-12-01 00:00"} · days: 5',
  );
});

test("days stay days, ids are left out", () => {
  const particulars = { until: "2026-12-04", unitId: "roads", about: "01jdzq8m3x5v7k9w2b4n6c8d0f", by: null };
  expect(shownParticulars(particulars, "Asia/Shanghai")).toBe("until: 2026-12-04");
});
