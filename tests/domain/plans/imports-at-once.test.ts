import { expect, test } from "vitest";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { checkImport } from "#app/domain/plans/import/check-import.server.ts";
import { importPlan } from "#app/domain/plans/import/import-plan.server.ts";
import { recordReview } from "#app/domain/plans/record-review.server.ts";
import { standingsOf } from "#app/domain/plans/standings-of.server.ts";
import { planImports } from "#db/schema/plan-imports.ts";
import { planClauses, planVersions } from "#db/schema/plans.ts";
import { aPerson } from "#tests/factories/people.ts";
import { markdownPlan } from "#tests/factories/plan-files.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function twoCoordinators() {
  const portal = await openTestPortal();
  const deps = { ...portal, keepPicture: (bytes: Uint8Array) => keepPhoto(portal, bytes) };
  const one = await aPerson(portal, "甲", { role: "coordinator" });
  const other = await aPerson(portal, "乙", { role: "coordinator" });
  const check = async (by: typeof one, words: string) => {
    const checked = await checkImport(deps, by, { files: [markdownPlan([["步行", words]])], said: {} });
    if (!checked.ok) throw new Error(checked.reason);
    return checked.importId;
  };
  return { portal, deps, one, other, check };
}

test("the same files sent twice at once are one import", async () => {
  const { portal, one, other, check } = await twoCoordinators();
  const [first, second, third] = await Promise.all([
    check(one, "词。"),
    check(one, "词。"),
    check(other, "词。"),
  ]);
  expect([second, third]).toEqual([first, first]);
  expect(await portal.db.read.select().from(planImports)).toHaveLength(1);
});

test("of two files for one number that are kept at once one is kept whole, and the other is to be looked at again", async () => {
  const { portal, deps, one, other, check } = await twoCoordinators();
  const both = [
    { by: one, words: "甲说。", id: await check(one, "甲说。") },
    { by: other, words: "乙说。", id: await check(other, "乙说。") },
  ];
  const kept = await Promise.all(both.map(({ by, id }) => importPlan(deps, by, id)));
  const clauses = async () => (await portal.db.read.select().from(planClauses)).map(({ words }) => words);
  const [first] = both.filter((_file, at) => kept[at]?.ok);
  const [second] = both.filter((_file, at) => !kept[at]?.ok);
  if (!first || !second) throw new Error("both or none was kept");
  expect(kept).toContainEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await clauses()).toEqual([first.words]);
  expect(await portal.db.read.select().from(planVersions)).toMatchObject([{ revision: 1 }]);
  // Its page now says that it would replace the draft of the other, and that is what is confirmed.
  const imports = await portal.db.read.select().from(planImports);
  expect(imports.find(({ id }) => id === second.id)?.preview).toMatchObject({ replaces: true });
  expect(await importPlan(deps, second.by, second.id)).toMatchObject({ ok: true });
  expect(await clauses()).toEqual([second.words]);
});

test("a draft that was replaced while somebody reviewed it keeps no review of what was there before", async () => {
  const { portal, deps, one, other, check } = await twoCoordinators();
  await importPlan(deps, one, await check(one, "甲说。"));
  const seenBy = async () => {
    const [version] = await portal.db.read.select().from(planVersions);
    if (!version) throw new Error("no version");
    const [text] = await standingsOf(portal.db.read, version);
    return text;
  };
  const seen = (await seenBy())?.fingerprint ?? "";
  const review = {
    ...{ planId: "plan", number: "1.0", part: "version" as const, code: "", seen },
    ...{ who: "保密员", when: "2026-03-01", basis: "国家秘密目录", exemption: "公开文本" },
  };
  expect(await recordReview(portal, other, review)).toEqual({ ok: true });
  expect(await seenBy()).toMatchObject({ reviewed: true });
  await importPlan(deps, one, await check(one, "甲改了。"));
  expect(await seenBy()).toMatchObject({ reviewed: false, secrecyReview: null });
  expect(await recordReview(portal, other, review)).toEqual({ ok: false, reason: "changed-meanwhile" });
});
