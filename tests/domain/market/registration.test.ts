import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { changeRecord } from "#app/domain/administration/change-record.server.ts";
import { switchKind } from "#app/domain/administration/switch-register.server.ts";
import { amendParticulars } from "#app/domain/market/amend-particulars.server.ts";
import { beginRegistration } from "#app/domain/market/begin-registration.server.ts";
import { declareInterests } from "#app/domain/market/declare-interests.server.ts";
import { handIn } from "#app/domain/market/hand-in.server.ts";
import { loadEntity } from "#app/domain/market/load-entity.server.ts";
import { sendBackEntity } from "#app/domain/market/send-back-entity.server.ts";
import { verifyEntity } from "#app/domain/market/verify-entity.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { events } from "#db/schema/audit.ts";
import { marketQualifications } from "#db/schema/market.ts";
import { anApplication, aUscc, aVerifiedEntity, aWholeDraft, must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let clerk: Person;
let rival: Person;
let coordinator: Person;

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  clerk = await aPerson(portal, "沈女士");
  rival = await aPerson(portal, "竞争者");
  coordinator = await aPerson(portal, "专班一", { role: "coordinator" });
});

const organisation = (uscc: string) => ({
  ...{ uscc, name: "某公司", legalRepresentative: "某人" },
  fields: ["operation" as const],
});
const stateOf = async (id: string) => (await loadEntity(portal.db.read, id))?.row;

test("an application is on the clock from the working day after it was handed in", async () => {
  const id = await anApplication(portal, clerk);
  // Handed in on Monday 2026-03-02: five working days.
  expect(await stateOf(id)).toMatchObject({ state: "applied", dueOn: "2026-03-09", verifiedAt: null });
});

test("beginning twice with the same code is one draft", async () => {
  const uscc = aUscc();
  const one = must(await beginRegistration(portal, clerk, organisation(uscc)));
  expect(await beginRegistration(portal, clerk, organisation(uscc))).toEqual(one);
});

describe("a code that somebody else has", () => {
  test("as a draft or an application tells a stranger nothing and keeps nobody out", async () => {
    const uscc = aUscc();
    await anApplication(portal, clerk, { uscc });
    expect(await beginRegistration(portal, rival, organisation(uscc))).toMatchObject({ ok: true });
  });

  test("in the register leads to joining", async () => {
    const uscc = aUscc();
    await aVerifiedEntity(portal, { clerk, coordinator }, { uscc });
    const refused = { ok: false, reason: "uscc-registered" };
    expect(await beginRegistration(portal, rival, organisation(uscc))).toEqual(refused);
  });

  test("is verified once, whoever applied", async () => {
    const uscc = aUscc();
    const squatted = await anApplication(portal, rival, { uscc });
    const late = await aWholeDraft(portal, await aPerson(portal, "第三人"), { uscc });
    await aVerifiedEntity(portal, { clerk, coordinator }, { uscc });
    const input = { entityId: squatted, until: "2027-01-01", move: "verify" } as const;
    expect(await verifyEntity(portal, coordinator, input)).toEqual({ ok: false, reason: "uscc-taken" });
    const [owner] = (await loadEntity(portal.db.read, late))?.facts.representativeIds ?? [];
    const third = { ...rival, id: owner ?? "" };
    expect(await handIn(portal, third, { entityId: late, move: "apply" })).toMatchObject({
      reason: "uscc-registered",
    });
  });
});

test("what is not whole is not handed in", async () => {
  const { entityId } = must(await beginRegistration(portal, clerk, organisation(aUscc())));
  const handed = await handIn(portal, clerk, { entityId, move: "apply" });
  expect(handed).toEqual({ ok: false, reason: "application-not-whole" });
  expect(await stateOf(entityId)).toMatchObject({ state: "draft" });
});

test("an unproved mobile number hands nothing in", async () => {
  const entityId = await aWholeDraft(portal, clerk);
  const unproved = { ...clerk, mobileProved: false };
  expect(await handIn(portal, unproved, { entityId, move: "apply" })).toMatchObject({
    reason: "application-not-whole",
  });
});

