import { expect, test } from "vitest";
import { decideMerge } from "./merge-needs.ts";

const one = { id: "one", isPublic: true };
const other = { id: "other", state: "in-progress" as const, isPublic: true };

test("a need is merged into another that stands by itself", () => {
  expect(decideMerge(one, other)).toEqual({ ok: true, intoId: "other" });
});

test("never into itself, one that is merged or withdrawn, or none", () => {
  expect(decideMerge(one, { ...other, id: "one" })).toEqual({ ok: false, reason: "merge-into-itself" });
  expect(decideMerge(one, { ...other, state: "merged" })).toEqual({ ok: false, reason: "merge-into-merged" });
  const withdrawn = { ...other, state: "withdrawn" as const };
  expect(decideMerge(one, withdrawn)).toEqual({ ok: false, reason: "merge-into-withdrawn" });
  expect(decideMerge(one, undefined)).toEqual({ ok: false, reason: "merge-target-not-found" });
});

test("a public need never disappears into one that is not, the other way round is fine", () => {
  const hidden = { ...other, isPublic: false };
  expect(decideMerge(one, hidden)).toEqual({ ok: false, reason: "merge-public-into-hidden" });
  expect(decideMerge({ ...one, isPublic: false }, other)).toEqual({ ok: true, intoId: "other" });
});
