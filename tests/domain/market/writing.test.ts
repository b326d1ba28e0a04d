import { beforeEach, describe, expect, test } from "vitest";
import { ratesSince } from "#app/domain/insight/rates-queries.server.ts";
import { publicEntity } from "#app/domain/market/public-entity-queries.server.ts";
import { publicEntities } from "#app/domain/market/register-queries.server.ts";
import { suspendEntity } from "#app/domain/market/suspend-entity.server.ts";
import { commentOnNeed } from "#app/domain/needs/comment-on-need.server.ts";
import { commentsOf } from "#app/domain/needs/comment-queries.server.ts";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { needPoints } from "#app/domain/needs/need-map-queries.server.ts";
import { publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { supportAsEntity, withdrawEntitySupport } from "#app/domain/needs/support-as-entity.server.ts";
import { type Person, visitor } from "#app/domain/people/actor.ts";
import { factsOfNeeds } from "#app/domain/summaries/load-summary-facts.server.ts";
import { anApplication, aUscc, aVerifiedEntity, must } from "#tests/factories/market.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aSubmission } from "#tests/factories/submissions.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const name = "临溪青禾营造有限公司";
const stake = "承接文昌路微更新设计";
let portal: TestPortal;
let clerk: Person;
let coordinator: Person;
let entityId: string;
let uscc: string;

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  clerk = await aPerson(portal, "沈女士");
  coordinator = await aPerson(portal, "专班一", { role: "coordinator" });
  uscc = aUscc();
  entityId = await aVerifiedEntity(portal, { clerk, coordinator }, { uscc, name });
});

const suspend = async () =>
  must(await suspendEntity(portal, coordinator, { entityId, reason: "不实申报", basis: "登记规则" }));
const comment = (number: string, voice: object, submissionKey = "0123456789") =>
  commentOnNeed(portal, clerk, { number, words: "我们可以公开测绘图。", submissionKey, ...voice });
const asked = (voice: { entityId: string; stake: string }, more: object = {}) =>
  submitNeed(portal, clerk, { ...aSubmission(), writer: { as: "self", voice }, ...more });

describe("a comment", () => {
  test("in an entity's name carries its name and stake, not the person's; what it wrote stays when it is suspended", async () => {
    const need = await aNeed(portal);
    must(await comment(need.number, { inNameOf: entityId, declaredStake: stake, stake: "含沿街立面" }));
    must(await comment(need.number, {}, "9876543210"));
    await suspend();
    const view = must({ ok: true as const, need: await needForReader(portal, visitor, need.number) }).need;
    if (!view) throw new Error("no need");
    const { comments } = await commentsOf(portal.db.read, visitor, view, {});
    expect(comments.map(({ role, entity }) => [role, entity])).toEqual([
      ["market-entity", { name, stake: `${stake}; 含沿街立面`, uscc }],
      ["resident", null],
    ]);
    const page = await publicEntity(portal.db.read, uscc, "2026-03-02");
    expect(page?.comments).toMatchObject([{ words: "我们可以公开测绘图。", number: need.number }]);
  });

  test.each([
    ["without a stake", () => ({ inNameOf: entityId, stake: "  " }), "stake-needed"],
    ["with an endless stake", () => ({ inNameOf: entityId, stake: "长".repeat(201) }), "stake-too-long"],
    ["of an entity that is not theirs", () => ({ inNameOf: "no-such", stake: "无" }), "entity-not-yours"],
  ])("%s is refused", async (_, voice, reason) => {
    const need = await aNeed(portal);
    expect(await comment(need.number, voice())).toEqual({ ok: false, reason });
  });

  test("of a suspended entity, or one that only applied, is refused", async () => {
    const need = await aNeed(portal);
    await suspend();
    const refused = { ok: false, reason: "entity-may-not-write" };
    expect(await comment(need.number, { inNameOf: entityId, stake: "无" })).toEqual(refused);
    const waiting = await anApplication(portal, clerk);
    expect(await comment(need.number, { inNameOf: waiting, stake: "无" })).toEqual(refused);
  });

  test("whose stake holds a telephone number waits for a moderator", async () => {
    const need = await aNeed(portal);
    const said = must(await comment(need.number, { inNameOf: entityId, stake: "联系 13800138000" }));
    expect(said.publication).toBe("awaiting-review");
  });
});

