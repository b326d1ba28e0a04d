import { importNeedsCommand } from "#app/cli/import-needs.ts";
import { systemClock } from "#app/platform/clock.ts";
import { randomIds } from "#app/platform/ids.ts";
import { openDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { fillRulebook } from "#db/seed/rulebook.ts";

/** The import command on the database of DATABASE_URL, in a process of its own that a test may kill. */
const db = await openDatabase(process.env.DATABASE_URL ?? "file:.data/import.db");
const migrated = await migrate(db);
if (!migrated.ok) throw new Error(migrated.problem);
await fillRulebook(db, systemClock.now());
const zone = process.env.WENJI_TIME_ZONE ?? "Asia/Shanghai";
process.exitCode = await importNeedsCommand(process.argv.slice(2), {
  db,
  clock: systemClock,
  ids: randomIds,
  zone,
});
db.close();
