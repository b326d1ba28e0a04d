import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { checkImport } from "#app/domain/plans/import/check-import.server.ts";
import { importPlan } from "#app/domain/plans/import/import-plan.server.ts";
import { clockAt } from "#app/platform/clock.ts";
import { filesIn } from "#app/platform/disk-files.ts";
import { randomIds } from "#app/platform/ids.ts";
import { openDatabase } from "#db/client.ts";
import { aLargeLayer, markdownPlan } from "#tests/factories/plan-files.ts";

/**
 * A portal that checks files of a plan and keeps them, until it is killed.
 * Arguments: data folder, moment (ISO), who brings them in (JSON), how many features.
 */
const [folder = "", now = "", person = "", features = "0"] = process.argv.slice(2);
const by: Person = JSON.parse(person);
const db = await openDatabase(`file:${folder}/wenji.db`);
const deps = { db, clock: clockAt(now), ids: randomIds, files: filesIn(`${folder}/files`) };
const kept = {
  ...deps,
  keepPicture: (bytes: Uint8Array) => keepPhoto(deps, bytes),
};
const files = [markdownPlan([["步行", "补齐社区步行网络。"]]), aLargeLayer(Number(features))];
process.send?.("checking");
const checked = await checkImport(kept, by, { files, said: {} });
process.send?.("keeping");
if (checked.ok) await importPlan(kept, by, checked.importId);
process.send?.("kept");
