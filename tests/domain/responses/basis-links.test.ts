import { expect, test } from "vitest";
import { basisLinks } from "#app/domain/responses/basis-links.server.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const clause = (anchor: string, number: string) => aClause(anchor, { number });
const answer = (basis: string, at: string) => ({
  answers: [{ id: "a", basis, at }],
  clause: { planId: "plan" },
});

async function twoVersions() {
  const portal = await openTestPortal();
  const kept = (version: string, number: string, given: object) =>
    keptVersion(
      portal,
      aPlanDraft({ head: { version, title: "县总体规划（2021—2035年）" }, clauses: [clause("c42", number)] }),
      given,
    );
  const shownAt = "2025-01-02T02:00:00.000Z";
  await kept("1.0", "第42条", { state: "revised", inForceOn: "2025-07-01", shownAt });
  await kept("2.0", "第41条", {
    state: "in-force",
    inForceOn: "2026-02-01",
    shownAt: "2026-01-02T02:00:00.000Z",
  });
  await kept("3.0", "第40条", { state: "draft" });
  const hrefs = async (basis: string, at: string) =>
    (await basisLinks(portal, answer(basis, at))).a?.flatMap(({ href }) => href ?? []);
  return { portal, hrefs };
}

test("a clause that a basis names is a link into the version that held when the answer was given", async () => {
  const { hrefs } = await twoVersions();
  const old = "2025-12-01T02:00:00.000Z";
  const now = "2026-03-02T02:00:00.000Z";
  expect(await hrefs("《县总体规划》第四十二条", old)).toEqual(["/plans/plan/versions/1.0#c42"]);
  expect(await hrefs("总体规划第41条", now)).toEqual(["/plans/plan#c42"]);
  expect(await hrefs("总体规划第42条", now)).toEqual([]);
  expect(await hrefs("总体规划第40条", now)).toEqual([]);
  expect(await hrefs("石塘镇总体规划第41条", now)).toEqual([]);
});

test("articles and clauses are linked side by side, and every word stays", async () => {
  const { portal } = await twoVersions();
  const basis = "按《城乡规划法》第二十六条和县总体规划第41条办理";
  const { a: parts = [] } = await basisLinks(portal, answer(basis, "2026-03-02T02:00:00.000Z"));
  expect(parts.map(({ text }) => text).join("")).toBe(basis);
  expect(parts.flatMap(({ href }) => href ?? [])).toEqual([
    expect.stringMatching(/^\/policies\/.+#a26$/),
    "/plans/plan#c42",
  ]);
});

test("versions and clauses are found by their plan", async () => {
  const { portal } = await twoVersions();
  const plans = await plansOf(portal, (reads) =>
    basisLinks(
      { db: { ...portal.db, read: reads }, zone: portal.zone },
      answer("总体规划第41条", "2026-03-02T02:00:00.000Z"),
    ),
  );
  expect(plans.filter((plan) => /plan_(versions|clauses)/.test(plan))).toHaveLength(2);
  for (const plan of plans) expect(plan).not.toMatch(/SCAN plan_/);
});
