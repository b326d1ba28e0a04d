import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { retentionRuns } from "#app/domain/privacy/retention-runs-queries.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { session } from "#db/schema/identity.ts";
import { oneTimeCodes } from "#db/schema/people.ts";
import { retentionRules } from "#db/schema/privacy.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { leaveContact, leftContacts } from "#tests/factories/sealed.ts";
import { openSignInPortal, signInWith } from "#tests/factories/signing-in.ts";
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

test("a session that ran out goes with its browser and network, one that runs stays", async () => {
  const portal = await openSignInPortal();
  const { personId } = await signInWith(portal, email);
  await signInWith(portal, email);
  const [first] = await portal.db.read.select().from(session);
  const ranOut = new Date(Date.parse(portal.clock.now()) - 31 * day);
  await portal.db.write((tx) =>
    tx
      .update(session)
      .set({ expiresAt: ranOut })
      .where(eq(session.id, first?.id ?? "")),
  );
  expect(await runRetention(portal)).toBe(1);
  const left = await portal.db.read.select().from(session).where(eq(session.userId, personId));
  expect(left.map(({ id }) => id)).not.toContain(first?.id);
  expect(left).toHaveLength(1);
});
