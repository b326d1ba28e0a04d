import { expect, test } from "vitest";
import { clearLooseFiles, looseFileHours } from "#app/domain/files/clear-loose-files.server.ts";
import { needPhotos } from "#db/schema/needs.ts";
import { taskPhotos, taskReports, tasks } from "#db/schema/tasks.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const put = ({ files }: TestPortal, words: string) => files.put(new TextEncoder().encode(words));
const kept = async ({ files }: TestPortal, digests: string[]) =>
  (await Promise.all(digests.map((digest) => files.size(digest)))).map((size) => size !== undefined);

/** The files' own times are the machine's: the test's clock starts from there. */
const hoursFromNow = (portal: TestPortal, hours: number) =>
  portal.clock.moveTo(new Date(Date.now() + hours * 3_600_000).toISOString());

test("what nobody attached goes after its time; what a row names stays, however many rows share it", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const [shared, small, shown, loose] = [
    await put(portal, "shared"),
    await put(portal, "small"),
    await put(portal, "shown"),
    await put(portal, "left behind"),
  ];
  const size = { width: 1, height: 1, alternative: "路口" };
  for (const id of ["a", "b"]) {
    const need = await aNeed(portal);
    const photo = { id, needId: need.id, position: 0, digest: shared, thumbnailDigest: small, ...size };
    await portal.db.write((tx) => tx.insert(needPhotos).values(photo));
  }
  const at = portal.clock.now();
  await portal.db.write(async (tx) => {
    await tx.insert(tasks).values({
      ...{ id: "t", number: "RW-1", title: "步行道", class: "major-project", rung: "project" },
      ...{ theme: "transport-infrastructure", leadUnitId: "transport", state: "advancing" },
      ...{ startOn: "2026-03-02", dueOn: "2027-09-30", measure: "步行道", measureUnit: "米", target: 420 },
      ...{ placeLabel: "文昌小学东门", openedBy: "somebody", openedAt: at },
    });
    const report = {
      id: "r",
      taskId: "t",
      move: "report",
      toState: "advancing" as const,
      progress: 1,
      done: 1,
    };
    await tx
      .insert(taskReports)
      .values({ ...report, words: "划线", byId: "somebody", byRole: "officer", at });
    const photo = { id: "p", reportId: "r", position: 0, digest: shown, thumbnailDigest: small, ...size };
    await tx.insert(taskPhotos).values(photo);
  });

  hoursFromNow(portal, looseFileHours - 1);
  expect(await clearLooseFiles(portal)).toBe(0);
  hoursFromNow(portal, looseFileHours + 1);
  expect(await clearLooseFiles(portal)).toBe(1);
  expect(await kept(portal, [shared, small, shown, loose])).toEqual([true, true, true, false]);
  expect(await clearLooseFiles(portal)).toBe(0);
});
