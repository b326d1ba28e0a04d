import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { alertsOf } from "#app/domain/needs/alerts/alert-queries.server.ts";
import { goneFrom } from "#app/domain/needs/alerts/filter-words.ts";
import { alertCursors, alertKeys } from "#db/schema/alerts.ts";
import { territories } from "#db/schema/people.ts";
import { anAlert, runAlerts, submitted } from "#tests/factories/alerts.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function aReader() {
  const portal = await openTestPortal();
  await aTown(portal);
  const reader = await aPerson(portal, "陈女士");
  await withContacts(portal, reader, { email: "chen@linxi.example" });
  return { portal, reader };
}

test("an alert whose signs were made by earlier rules is found by the next need all the same", async () => {
  const { portal, reader } = await aReader();
  const alertId = await anAlert(portal, reader, "text=傳統路燈");
  await portal.db.write(async (tx) => {
    await tx.update(alertKeys).set({ key: "text:傳統" });
    await tx.update(alertCursors).set({ keyRules: 0 });
  });
  await submitted(portal, await aNeed(portal, { title: "传统老街路灯坏了" }));
  await runAlerts(portal);
  expect(portal.letters.map(({ letter }) => letter.text).join()).toContain("传统老街路灯坏了");
  expect(await portal.db.read.select().from(alertKeys)).toEqual([{ alertId, key: "text:传统" }]);
});

test("who follows a territory that was done away with, or is not known any more, sees that it is gone", async () => {
  const { portal, reader } = await aReader();
  await anAlert(portal, reader, "territory=never-was");
  await anAlert(portal, reader, "territory=hekou");
  const gone = async () =>
    (await alertsOf(portal, reader.id)).map(({ query, filter, names }) => [query, goneFrom(filter, names)]);
  expect(Object.fromEntries(await gone())).toEqual({
    "territory=hekou": undefined,
    "territory=never-was": "territory",
  });
  await portal.db.write((tx) =>
    tx.update(territories).set({ retiredAt: portal.clock.now() }).where(eq(territories.id, "hekou")),
  );
  expect(Object.fromEntries(await gone())).toMatchObject({ "territory=hekou": "territory" });
});
