import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { asc } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { planClauses, plans, planVersions } from "#db/schema/plans.ts";
import { fillPlans } from "#db/seed/fill-plans.ts";
import { geojsonLayer, markdownPlan } from "#tests/factories/plan-files.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function shipped() {
  const folder = await mkdtemp(join(tmpdir(), "wenji-shipped-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const put = async (path: string, bytes: Uint8Array) => {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), bytes);
  };
  return { put, folder: pathToFileURL(`${folder}/`) };
}

const walking = "补齐社区步行网络，十五分钟内到达公园、学校与菜市场。";
const version = (number: string, state: string, ...headings: string[]) =>
  markdownPlan(
    headings.map((heading): [string, string] => [heading, `${heading}：${walking}`]),
    { id: "plan", version: number, state },
  ).bytes;

test("versions come in by their numbers, in the state that their head says, with anchors carried on", async () => {
  const portal = await openTestPortal();
  const { put, folder } = await shipped();
  await put("plan/10.0/plan.md", version("10.0", "on-notice", "步行", "水源"));
  await put("plan/2.0/plan.md", version("2.0", "in-force", "水源", "步行"));
  await put("plan/2.0/layers/zone.geojson", geojsonLayer([{ name: "甲", west: 118.6, clause: "2" }]).bytes);
  expect(await fillPlans(portal, folder)).toEqual({ problems: [] });
  const { read } = portal.db;
  const versions = await read.select().from(planVersions).orderBy(asc(planVersions.ordinal));
  expect(versions.map(({ number, state, fingerprint }) => [number, state, fingerprint !== null])).toEqual([
    ["2.0", "in-force", true],
    ["10.0", "on-notice", true],
  ]);
  expect(await read.select({ first: plans.currentVersionId }).from(plans)).toEqual([{ first: "plan-v2.0" }]);
  const clauses = await read
    .select()
    .from(planClauses)
    .orderBy(asc(planClauses.versionId), asc(planClauses.position));
  expect(clauses.map(({ versionId, heading, anchor }) => [versionId, heading, anchor])).toEqual([
    ["plan-v10.0", "步行", "c2"],
    ["plan-v10.0", "水源", "c1"],
    ["plan-v2.0", "水源", "c1"],
    ["plan-v2.0", "步行", "c2"],
  ]);
  expect(await fillPlans(portal, folder)).toEqual({ problems: [] });
  expect(await read.select().from(planVersions)).toHaveLength(2);
});

test("a version that is there is left alone; a problem is told by file and line, and nothing of that version is kept", async () => {
  const portal = await openTestPortal();
  await keptVersion(portal, aPlanDraft());
  const { put, folder } = await shipped();
  await put("plan/1.0/plan.md", new TextEncoder().encode("nonsense"));
  await put("plan/2.0/plan.md", version("2.0", "draft", "水源"));
  await put("plan/2.0/layers/zone.geojson", new TextEncoder().encode("{\n]"));
  expect(await fillPlans(portal, folder)).toEqual({
    problems: [
      expect.stringMatching(
        /^content\/plans\/plan\/2\.0\/layers\/zone\.geojson: line 2: The file stops being JSON/,
      ),
    ],
  });
  expect(await portal.db.read.select().from(planVersions)).toHaveLength(1);
  const wrongFolder = await shipped();
  await wrongFolder.put("plan/3.0/plan.md", version("4.0", "draft", "水源"));
  expect((await fillPlans(portal, wrongFolder.folder)).problems).toEqual([
    "content/plans/plan/3.0/: the head says plan 4.0",
  ]);
});
