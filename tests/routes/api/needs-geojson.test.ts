import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { publicEntity } from "#app/domain/market/public-entity-queries.server.ts";
import { publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { tightenVisibility } from "#app/domain/needs/tighten-visibility.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { loader } from "#app/routes/api/needs-geojson.ts";
import { aUscc, aVerifiedEntity, must } from "#tests/factories/market.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aSubmission } from "#tests/factories/submissions.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const name = "临溪青禾营造有限公司";
const stake = "承接文昌路微更新设计";
const collection = z.object({
  type: z.literal("FeatureCollection"),
  shown: z.number(),
  total: z.number(),
  features: z.array(
    z.object({
      id: z.string(),
      geometry: z.object({ type: z.literal("Point"), coordinates: z.tuple([z.number(), z.number()]) }),
      properties: z.object({ entity: z.string().nullable(), stake: z.string().nullable() }).loose(),
    }),
  ),
});

let portal: TestPortal;
let coordinator: Person;
let uscc: string;
let signed: { number: string; needId: string };

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  const clerk = await aPerson(portal, "沈女士");
  coordinator = await aPerson(portal, "专班一", { role: "coordinator" });
  uscc = aUscc();
  const entityId = await aVerifiedEntity(portal, { clerk, coordinator }, { uscc, name });
  const voice = { entityId, stake };
  signed = must(await submitNeed(portal, clerk, { ...aSubmission(), writer: { as: "self", voice } }));
});

async function geojson(query = "") {
  const answer = await loader(reading(await contextFor(portal), `/api/needs.geojson${query}`));
  expect(answer.headers.get("content-type")).toMatch(/^application\/geo\+json/);
  return collection.parse(await answer.json());
}

test("a need in an entity's name carries its label and declared stake, a resident's carries none; no person is named", async () => {
  const { number } = await aNeed(portal, { number: "2026-900001" });
  const { features, shown, total } = await geojson();
  const labels = new Map(features.map(({ id, properties: { entity, stake } }) => [id, { entity, stake }]));
  expect(labels).toEqual(
    new Map([
      [signed.number, { entity: name, stake }],
      [number, { entity: null, stake: null }],
    ]),
  );
  expect([shown, total]).toEqual([2, 2]);
  expect(JSON.stringify(features)).not.toMatch(/沈女士|陈\*\*/);
});

test("the filter by category takes its second level along, and nothing else", async () => {
  const heritage = await aNeed(portal, { number: "2026-900001", category: "heritage" });
  const ids = async (query: string) => (await geojson(query)).features.map(({ id }) => id);
  expect(await ids("?category=heritage")).toEqual([heritage.number]);
  expect(await ids("?category=no-such")).toHaveLength(2);
});

test("once the office published it without name and place, neither map, list nor the entity's page names the entity", async () => {
  const tightened = await tightenVisibility(portal, coordinator, {
    ...{ needId: signed.needId, visibility: "anonymous", reason: "涉及个人" },
  });
  expect(tightened).toMatchObject({ ok: true });
  expect((await geojson()).features).toEqual([]);
  const { lines } = await publicNeeds(portal, { filter: {}, now: portal.clock.now() }, { size: 10 });
  expect(lines.map(({ entity }) => entity)).toEqual([{ name: null, stake: null, uscc: null }]);
  expect((await publicEntity(portal.db.read, uscc, "2026-03-02"))?.needs).toEqual([]);
});
