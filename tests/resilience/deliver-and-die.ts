import { appendFileSync } from "node:fs";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { clockAt } from "#app/platform/clock.ts";
import { filesIn } from "#app/platform/disk-files.ts";
import { readConfig } from "#app/platform/env.ts";
import { loadI18n } from "#app/platform/i18n.ts";
import { randomIds } from "#app/platform/ids.ts";
import { silentLog } from "#app/platform/log.ts";
import type { Provider } from "#app/platform/post.ts";
import { openDatabase } from "#db/client.ts";
import { testSecrets } from "#tests/setup/test-secrets.ts";

/**
 * A portal's outbox runner that loses power at one boundary of one letter's delivery.
 * Arguments: data folder, moment (ISO), boundary, how many letters go well before.
 */
const [folder = "", now = "", boundary = "", before = "0"] = process.argv.slice(2);

const die = () => process.kill(process.pid, "SIGKILL");
let letters = 0;
const doomed = () => letters > Number(before);

/** A provider that keeps what it accepts in a file; it is another machine, and outlives us. */
const provider: Provider = {
  async post({ id }, handOver) {
    letters += 1;
    if (doomed() && boundary === "before the hand-over") die();
    await handOver?.();
    if (doomed() && boundary === "after the hand-over") die();
    appendFileSync(`${folder}/accepted`, `${id}\n`);
    if (doomed() && boundary === "after the acceptance") die();
    return { outcome: "sent" };
  },
};

const read = readConfig({ WENJI_DATA: folder });
if (!read.ok) throw new Error("the defaults are not a valid configuration");
const database = await openDatabase(`file:${folder}/wenji.db`);
const db: typeof database = {
  ...database,
  async write(work) {
    const done = await database.write(work);
    const claimed = letters === 0 && boundary === "after the claim";
    const recorded = doomed() && boundary === "after the record" && (await isRecorded());
    if (claimed || recorded) die();
    return done;
  },
};

async function isRecorded() {
  const { rows } = await database.client.execute(
    "SELECT count(*) AS sent FROM deliveries WHERE state = 'sent' AND channel <> 'portal'",
  );
  return Number(rows[0]?.sent) === letters;
}

await deliverLetters(
  {
    ...{ db, clock: clockAt(now), ids: randomIds, files: filesIn(`${folder}/files`), log: silentLog },
    ...{ secrets: testSecrets, i18n: loadI18n() },
    ...{ post: { email: provider, sms: provider }, zone: "Asia/Shanghai", origin: "http://127.0.0.1:3000" },
    limits: read.config.limits,
  },
  `process ${process.pid}`,
);
