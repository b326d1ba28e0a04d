import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { claimNeed } from "#app/domain/needs/claims/claim-need.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { action as representatives } from "#app/routes/account/entity-representatives.tsx";
import * as removal from "#app/routes/account/passkey-removal.tsx";
import { action as settle } from "#app/routes/office/claim-settlement.tsx";
import { askedFirst } from "#app/ui/primitives/asked-first.ts";
import { passkeys } from "#db/schema/credentials.ts";
import { marketRepresentatives } from "#db/schema/market.ts";
import { needClaims } from "#db/schema/need-claims.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aVerifiedEntity, must } from "#tests/factories/market.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let li: Person;
let coordinator: Person;

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  const proofs = { secondFactor: "given", provedAt: portal.clock.now() } as const;
  li = { ...(await aPerson(portal, "李")), proofs };
  coordinator = await aPerson(portal, "专班一", { role: "coordinator" });
});

/** What the page that came back will post on a yes; undefined where the act went through. */
const asked = (answer: unknown) =>
  typeof answer === "object" && answer !== null && "data" in answer ? askedFirst(answer.data) : undefined;

test("a passkey is removed by a yes on a page of its own, which changes nothing itself and is nobody else's", async () => {
  await withContacts(portal, li, { email: "li@linxi.example" });
  await portal.db.write((tx) =>
    tx.insert(passkeys).values({
      ...{ id: "key", personId: li.id, credentialId: "c", publicKey: "k", counter: 0, transports: [] },
      ...{ name: "办公室电脑", addedAt: portal.clock.now() },
    }),
  );
  const [path, params] = ["/account/security/passkeys/key/removal", { id: "key" }];
  const context = await contextFor(portal, li);
  expect(await removal.loader(reading(context, path, params))).toMatchObject({ name: "办公室电脑" });
  expect(await portal.db.read.select().from(passkeys)).toHaveLength(1);
  const other = await contextFor(portal, { ...coordinator, proofs: li.proofs });
  await expect(removal.loader(reading(other, path, params))).rejects.toMatchObject({ status: 404 });
  expect(await removal.action(posting(context, path, {}, params))).toMatchObject({ status: 303 });
  expect(await portal.db.read.select().from(passkeys)).toEqual([]);
});

test("a representative's part ends once the question is answered with yes", async () => {
  const entityId = await aVerifiedEntity(portal, { clerk: li, coordinator });
  const wang = await aPerson(portal, "王");
  const row = { id: "wang", entityId, personId: wang.id, name: "王代表", cameBy: "request" as const };
  await portal.db.write((tx) =>
    tx.insert(marketRepresentatives).values({ ...row, state: "accepted", askedAt: portal.clock.now() }),
  );
  const send = async (fields: Record<string, string>) => {
    const path = `/account/market-entities/${entityId}/representatives`;
    return representatives(posting(await contextFor(portal, li), path, fields, { id: entityId }));
  };
  const stateNow = async () =>
    (await portal.db.read.select().from(marketRepresentatives).where(eq(marketRepresentatives.id, "wang")))[0]
      ?.state;
  const asks = asked(await send({ act: "ended", representative: "wang" }));
  expect(asks).toEqual({ act: "ended", representative: "wang", sure: "yes" });
  expect(await stateNow()).toBe("accepted");
  expect(await send(asks ?? {})).toMatchObject({ status: 303 });
  expect(await stateNow()).toBe("ended");
});

test("a claim is accepted once the question is answered with yes, and what was typed comes along", async () => {
  const need = await aNeed(portal, { channel: "import", source: "messages", state: "answered" });
  const said = { sourceNumber: undefined, words: "当时留的手机尾号 8817。" };
  const { claimId } = must(await claimNeed(portal, li, { number: need.number, ...said }));
  const send = async (fields: Record<string, string>) =>
    settle(
      posting(await contextFor(portal, coordinator), `/office/claims/${claimId}`, fields, { id: claimId }),
    );
  const outcomeNow = async () => (await portal.db.read.select().from(needClaims))[0]?.outcome;
  const asks = asked(await send({ outcome: "accepted", reason: "尾号相符" }));
  expect(asks).toEqual({ outcome: "accepted", reason: "尾号相符", sure: "yes" });
  expect(await outcomeNow()).toBeNull();
  expect(await send(asks ?? {})).toMatchObject({ status: 303 });
  expect(await outcomeNow()).toBe("accepted");
});
