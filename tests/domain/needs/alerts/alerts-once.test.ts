import { beforeEach, expect, test } from "vitest";
import { findForAlerts } from "#app/domain/needs/alerts/find-for-alerts.server.ts";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { queueAlertLetters } from "#app/domain/notifications/queue-alert-letters.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { alertCursors, alertFinds } from "#db/schema/alerts.ts";
import { aGuestAlert, anAlert, runAlerts, submitted } from "#tests/factories/alerts.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let reader: Person;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  reader = await aPerson(portal, "陈女士");
  await withContacts(portal, reader, { email: "chen@linxi.example", mobile: "+8619900000001" });
});

test("two processes at once find and write each letter once", async () => {
  for (let made = 0; made < 3; made += 1) await anAlert(portal, reader, `text=${"灯路坏"[made]}`);
  await aGuestAlert(portal, "wang@linxi.example", "");
  await submitted(portal, await aNeed(portal, { title: "路灯坏了" }));
  await Promise.all([findForAlerts(portal), findForAlerts(portal)]);
  await Promise.all([1, 2, 3, 4, 5, 6].map(() => queueAlertLetters(portal)));
  await Promise.all([deliverLetters(portal, "p1"), deliverLetters(portal, "p2")]);
  expect(portal.letters.map(({ letter }) => letter.to).toSorted()).toEqual([
    ...["chen@linxi.example", "chen@linxi.example", "chen@linxi.example", "wang@linxi.example"],
  ]);
});

test("a crash in the middle of writing leaves everything to be written once", async () => {
  await anAlert(portal, reader, "");
  await submitted(portal, await aNeed(portal));
  const broken = {
    ...portal,
    ids: {
      ...portal.ids,
      next: () => {
        throw new Error("the machine went off");
      },
    },
  };
  await findForAlerts(portal);
  await expect(queueAlertLetters(broken)).rejects.toThrow("went off");
  expect(await portal.db.read.select().from(alertFinds)).toHaveLength(1);
  await runAlerts(portal);
  await runAlerts(portal);
  expect(portal.letters).toHaveLength(1);
  expect(await portal.db.read.select().from(alertFinds)).toEqual([]);
});

test("the place in the ledger moves with what was found, or not at all", async () => {
  await anAlert(portal, reader, "");
  await submitted(portal, await aNeed(portal));
  const place = async () => (await portal.db.read.select().from(alertCursors))[0]?.eventSeq;
  const before = await place();
  await portal.db.client.execute("ALTER TABLE alert_finds RENAME TO alert_finds_away");
  await expect(findForAlerts(portal)).rejects.toThrow();
  expect(await place()).toBe(before);
  await portal.db.client.execute("ALTER TABLE alert_finds_away RENAME TO alert_finds");
  await runAlerts(portal);
  expect(portal.letters).toHaveLength(1);
});
