import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Geometry } from "#app/domain/geo/geometry.ts";
import { plansHere } from "#app/domain/plans/plans-here.server.ts";
import { insertMany } from "#db/insert-many.ts";
import { taskBoxes, tasks } from "#db/schema/tasks.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const aTask = ({ clock }: TestPortal, number: string, geometry: Geometry | null, dueOn = "2026-12-31") => ({
  ...({
    id: number,
    number,
    title: number,
    class: "major-project",
    theme: "transport-infrastructure",
    rung: "project",
  } as const),
  ...{ leadUnitId: "transport", startOn: "2026-01-01", dueOn, measure: "长度", measureUnit: "米", target: 1 },
  ...{ state: "not-started" as const, placeLabel: "路口", openedBy: "p", openedAt: clock.now(), geometry },
});
const point = (lon: number, lat: number): Geometry => ({ type: "Point", coordinates: [lon, lat] });
const at = [118.6, 30.28] as const;
const here = (portal: TestPortal) => plansHere(portal.db.read, [...at]);

test("what is done around a place is told however many tasks are done elsewhere, by any part of what they cover", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const road: Geometry = {
    type: "LineString",
    coordinates: [
      [118.5, 30.281],
      [118.7, 30.281],
    ],
  };
  const far = Array.from({ length: 2100 }, (_each, place) =>
    aTask(portal, `F-${place}`, point(119 + place / 10_000, 30), "2026-01-02"),
  );
  await portal.db.write(async (tx) => {
    await insertMany(tx, tasks, far);
    await insertMany(tx, tasks, [aTask(portal, "road", road), aTask(portal, "near", point(118.6005, 30.28))]);
    await insertMany(tx, tasks, [aTask(portal, "nowhere", null)]);
  });
  expect((await here(portal)).tasks.map(({ number }) => number)).toEqual(["near", "road"]);
  await portal.db.write(async (tx) => {
    await tx
      .update(tasks)
      .set({ geometry: point(118.7, 30.3) })
      .where(eq(tasks.id, "near"));
    await tx
      .update(tasks)
      .set({ geometry: point(118.6, 30.2801) })
      .where(eq(tasks.id, "nowhere"));
    await tx.delete(tasks).where(eq(tasks.id, "road"));
  });
  expect((await here(portal)).tasks.map(({ number }) => number)).toEqual(["nowhere"]);
  // Rewriting the file gives rows other places in it.
  await portal.db.write((tx) => tx.delete(tasks).where(eq(tasks.dueOn, "2026-01-02")));
  await portal.db.compact();
  expect((await here(portal)).tasks.map(({ number }) => number)).toEqual(["nowhere"]);
  expect(await portal.db.read.select({ id: taskBoxes.taskId }).from(taskBoxes)).toHaveLength(2);
});

test("needs around a place are those that the map shows there", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  for (const given of [
    {},
    { lon: 118.606, lat: 30.28 },
    { lon: 118.6, lat: 30.285 },
    { visibility: "anonymous" },
    { publication: "refused" },
  ] as const)
    await aNeed(portal, { lon: 118.6, lat: 30.28, ...given });
  expect((await here(portal)).needs).toBe(1);
});

test("tasks and needs around a place are found by where they lie", async () => {
  const portal = await openTestPortal();
  const plans = (await plansOf(portal, (reads) => plansHere(reads, [...at]))).join("\n");
  expect(plans).toMatch(/task_boxes VIRTUAL TABLE INDEX 2/);
  expect(plans).toMatch(/SEARCH tasks USING INDEX sqlite_autoindex_tasks_1 \(id=\?\)/);
  expect(plans).toMatch(
    /SEARCH needs USING COVERING INDEX needs_place \(is_public=\? AND lat>\? AND lat<\?\)/,
  );
  expect(plans).not.toMatch(/SCAN (tasks|needs|plan_features)\b/);
});
