import { once } from "node:events";
import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { checkImport } from "#app/domain/plans/import/check-import.server.ts";
import { importPlan } from "#app/domain/plans/import/import-plan.server.ts";
import { importPage } from "#app/domain/plans/import/import-queries.server.ts";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aLargeLayer, markdownPlan } from "#tests/factories/plan-files.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const features = 4000;

/** Somebody else who opens the list of plans of this process again and again, over HTTP. */
async function someReader(portal: TestPortal) {
  const server = createServer((_request, response) => {
    void planList(portal.db.read).then((plans) => response.end(JSON.stringify(plans)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return async (during: Promise<unknown>) => {
    let isOver = false;
    void during.finally(() => {
      isOver = true;
    });
    const waits: number[] = [];
    while (!isOver) {
      const asked = performance.now();
      await (await fetch(`http://127.0.0.1:${address.port}/`)).text();
      waits.push(performance.now() - asked);
      await new Promise((next) => setTimeout(next, 5));
    }
    return { answers: waits.length, longest: Math.max(...waits) };
  };
}

test("while a large layer is read and kept, and again for the next version, others are served", async () => {
  const portal = await openTestPortal();
  const deps = { ...portal, keepPicture: (bytes: Uint8Array) => keepPhoto(portal, bytes) };
  const by = await aPerson(portal, "专班", { role: "coordinator" });
  const readMeanwhile = await someReader(portal);
  for (const version of ["1.0", "2.0"]) {
    const files = [markdownPlan([["步行", "补齐社区步行网络。"]], { version }), aLargeLayer(features)];
    const checking = checkImport(deps, by, { files, said: {} });
    const whileRead = await readMeanwhile(checking);
    const checked = await checking;
    if (!checked.ok) throw new Error(checked.reason);
    const keeping = importPlan(deps, by, checked.importId);
    const whileKept = await readMeanwhile(keeping);
    expect(await keeping).toMatchObject({ ok: true });
    expect((await importPage(portal.db.read, checked.importId))?.preview).toMatchObject({
      counts: { features },
      layers: [{ kept: version === "1.0" ? 0 : features, lost: 0 }],
    });
    for (const { answers, longest } of [whileRead, whileKept]) {
      expect(answers).toBeGreaterThan(5);
      expect(longest).toBeLessThan(1000);
    }
  }
});
