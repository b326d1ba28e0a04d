import { expect, test } from "vitest";
import { openTaskFromSummary } from "#app/domain/tasks/open-task-from-summary.server.ts";
import { loader as summariesLoader } from "#app/routes/public/summaries.tsx";
import { loader as summaryLoader } from "#app/routes/public/summary.tsx";
import { loader as taskLoader } from "#app/routes/public/task.tsx";
import { loader as tasksLoader } from "#app/routes/public/tasks.tsx";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPublishedSummary, aTaskInput, draftOf } from "#tests/factories/summaries.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function town() {
  const portal = await openTestPortal();
  await aTown(portal);
  const first = await aPerson(portal, "林专班", { role: "coordinator" });
  const second = await aPerson(portal, "何专班", { role: "coordinator" });
  return { portal, first, both: [first, second] as const };
}

test("a hidden need leaves no trace on any public page of its summary and task, nor in their data", async () => {
  const { portal, first, both } = await town();
  const open = await aNeed(portal, { state: "answered" });
  const report = await aNeed(portal, {
    kind: "report",
    state: "answered",
    title: "举报东门私搭",
    words: "某户私自搭建。",
    territoryId: "hekou",
    placeLabel: "某巷某号",
    submittedAt: "2026-01-01T00:00:00.000Z",
    geometry: { type: "Point", coordinates: [118.654321, 30.251234] },
  });
  const summary = await aPublishedSummary(portal, both, draftOf([open.id, report.id]));
  const task = await openTaskFromSummary(
    portal,
    first,
    summary,
    aTaskInput({ fundsArePublic: false, funds: 98765 }),
  );
  if (!task.ok) throw new Error(task.reason);
  const context = await contextFor(portal);
  const pages = [
    await summariesLoader(reading(context, "/summaries")),
    await summaryLoader(reading(context, `/summaries/${summary.number}`, { number: summary.number })),
    await tasksLoader(reading(context, "/tasks")),
    await taskLoader(reading(context, `/tasks/${task.number}`, { number: task.number })),
  ].map((page) => JSON.stringify({ ...page, map: undefined }));
  for (const page of pages) {
    for (const secret of [
      report.id,
      report.number,
      "私搭",
      "搭建",
      "某巷",
      "118.654321",
      "河口",
      "2026-01-01",
    ])
      expect(page).not.toContain(secret);
    expect(page).not.toContain("98765");
    expect(page).not.toContain("林专班");
  }
  expect(pages[1]).toContain('"needs":1');
});

test("a draft is no page for anybody outside", async () => {
  const { portal } = await town();
  const context = await contextFor(portal);
  const asked = summaryLoader(reading(context, "/summaries/2026-S001", { number: "2026-S001" }));
  await expect(asked).rejects.toMatchObject({ status: 404 });
});
