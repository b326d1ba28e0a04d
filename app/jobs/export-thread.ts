import { workerData } from "node:worker_threads";
import { makeExport } from "#app/domain/consultations/reports/make-export.server.ts";
import { keepSettings } from "#app/domain/settings.server.ts";
import { writeByTemplate } from "#app/formats/reports/template-export.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import { databaseUrlOf, readConfig } from "#app/platform/env.ts";
import { filesOf } from "#app/platform/files-of-config.ts";
import { loadI18n } from "#app/platform/i18n.ts";
import { createLog } from "#app/platform/log.ts";
import { readSite } from "#app/platform/site.ts";
import { openDatabase } from "#db/client.ts";
import { reportWriters } from "./report-writers.ts";

/** A thread that makes the one copy it was started for, with a connection of its own. */
const read = readConfig(process.env);
if (!read.ok) throw new Error("the configuration has gone wrong since the start");
const { config } = read;
const db = await openDatabase(databaseUrlOf(config), config.DATABASE_AUTH_TOKEN);
try {
  const { site } = await keepSettings(db, { site: await readSite(config.WENJI_SITE) }).now();
  const deps = {
    ...{ db, clock: systemClock, files: filesOf(config), i18n: loadI18n() },
    ...{ log: createLog(config.LOG_LEVEL), zone: config.WENJI_TIME_ZONE },
  };
  const claim: { id: string; claimant: string } = workerData;
  await makeExport(deps, claim, {
    office: (lang) => site.footer.organiser[lang],
    writers: reportWriters,
    byTemplate: writeByTemplate,
  });
} finally {
  db.close();
}
