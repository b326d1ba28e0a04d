import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { action as endTask } from "#app/routes/office/task-ending.tsx";
import { action as report } from "#app/routes/office/task-report.tsx";
import { loader as photoOf } from "#app/routes/public/photo.ts";
import { tasks } from "#db/schema/tasks.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPhoto, asFile } from "#tests/factories/photos.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let officer: Person;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  officer = await aPerson(portal, "交通干部", { role: "officer", unitId: "transport" });
  const place = { placeLabel: "文昌小学东门", openedBy: officer.id, openedAt: portal.clock.now() };
  await portal.db.write((tx) =>
    tx.insert(tasks).values({
      ...{ id: "t", number: "RW-1", title: "步行道", class: "major-project", rung: "project" },
      ...{ theme: "transport-infrastructure", leadUnitId: "transport", state: "advancing" },
      ...{ startOn: "2026-03-02", dueOn: "2027-09-30", measure: "步行道", measureUnit: "米", target: 420 },
      ...place,
    }),
  );
});

const typed = {
  version: "1",
  move: "report",
  words: "已划线一百米。",
  evidence: "",
  progress: "40",
  done: "100",
};
type Fields = Record<string, string | File>;
const send = async (act: typeof report | typeof endTask, fields: Fields) =>
  act(posting(await contextFor(portal, officer), "/office/tasks/RW-1/reports", fields, { number: "RW-1" }));
function comesBack(answer: Awaited<ReturnType<typeof send>>) {
  if (!("data" in answer)) throw new Error("it was taken");
  return answer.data;
}
const shown = async () => (await taskPage(portal.db.read, "RW-1"))?.reports[0];

test("a photo shows progress to everybody, without where it was taken", async () => {
  const photo = { photoFile1: asFile(await aPhoto(900, 600)), alternative1: "东门北侧的步行道" };
  expect(await send(report, { ...typed, ...photo })).toMatchObject({ status: 303 });
  const [one, ...others] = (await shown())?.photos ?? [];
  expect(others).toEqual([]);
  expect(one?.alternative).toBe("东门北侧的步行道");
  const context = await contextFor(portal, undefined);
  const answer = await photoOf(reading(context, `/photos/${one?.id}`, { id: one?.id ?? "" }));
  const picture = await sharp(new Uint8Array(await answer.arrayBuffer())).metadata();
  expect([picture.format, picture.exif]).toEqual(["webp", undefined]);
});

test("a photo without words comes back with everything typed and the photo itself", async () => {
  const back = await send(report, { ...typed, photoFile1: asFile(await aPhoto()), alternative1: " " });
  const { values, errors, pictures = {} } = comesBack(back);
  expect(errors).toEqual({ alternative1: "field-needed" });
  expect(values.words).toEqual(["已划线一百米。"]);
  expect(pictures[1]).toMatch(/^data:image\/webp/);
  const photo1 = values.photo1?.[0] ?? "";
  expect(await send(report, { ...typed, photo1, alternative1: "步行道" })).toMatchObject({ status: 303 });
  expect((await shown())?.photos).toHaveLength(1);
});

test("what is no picture is refused by its content, whatever its name; a forged token is no photo", async () => {
  const script = asFile(new TextEncoder().encode("<script>alert(1)</script>"), "photo.jpg");
  const back = await send(report, { ...typed, photoFile1: script, alternative1: "步行道" });
  expect(back).toMatchObject({
    data: { errors: { photoFile1: "photo-not-taken" }, reason: "photo-type-not-taken" },
  });
  const forged = ["a".repeat(64), "b".repeat(64), "9", "9", "c"].join(".");
  expect(await send(report, { ...typed, photo1: forged, alternative1: "步行道" })).toMatchObject({
    status: 303,
  });
  expect((await shown())?.photos).toEqual([]);
});

test("a kept photo can be left out again, and one in a place that is not offered is not taken", async () => {
  const back = await send(report, { ...typed, photoFile1: asFile(await aPhoto()), alternative1: "" });
  const photo1 = comesBack(back).values.photo1?.[0] ?? "";
  const late = { photoFile9: asFile(await aPhoto()), alternative9: "步行道" };
  expect(await send(report, { ...typed, photo1, without1: "yes", ...late })).toMatchObject({ status: 303 });
  expect((await shown())?.photos).toEqual([]);
});

test("a task is finished with a photo as its evidence", async () => {
  const finish = { version: "1", move: "finish", words: "全部建成。", evidence: "" };
  expect(await send(endTask, finish)).toMatchObject({ data: { reason: "evidence-needed" } });
  const photo = { photoFile2: asFile(await aPhoto()), alternative2: "建成的步行道" };
  expect(await send(endTask, { ...finish, ...photo })).toMatchObject({ status: 303 });
  expect((await shown())?.photos).toMatchObject([{ alternative: "建成的步行道" }]);
});
