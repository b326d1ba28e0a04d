import { expect, test } from "vitest";
import { officeComparison, publicComparison } from "#app/domain/plans/comparison/compare-page.server.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const version = (number: string, words: string) =>
  aPlanDraft({ head: { version: number }, clauses: [aClause("c1", { words })] });

test("public versions are compared, a draft by the office alone", async () => {
  const portal = await openTestPortal();
  await keptVersion(portal, version("1.0", "不低于58%。"), { state: "revised" });
  await keptVersion(portal, version("2.0", "不低于60%。"));
  await keptVersion(portal, version("3.0", "不低于62%。"), { state: "draft" });
  const read = portal.db.read;
  const asked = { planId: "plan", from: null, to: null, all: false };
  expect(await publicComparison(read, asked)).toMatchObject({
    ...{ numbers: ["2.0", "1.0"], from: "1.0", to: "2.0" },
    found: { clauses: [{ kind: "changed" }] },
  });
  expect(await publicComparison(read, { ...asked, to: "1.0" })).toMatchObject({ from: "2.0", to: "1.0" });
  expect(await publicComparison(read, { ...asked, to: "3.0" })).toBeUndefined();
  expect(await publicComparison(read, { ...asked, from: "9" })).toBeUndefined();
  expect(await publicComparison(read, { ...asked, planId: "none" })).toBeUndefined();
  expect(await officeComparison(read, { ...asked, to: "3.0" })).toMatchObject({ from: "2.0", to: "3.0" });
});

test("a plan of one public version has nothing to compare it with", async () => {
  const portal = await openTestPortal();
  await keptVersion(portal, version("1.0", "甲"));
  await keptVersion(portal, version("2.0", "乙"), { state: "abandoned" });
  const asked = { planId: "plan", from: null, to: null, all: false };
  expect(await publicComparison(portal.db.read, asked)).toMatchObject({
    ...{ numbers: ["1.0"], found: null },
  });
});
