import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { abandonVersion } from "#app/domain/plans/abandon-version.server.ts";
import { planPage } from "#app/domain/plans/plan-page.server.ts";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { putInForce } from "#app/domain/plans/put-in-force.server.ts";
import { events } from "#db/schema/audit.ts";
import { planVersionMoves } from "#db/schema/plan-moves.ts";
import { planVersions } from "#db/schema/plans.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const second = aPlanDraft({ head: { version: "2.0" } });
const named = { planId: "plan", number: "2.0" };

test("what comes into force takes the place of what was, which is revised in the same moment", async () => {
  const portal = await openTestPortal();
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const first = await keptVersion(portal, aPlanDraft());
  await keptVersion(portal, second, { state: "approved", approvedOn: "2026-02-27" });
  const given = { ...named, revision: 1 };
  expect(await putInForce(portal, coordinator, { ...given, inForceOn: "2026-03-03" })).toEqual({
    ok: false,
    reason: "day-not-come",
  });
  expect(await putInForce(portal, coordinator, { ...given, inForceOn: "2026-02-26" })).toEqual({
    ok: false,
    reason: "in-force-before-approval",
  });
  const [made, again] = await Promise.all([
    putInForce(portal, coordinator, { ...given, inForceOn: "2026-03-02" }),
    putInForce(portal, coordinator, { ...given, inForceOn: "2026-03-01" }),
  ]);
  expect([made.ok, again.ok].toSorted()).toEqual([false, true]);
  const [before] = await portal.db.read.select().from(planVersions).where(eq(planVersions.id, first));
  expect(before?.state).toBe("revised");
  expect(await planList(portal.db.read)).toMatchObject([{ version: "2.0", state: "in-force" }]);
  const told = { type: "PlanVersionMoved", subjectKind: "plan-version", actorRole: "coordinator" };
  expect(await portal.db.read.select().from(events)).toMatchObject([told, { ...told, subjectId: first }]);
  const { versionId, move } = planVersionMoves;
  const moves = await portal.db.read.select({ versionId, move }).from(planVersionMoves);
  expect(moves.map((each) => each.move).toSorted()).toEqual(["putInForce", "revise"]);
  expect(moves).toContainEqual({ versionId: first, move: "revise" });
});

test("a draft that is given up stays unknown to everybody outside, and its reason out of the ledger", async () => {
  const portal = await openTestPortal();
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await aTown(portal);
  const officer = await aPerson(portal, "吴", { role: "officer", unitId: "transport" });
  await keptVersion(portal, aPlanDraft());
  await keptVersion(portal, second, { state: "draft" });
  const given = { ...named, revision: 1, reason: "指标口径有误" };
  expect(await abandonVersion(portal, officer, given)).toEqual({ ok: false, reason: "not-found" });
  expect(await abandonVersion(portal, coordinator, { ...given, reason: " " })).toMatchObject({ ok: false });
  expect(await abandonVersion(portal, coordinator, { ...given, revision: 7 })).toEqual({
    ok: false,
    reason: "changed-meanwhile",
  });
  expect(await abandonVersion(portal, coordinator, given)).toEqual({ ok: true, revision: 2 });
  expect(await abandonVersion(portal, coordinator, { ...given, revision: 2 })).toEqual({
    ok: false,
    reason: "state-does-not-allow",
  });
  expect(await planPage(portal.db.read, "plan", "2.0")).toBeUndefined();
  expect(await planList(portal.db.read)).toMatchObject([{ version: "1.0" }]);
  const [event] = await portal.db.read.select().from(events);
  expect(JSON.stringify(event)).not.toContain("口径");
});
