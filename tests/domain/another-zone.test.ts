import { rm } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { needs } from "#db/schema/needs.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aSubmission } from "#tests/factories/submissions.ts";
import { startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { newTestFolder, openPortalIn } from "#tests/setup/test-portal.ts";
import { testKeys, testSecret } from "#tests/setup/test-secrets.ts";

const zone = "America/New_York";
/** Tuesday in Shanghai, and still Monday evening there. */
const evening = "2026-03-03T02:30:00.000Z";

test("a portal in another time zone reckons and shows days and hours by that zone, over the change of the clocks", async () => {
  const data = await newTestFolder();
  const deps = { ...(await openPortalIn(data)), zone };
  deps.clock.moveTo(evening);
  await aTown(deps);
  const { number } = must(await submitNeed(deps, await aPerson(deps, "居民"), aSubmission()));
  const [row] = await deps.db.read.select().from(needs).where(eq(needs.number, number));
  // The fifth working day after Monday ends by summer time, which began on the eighth.
  expect(row).toMatchObject({ dueOn: "2026-03-09", dueAt: "2026-03-10T03:59:59.999Z" });
  const env = { ...testSettings, WENJI_SECRET: testSecret, WENJI_KEYS: testKeys, WENJI_TIME_ZONE: zone };
  const portal = await startPortal({ data, env });
  try {
    const page = await (await fetch(`${portal.origin}/needs/${number}`)).text();
    const shown = [...page.matchAll(/<time dateTime="([^"]+)">(.*?)<\/time>/g)].map(
      ([, at, words = ""]) => `${at} ${words.replaceAll("<!-- -->", "")}`,
    );
    expect(shown).toContain(`${evening} 2026-03-02`);
    expect(shown.filter((one) => one.startsWith(evening) && !one.includes("2026-03-02"))).toEqual([]);
    expect(page).toContain("2026-03-09");
    expect(page).not.toContain("2026-03-10");
  } finally {
    await portal.stop();
    deps.db.close();
    await rm(data, { recursive: true, force: true });
  }
}, 60_000);
