import { expect, test } from "vitest";
import { retentionRuns } from "#app/domain/privacy/retention-runs-queries.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { oneTimeCodes } from "#db/schema/people.ts";
import { retentionRules } from "#db/schema/privacy.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { leaveContact, leftContacts } from "#tests/factories/sealed.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const day = 86_400_000;
const email = { kind: "email", address: "guest@letters.example" } as const;

test("what has been kept long enough goes, and how much is in the ledger", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const closed = await aNeed(portal, { authorId: null, state: "closed", closedAt: portal.clock.now() });
  const open = await aNeed(portal, { authorId: null, state: "in-progress" });
  await leaveContact(portal, closed.id, email);
  await leaveContact(portal, open.id, { ...email, address: "open@letters.example" });
  const at = portal.clock.now();
  const code = { purpose: "need", contactDigest: "d", callerDigest: "c", codeDigest: "x" };
  await portal.db.write((tx) =>
    tx.insert(oneTimeCodes).values({ id: "1", ...code, sentAt: at, expiresAt: at }),
  );
  expect(await runRetention(portal)).toBe(0);
  portal.clock.advance(91 * day);
  expect(await runRetention(portal)).toBe(2);
  expect(await leftContacts(portal)).toEqual(["open@letters.example"]);
  const runs = await retentionRuns(portal);
  expect(runs.map(({ rule, rows }) => [rule, rows]).toSorted()).toEqual([
    ["guest-contacts", 1],
    ["one-time-codes", 1],
  ]);
});

test("how long is a row: another number of days holds from the next run", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const closed = await aNeed(portal, { authorId: null, state: "closed", closedAt: portal.clock.now() });
  await leaveContact(portal, closed.id, email);
  await portal.db.write((tx) => tx.update(retentionRules).set({ days: 400 }));
  portal.clock.advance(91 * day);
  await runRetention(portal);
  expect(await leftContacts(portal)).toHaveLength(1);
});