describe("a need", () => {
  test("in an entity's name is labelled on its page, in lists and on the map, and counted apart", async () => {
    await aNeed(portal);
    const { number, needId } = must(await asked({ entityId, stake }));
    const view = await needForReader(portal, visitor, number);
    expect(view).toMatchObject({ entity: { name, stake, uscc } });
    const now = portal.clock.now();
    const { lines } = await publicNeeds(portal, { filter: {}, now }, { size: 10 });
    expect(lines.find((line) => line.number === number)?.entity).toEqual({ name, stake, uscc: null });
    const { points } = await needPoints(portal, { filter: {}, now });
    expect(points.find((point) => point.number === number)?.entity).toBe(name);
    const rates = await ratesSince(portal, "2026-01-01");
    expect([rates.needs, rates.entities.needs]).toEqual([1, 1]);
    expect(rates.total.feedback).toEqual({ part: 0, whole: 1 });
    expect(rates.entities.total.feedback).toEqual({ part: 0, whole: 1 });
    expect(rates.units.reduce((sum, unit) => sum + unit.needs, 0)).toBeLessThanOrEqual(1);
    expect((await factsOfNeeds(portal.db.read, [needId])).public).toMatchObject({ people: 0, entities: 1 });
  });

  test("can't hide that name, nor be sent by a suspended entity", async () => {
    expect(await asked({ entityId, stake }, { visibility: "anonymous" })).toMatchObject({
      reason: "entity-has-a-name",
    });
    await suspend();
    expect(await asked({ entityId, stake })).toMatchObject({ reason: "entity-may-not-write" });
  });
});

test("support by an entity is no resident's, is one an entity, and can be taken back", async () => {
  const need = await aNeed(portal);
  const voice = { entityId, stake: "无" };
  const both = await Promise.all(
    [1, 2].map(() => supportAsEntity(portal, clerk, { number: need.number, voice })),
  );
  expect(both).toEqual([
    { ok: true, count: 1 },
    { ok: true, count: 1 },
  ]);
  const view = await needForReader(portal, visitor, need.number);
  expect(view).toMatchObject({ supportCount: 0, entitySupporters: [{ name, stake: "无" }] });
  expect((await factsOfNeeds(portal.db.read, [need.id])).public).toMatchObject({ people: 1, entities: 1 });
  must(await withdrawEntitySupport(portal, clerk, { number: need.number, entityId }));
  expect(await needForReader(portal, visitor, need.number)).toMatchObject({ entitySupporters: [] });
  const own = must(await asked({ entityId, stake }));
  const colleague = { ...clerk, id: (await aPerson(portal, "无关")).id };
  expect(await supportAsEntity(portal, colleague, { number: own.number, voice })).toMatchObject({
    reason: "entity-not-yours",
  });
});

describe("the public register", () => {
  const found = async (filter: object) =>
    (await publicEntities(portal.db.read, filter, { size: 10, today: "2026-03-02" })).lines.map(
      (line) => line.state,
    );

  test("finds by a piece of the name or the code, by state and field, and no application", async () => {
    await anApplication(portal, await aPerson(portal, "别家"), { name: "青禾二号" });
    expect(await found({})).toEqual(["verified"]);
    expect(await found({ sought: "青禾" })).toEqual(["verified"]);
    expect(await found({ sought: uscc.slice(4).toLowerCase() })).toEqual(["verified"]);
    expect(await found({ sought: "二号" })).toEqual([]);
    expect(await found({ field: "investment" })).toEqual([]);
    expect(await found({ field: "micro-renewal", state: "verified" })).toEqual(["verified"]);
    await suspend();
    expect(await found({ state: "suspended" })).toEqual(["suspended"]);
    expect(await found({ state: "verified" })).toEqual([]);
  });

  test("tells the suspension with its reason, and of people only the legal representative", async () => {
    await suspend();
    const page = await publicEntity(portal.db.read, uscc, "2026-03-02");
    expect(page?.moves.at(-1)).toMatchObject({ move: "suspend", reason: "不实申报", basis: "登记规则" });
    const told = JSON.stringify(page);
    expect(told).toContain("秦望舒");
    expect(told).not.toMatch(/沈知行|沈女士/);
    expect(page?.qualifications.flatMap(({ documents }) => documents)).toEqual([]);
  });

  test("has no page of an application", async () => {
    const hidden = aUscc();
    await anApplication(portal, await aPerson(portal, "别家"), { uscc: hidden });
    expect(await publicEntity(portal.db.read, hidden, "2026-03-02")).toBeUndefined();
  });

  test("is read along its index", async () => {
    const { rows } = await portal.db.client.execute(
      "EXPLAIN QUERY PLAN SELECT * FROM market_entities WHERE verified_at IS NOT NULL ORDER BY name, id LIMIT 51",
    );
    expect(rows.map(({ detail }) => detail).join()).toMatch(/USING INDEX market_entities_register/);
  });
});

test("counting residents and entities apart reads no words: the index covers it", async () => {
  const { rows } = await portal.db.client.execute(
    "EXPLAIN QUERY PLAN SELECT unit_id, entity_id IS NOT NULL AS byEntity, count(*) FROM needs n INDEXED BY needs_public WHERE n.is_public = 1 AND n.submitted_at >= '2026' GROUP BY unit_id, byEntity",
  );
  expect(rows.map(({ detail }) => detail).join()).toMatch(/USING COVERING INDEX needs_public/);
});
