import { expect, test } from "vitest";
import type { DeadlineRule } from "./deadline-rule.ts";
import { withVersion } from "./rule-versions.ts";

const rule = (validFrom: string, validUntil?: string, length = 5): DeadlineRule => ({
  id: `need-help-${validFrom}`,
  matter: "need-help",
  ...{ length, unit: "working-days", direction: "forward", convention: "civil-code", minimum: false },
  basis: { zh: "默认", en: "Default" },
  source: "default",
  validFrom,
  ...(validUntil ? { validUntil } : {}),
});
const today = "2026-03-02";
const spans = (versions: readonly DeadlineRule[]) =>
  versions.map(({ validFrom, validUntil }) => `${validFrom}..${validUntil ?? ""}`);

test("a new version ends the old one the day before", () => {
  const made = withVersion([rule("2020-01-01")], rule("2027-01-01"), today);
  expect(made.ok && spans(made.versions)).toEqual(["2020-01-01..2026-12-31", "2027-01-01.."]);
});

test("a planned version is replaced by one that begins on the same day", () => {
  const planned = [rule("2020-01-01", "2026-12-31"), rule("2027-01-01")];
  const made = withVersion(planned, rule("2027-01-01", undefined, 7), today);
  expect(made.ok && made.versions.map(({ length }) => length)).toEqual([5, 7]);
});

test("a version may be fitted in before a planned one when it ends in time", () => {
  const planned = [rule("2020-01-01", "2026-12-31"), rule("2027-01-01")];
  const made = withVersion(planned, rule("2026-07-01", "2026-12-31"), today);
  expect(made.ok && spans(made.versions)).toEqual([
    "2020-01-01..2026-06-30",
    "2026-07-01..2026-12-31",
    "2027-01-01..",
  ]);
});

test.each([
  ["begins today", rule(today), "rule-begins-too-early"],
  ["runs into the planned one", rule("2026-07-01"), "rule-overlaps-next"],
  ["ends on the day the planned one begins", rule("2026-07-01", "2027-01-01"), "rule-overlaps-next"],
  ["leaves a day without a rule", rule("2026-07-01", "2026-12-30"), "rule-leaves-gap"],
])("one that %s is refused", (_name, version, reason) => {
  const planned = [rule("2020-01-01", "2026-12-31"), rule("2027-01-01")];
  expect(withVersion(planned, version, today)).toEqual({ ok: false, reason });
});

test("one that would begin after a lapse is refused", () => {
  expect(withVersion([rule("2020-01-01", "2026-06-30")], rule("2026-08-01"), today)).toEqual({
    ok: false,
    reason: "rule-leaves-gap",
  });
});
