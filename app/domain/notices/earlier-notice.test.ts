import { expect, test } from "vitest";
import { whatBecomesOfEarlier } from "./earlier-notice.ts";
import { noticePhases } from "./notice-phase.ts";

const earlier = (phase: (typeof noticePhases)[number]) => ({
  versionId: "v1",
  notice: { id: "n1", number: "2026-P001", closesOn: "2026-06-22", phase },
});

test("a version waits while an earlier one still takes opinions or is about to, and supersedes one whose days are over", () => {
  for (const phase of noticePhases) {
    const waits = phase === "coming" || phase === "open";
    expect(whatBecomesOfEarlier([earlier(phase)]).ok, phase).toBe(!waits);
  }
  expect(whatBecomesOfEarlier([])).toEqual({ ok: true, superseded: [] });
  expect(whatBecomesOfEarlier([{ versionId: "v1", notice: null }])).toMatchObject({ ok: true });
  expect(whatBecomesOfEarlier([earlier("closed"), earlier("open")])).toMatchObject({ ok: false });
});
