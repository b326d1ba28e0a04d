import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { checkImport } from "#app/domain/plans/import/check-import.server.ts";
import { importPlan } from "#app/domain/plans/import/import-plan.server.ts";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { events } from "#db/schema/audit.ts";
import {
  planClauses,
  planFeatureBoxes,
  planFeatures,
  planLayers,
  plans,
  planVersions,
} from "#db/schema/plans.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aLargeLayer, markdownPlan } from "#tests/factories/plan-files.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const features = 1200;

test.each([
  ["as soon as they are being kept", "keeping", 0],
  ["in the middle of keeping", "keeping", 150],
])(
  "killed %s, nothing of a plan is there, and the same files are brought in again",
  async (_when, word, after) => {
    const portal = await openTestPortal();
    const by = await aPerson(portal, "专班", { role: "coordinator" });
    const { folder, clock, db } = portal;
    const child = fork(
      "tests/resilience/import-and-die.ts",
      [...[folder, clock.now(), JSON.stringify(by), String(features)]],
      { execArgv: [] },
    );
    child.on("message", (said) => {
      if (said === word) setTimeout(() => child.kill("SIGKILL"), after);
    });
    const [, signal] = await once(child, "exit");
    expect(signal).toBe("SIGKILL");

    const many = async (
      table:
        | typeof plans
        | typeof planVersions
        | typeof planClauses
        | typeof planLayers
        | typeof planFeatures
        | typeof planFeatureBoxes
        | typeof events,
    ) => (await db.read.select().from(table)).length;
    const counts = async () => {
      const found: number[] = [];
      for (const table of [
        plans,
        planVersions,
        planClauses,
        planLayers,
        planFeatures,
        planFeatureBoxes,
        events,
      ])
        found.push(await many(table));
      return found;
    };
    const found = await counts();
    // All of it, where the last page was written before the signal came, or nothing.
    expect([
      [0, 0, 0, 0, 0, 0, 0],
      [1, 1, 1, 1, features, features, 1],
    ]).toContainEqual(found);
    expect(await planList(db.read)).toEqual([]);

    const deps = { ...portal, keepPicture: (bytes: Uint8Array) => keepPhoto(portal, bytes) };
    const files = [markdownPlan([["步行", "补齐社区步行网络。"]]), aLargeLayer(features)];
    const checked = await checkImport(deps, by, { files, said: {} });
    if (!checked.ok) throw new Error(checked.reason);
    expect(await importPlan(deps, by, checked.importId)).toMatchObject({ ok: true });
    expect(await counts()).toEqual([1, 1, 1, 1, features, features, 1]);
  },
);
