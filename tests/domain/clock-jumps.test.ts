import { desc, ne } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { releaseDeadClaims } from "#app/domain/notifications/release-claims.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { schedule } from "#app/jobs/schedule.ts";
import { events } from "#db/schema/audit.ts";
import { needs } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { aSubmission } from "#tests/factories/submissions.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const hour = 3_600_000;
const zoneOfProcess = process.env.TZ;
afterEach(() => {
  if (zoneOfProcess === undefined) delete process.env.TZ;
  else process.env.TZ = zoneOfProcess;
});

async function aRoutedTown() {
  const portal = await openTestPortal();
  await aTown(portal);
  await routingRulesOf(portal, { id: "all", unitId: "transport" });
  const author = await aPerson(portal, "居民123456");
  await withContacts(portal, author, { email: "r@linxi.example", mobile: "+8619900000001" });
  return { portal, author };
}

async function runJobs(portal: TestPortal) {
  for (const job of schedule) while ((await job.run(portal, "test")) > 0);
}

test.each([
  ["an hour back", -hour],
  ["an hour ahead", hour],
  ["a day back", -24 * hour],
  ["a day ahead", 24 * hour],
])(
  "the clock jumps %s and later returns while needs come in: each is told of once and time in the ledger never runs back",
  async (_name, jump) => {
    const { portal, author } = await aRoutedTown();
    const send = async (key: string) =>
      expect(await submitNeed(portal, author, aSubmission({ submissionKey: key }))).toMatchObject({
        ok: true,
      });
    await send("before");
    portal.clock.advance(jump);
    await send("after the jump");
    // Some of it is done on the jumped clock, some waits for the next.
    await reactToEvents(portal, tellingsOf);
    await send("still jumped");
    portal.clock.advance(-jump);
    await send("after the return");
    await runJobs(portal);
    const at = await portal.db.read.select({ at: events.at }).from(events).orderBy(events.seq);
    expect(at.map((row) => row.at)).toEqual(at.map((row) => row.at).toSorted());
    expect(await checkLedger(portal)).toMatchObject({ ok: true });

    // What an hour's jump may still hold back goes out within that hour.
    portal.clock.advance(Math.min(Math.abs(jump), hour));
    await runJobs(portal);
    const letters = await portal.db.read.select().from(deliveries).where(ne(deliveries.channel, "portal"));
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.map(({ state }) => state)).toEqual(letters.map(() => "sent"));
    const ids = portal.letters.map(({ letter }) => letter.id);
    expect(ids.toSorted()).toEqual(letters.map(({ messageId }) => messageId).toSorted());
    const numbers = (await portal.db.read.select({ number: needs.number }).from(needs)).map(
      (row) => row.number,
    );
    expect(new Set(numbers).size).toBe(4);
  },
);

test("a claim made before the clock was set back a day is released as any dead one", async () => {
  const { portal, author } = await aRoutedTown();
  portal.clock.advance(24 * hour);
  await submitNeed(portal, author, aSubmission());
  await reactToEvents(portal, tellingsOf);
  await portal.db.client.execute({
    sql: "UPDATE deliveries SET state = 'claimed', claimed_by = 'dead', claimed_at = ? WHERE channel <> 'portal'",
    args: [portal.clock.now()],
  });
  portal.clock.advance(-24 * hour);
  expect((await releaseDeadClaims(portal)).pending).toBe(2);
  while ((await deliverLetters(portal, "alive")) > 0);
  expect(portal.letters).toHaveLength(2);
});

/** Half an hour after midnight of New Year in Shanghai; in Berlin, inside the hour that summer time skips. */
test.each([
  ["Asia/Shanghai", "2025-12-31T16:30:00.000Z", "2026-000001"],
  ["Asia/Shanghai", "2025-12-31T15:30:00.000Z", "2025-000001"],
  ["Europe/Berlin", "2026-03-29T01:30:00.000Z", "2026-000001"],
  ["Europe/Berlin", "2026-10-25T00:30:00.000Z", "2026-000001"],
  ["Europe/Berlin", "2026-10-25T01:30:00.000Z", "2026-000001"],
  ["America/New_York", "2026-01-01T04:30:00.000Z", "2025-000001"],
])(
  "in %s at %s a need is %s, with the same due date whatever zone the process runs in",
  async (zone, now, number) => {
    const found: unknown[] = [];
    for (const processZone of ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"]) {
      process.env.TZ = processZone;
      const { portal, author } = await aRoutedTown();
      portal.zone = zone;
      portal.clock.moveTo(now);
      expect(await submitNeed(portal, author, aSubmission())).toMatchObject({ ok: true });
      const [need] = await portal.db.read.select().from(needs).orderBy(desc(needs.submittedAt));
      found.push([need?.number, need?.submittedAt, need?.dueAt, need?.dueOn]);
    }
    expect(found).toEqual(found.map(() => [number, now, ...(found[0] as unknown[]).slice(2)]));
  },
);
