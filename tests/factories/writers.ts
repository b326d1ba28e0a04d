import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import type { Database } from "#db/client.ts";
import { type TestPortal, testStart } from "#tests/setup/test-portal.ts";

const run = promisify(execFile);

/** So many events in the ledger, each in a transaction of its own. */
export async function writeEntries(db: Database, count: number) {
  const actor = { kind: "system", job: "writer" } as const;
  const event = { type: "NeedSupported", subject: about("need", "n1"), particulars: { count: 1 } } as const;
  for (let place = 0; place < count; place++)
    await db.write((tx) => appendEvent(tx, { actor, role: "system", at: testStart }, event));
}

/** Three other processes that write 150 events each into the portal's database; returns how many they wrote. */
export async function writersBeside({ folder }: TestPortal): Promise<number> {
  const env = { ...process.env, DATABASE_URL: `file:${join(folder, "wenji.db")}` };
  const outputs = await Promise.all(
    [1, 2, 3].map(() => run(process.execPath, ["tests/setup/write-entry.ts", "150"], { env })),
  );
  return outputs.flatMap(({ stdout }): number[] => JSON.parse(stdout)).length;
}
