import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { action } from "#app/routes/public/need-new.tsx";
import { needs } from "#db/schema/needs.ts";
import { aVerifiedEntity } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { contextFor, posting } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let clerk: Person;
let entityId: string;

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  clerk = await aPerson(portal, "沈女士");
  const coordinator = await aPerson(portal, "专班一", { role: "coordinator" });
  entityId = await aVerifiedEntity(portal, { clerk, coordinator });
});

const check = {
  ...{ step: "check", place: "coordinates", coordinates: "118.6, 30.28", kind: "suggestion" },
  ...{ category: "transport", visibility: "public", words: "小学门口没有人行道，孩子每天走在车流里。" },
};
const send = async (fields: object, actor: Person = clerk) =>
  action(posting(await contextFor(portal, actor), "/needs/new", { ...check, ...fields }));

test("the last step asks who represents an entity in whose name, and nobody else", async () => {
  const asked = await send({ intent: "to-check" });
  const other = await send({ intent: "to-check" }, await aPerson(portal, "邻居"));
  expect(asked).toMatchObject({ data: { view: { check: { voices: [{ entityId }] } } } });
  expect(other).toMatchObject({ data: { view: { check: { voices: [] } } } });
});

test("without a stake it comes back with everything typed; with one it is sent and signed", async () => {
  const refused = await send({ intent: "send", inNameOf: entityId, stake: " " });
  expect(refused).toMatchObject({
    data: { view: { step: "check", form: { reason: "stake-needed", values: { inNameOf: [entityId] } } } },
    init: { status: 422 },
  });
  await send({ intent: "send", inNameOf: entityId, stake: "承接文昌路设计" });
  const rows = await portal.db.read.select().from(needs);
  expect(rows).toMatchObject([{ entityId, entityStake: "承接文昌路设计", authorId: clerk.id }]);
});

test("somebody else's entity can't be signed for by its id", async () => {
  const stranger = await aPerson(portal, "竞争者");
  expect(await send({ intent: "send", inNameOf: entityId, stake: "无" }, stranger)).toMatchObject({
    data: { view: { form: { reason: "entity-not-yours" } } },
  });
  expect(await portal.db.read.select().from(needs)).toEqual([]);
});
