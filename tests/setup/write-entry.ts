import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { takeNumber } from "#app/domain/audit/take-number.server.ts";
import { about } from "#app/domain/events.ts";
import { systemClock } from "#app/platform/clock.ts";
import { openDatabase } from "#db/client.ts";

/** So many commands at once on the database of DATABASE_URL, in a process of its own; prints the numbers they took. */
const writers = Number(process.argv[2] ?? 200);
const db = await openDatabase(process.env.DATABASE_URL ?? "file:.data/write.db");
const actor = { kind: "system", job: `writer-${process.pid}` } as const;

const numbers = await Promise.all(
  Array.from({ length: writers }, () =>
    db.write(async (tx) => {
      const count = await takeNumber(tx, "numbers");
      await appendEvent(
        tx,
        { actor, role: "system", at: systemClock.now() },
        { type: "NeedSupported", subject: about("need", "n1"), particulars: { count } },
      );
      return count;
    }),
  ),
);
process.stdout.write(JSON.stringify(numbers));
db.close();