test("to a stranger there is no such draft, and staff represent nobody", async () => {
  const entityId = await aWholeDraft(portal, clerk);
  const amended = await declareInterests(portal, rival, { entityId, interests: ["x"], none: false });
  expect(amended).toEqual({ ok: false, reason: "not-found" });
  expect(await beginRegistration(portal, coordinator, organisation(aUscc()))).toMatchObject({
    reason: "staff-represents-nobody",
  });
});

test("sent back with a reason, amended, handed in again", async () => {
  const id = await anApplication(portal, clerk);
  const input = { entityId: id, interests: ["河滨路商铺运营"], none: false };
  expect(await declareInterests(portal, clerk, input)).toMatchObject({ reason: "state-does-not-allow" });
  must(await sendBackEntity(portal, coordinator, { entityId: id, reason: "授权书未盖章", move: "sendBack" }));
  must(await declareInterests(portal, clerk, input));
  must(await handIn(portal, clerk, { entityId: id, move: "apply" }));
  expect(await stateOf(id)).toMatchObject({ state: "applied" });
});

test("of two officers at once one decides", async () => {
  const second = await aPerson(portal, "专班二", { role: "coordinator" });
  const id = await anApplication(portal, clerk);
  const outcomes = await Promise.all([
    verifyEntity(portal, coordinator, { entityId: id, until: "2027-01-01", move: "verify" }),
    sendBackEntity(portal, second, { entityId: id, reason: "材料不清", move: "sendBack" }),
  ]);
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: "state-does-not-allow" });
});

test("what an officer verified holds until the next decision, and qualifications count from their check", async () => {
  const id = await aVerifiedEntity(portal, { clerk, coordinator });
  const [licence] = await portal.db.read.select().from(marketQualifications);
  expect(licence?.checkedAt).toBe(portal.clock.now());
  const changed = { name: "新名称有限公司", legalRepresentative: "秦望舒", fields: ["operation" as const] };
  must(await amendParticulars(portal, clerk, { entityId: id, ...changed }));
  expect(await stateOf(id)).toMatchObject({ name: "临溪青禾营造有限公司", proposed: changed });
  must(await handIn(portal, clerk, { entityId: id, move: "askRenewal" }));
  must(await verifyEntity(portal, coordinator, { entityId: id, until: "2028-01-01", move: "renew" }));
  expect(await stateOf(id)).toMatchObject({ ...changed, proposed: null, verifiedUntil: "2028-01-01" });
});

test.each([
  ["2026-03-02", "until-in-the-past"],
  ["2030-01-01", "until-too-far"],
])("verified until %s is refused: %s", async (until, reason) => {
  const id = await anApplication(portal, clerk);
  expect(await verifyEntity(portal, coordinator, { entityId: id, until, move: "verify" })).toEqual({
    ok: false,
    reason,
  });
});

test("the ledger tells of every step and of no name, code or interest", async () => {
  const uscc = aUscc();
  const id = await aVerifiedEntity(portal, { clerk, coordinator }, { uscc });
  const rows = await portal.db.read.select().from(events).where(eq(events.subjectId, id));
  expect(rows.map(({ type }) => type)).toEqual([
    "EntityRegistrationBegun",
    "EntityAmended",
    "EntityAmended",
    "EntityAmended",
    "EntityMoved",
    "EntityMoved",
  ]);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${uscc}|青禾|秦望舒|沈知行|文昌路`));
});

test("while registration is switched off nobody begins one, and whoever has begun goes on", async () => {
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  const [begun, other] = [organisation(aUscc()), organisation(aUscc())];
  const first = await beginRegistration(portal, clerk, begun);
  const off = { key: "market-registration", after: { on: false }, version: 1, reason: "人手不足" };
  must(await changeRecord(portal, administrator, switchKind, off));
  expect(await beginRegistration(portal, clerk, other)).toEqual({ ok: false, reason: "switched-off" });
  expect(await beginRegistration(portal, clerk, begun)).toEqual(first);
});
