import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { clauseHangings } from "#app/domain/plans/clause-hangings.server.ts";
import { checkImport } from "#app/domain/plans/import/check-import.server.ts";
import { describeImport } from "#app/domain/plans/import/describe-import.server.ts";
import { importPlan } from "#app/domain/plans/import/import-plan.server.ts";
import { importPage } from "#app/domain/plans/import/import-queries.server.ts";
import { successorsIn } from "#app/domain/plans/import/successors.ts";
import { planClauses } from "#db/schema/plans.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { markdownPlan } from "#tests/factories/plan-files.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const walking = "补齐社区步行网络，十五分钟内到达公园、学校与菜市场。";
const water = "保护云湖水源地，一级保护区内不得新建与供水无关的设施。";

async function aLostClause() {
  const portal = await openTestPortal();
  await aTown(portal);
  const deps = { ...portal, keepPicture: (bytes: Uint8Array) => keepPhoto(portal, bytes) };
  const by = await aPerson(portal, "专班", { role: "coordinator" });
  const clauses = [
    aClause("c1", { number: "第1条", heading: "步行", words: walking }),
    aClause("c2", { number: "第2条", heading: "水源", words: water }),
  ];
  await keptVersion(portal, aPlanDraft({ clauses }));
  await aNeed(portal, { planId: "plan", clauseAnchor: "c2" });
  const rewritten = markdownPlan(
    [
      ["步行", walking],
      ["饮用水安全", "划定湖区缓冲带，分期迁出既有企业。"],
    ],
    { version: "2.0" },
  );
  const checked = await checkImport(deps, by, { files: [rewritten], said: {} });
  if (!checked.ok) throw new Error(checked.reason);
  const page = async (id: string) => await importPage(portal.db.read, id);
  const anchorsOf = async (versionId: string) =>
    (await portal.db.read.select().from(planClauses).where(eq(planClauses.versionId, versionId))).map(
      ({ anchor }) => anchor,
    );
  return { portal, deps, by, importId: checked.importId, page, anchorsOf };
}

test("a clause that the rules lost goes on where a coordinator says, and the needs on it with it", async () => {
  const { portal, deps, by, importId, page, anchorsOf } = await aLostClause();
  expect((await page(importId))?.preview).toMatchObject({
    lost: [{ anchor: "c2" }],
    added: [{ number: "第2条" }],
  });
  const successors = { c2: "第2条" };
  expect(await describeImport(deps, by, { importId, successors })).toEqual({ ok: true, importId });
  expect((await page(importId))?.preview).toMatchObject({
    ...{ lost: [], added: [], kept: 2, byHand: [{ anchor: "c2", heading: "水源", to: "第2条" }] },
  });
  const kept = await importPlan(deps, by, importId);
  if (!kept.ok) throw new Error(kept.reason);
  expect(await anchorsOf(kept.versionId)).toEqual(["c1", "c2"]);
  expect((await clauseHangings(portal.db.read, "plan")).hangings.get("c2")).toMatchObject({ needs: 1 });
});

test("it can still be said when the files are a draft already, which is replaced; and taken back", async () => {
  const { deps, by, importId, page, anchorsOf } = await aLostClause();
  const kept = await importPlan(deps, by, importId);
  if (!kept.ok) throw new Error(kept.reason);
  expect(await anchorsOf(kept.versionId)).toEqual(["c1", "c2-2"]);
  const again = await describeImport(deps, by, { importId, successors: { c2: "第2条" } });
  if (!again.ok) throw new Error(again.reason);
  expect(again.importId).not.toBe(importId);
  expect(await importPlan(deps, by, again.importId)).toEqual(kept);
  expect(await anchorsOf(kept.versionId)).toEqual(["c1", "c2"]);
  expect((await page(importId))?.outcome).toBe("replaced");
  const back = await describeImport(deps, by, { importId: again.importId, successors: {} });
  if (!back.ok) throw new Error(back.reason);
  expect((await page(back.importId))?.preview).toMatchObject({ lost: [{ anchor: "c2" }], byHand: [] });
});

test("what is said of clauses that are not there, or have an anchor already, changes nothing", async () => {
  const { deps, by, importId, page } = await aLostClause();
  await describeImport(deps, by, { importId, successors: { c2: "第9条", c9: "第2条", c1: "第2条" } });
  const preview = (await page(importId))?.preview;
  expect(preview).toMatchObject({
    kept: 1,
    lost: [{ anchor: "c2" }],
    added: [{ anchor: "c2-2" }],
    byHand: [],
  });
});

test("a clause follows one alone", () => {
  expect(successorsIn({ "successor-c1": ["第2条"], "successor-c2": ["第2条"] })).toEqual({
    ...{ ok: false, reason: "successor-twice" },
  });
  const values = {
    "successor-c1": ["第2条"],
    "successor-__proto__": ["第3条"],
    "successor-c4": [""],
    step: ["x"],
  };
  expect(successorsIn(values)).toEqual({ ok: true, value: { c1: "第2条" } });
});
