import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { keepTerritories } from "#app/domain/needs/import/keep-territories.server.ts";
import { layTown } from "#app/domain/needs/town/lay-town.server.ts";
import { townWordsShape } from "#app/domain/needs/town/town-words.ts";
import { people, roleGrants, units } from "#db/schema/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";
import { firstBrokenRow } from "../import/ledger-chain.ts";

const words = townWordsShape.parse(JSON.parse(readFileSync("content/demo/town-words.json", "utf8")));
const ring: [number, number][] = [
  [118.5, 30.2],
  [118.6, 30.2],
  [118.6, 30.3],
  [118.5, 30.3],
  [118.5, 30.2],
];
const job = (needs: number) => ({ needs, seed: 7, words, streets: { places: [], lines: [] } });

async function portalOfTown(): Promise<TestPortal> {
  const portal = await openTestPortal();
  await keepTerritories(portal.db, [
    {
      ...{ id: "whole", name: "全区", nameEn: "All", bounds: [118.5, 30.2, 118.6, 30.3] },
      geometry: { type: "Polygon", coordinates: [ring] },
    },
  ]);
  const at = portal.clock.now();
  await portal.db.write(async (tx) => {
    await tx
      .insert(units)
      .values({ id: "office", name: "专班", nameEn: "Office", kind: "coordinating-office" });
    await tx.insert(people).values({ id: "c", displayName: "协调员", joinedAt: at });
    const grant = { id: "g", personId: "c", role: "coordinator" as const, grantedAt: at, grantedBy: "c" };
    await tx.insert(roleGrants).values(grant);
  });
  return portal;
}

const said = (portal: TestPortal) =>
  portal.db.read.all(
    sql`SELECT title, words, state, submitted_at, lon, lat, support_count FROM needs ORDER BY rowid`,
  );

test("made-up needs are counted, routed and chained as real ones, and nobody is told of them", async () => {
  const portal = await portalOfTown();
  expect(await layTown(portal, job(3000), () => {})).toEqual({
    ok: true,
    laid: 3000,
    stood: 0,
    resumed: false,
  });
  expect(await firstBrokenRow(portal.db.read)).toBeUndefined();
  const [wrong] = await portal.db.read.all(sql`
    SELECT (SELECT count(*) FROM needs n WHERE comment_count <> (SELECT count(*) FROM need_comments WHERE need_id = n.id)
        OR support_count <> (SELECT count(*) FROM need_supports WHERE need_id = n.id)) AS miscounted,
      (SELECT count(*) FROM needs WHERE is_public <> (publication = 'published' AND visibility <> 'office-only' AND kind <> 'report')) AS misshown,
      (SELECT count(*) FROM needs WHERE unit_id IS NULL OR (state = 'merged') <> (merged_into_id IS NOT NULL)) AS unlinked,
      (SELECT count(*) FROM needs) - (SELECT count(*) FROM need_keys) AS unnumbered,
      (SELECT count(*) FROM pending_reactions) AS told,
      (SELECT count(*) FROM needs WHERE state = 'closed') - (SELECT count(*) FROM answers a JOIN needs n ON n.id = a.need_id AND n.state = 'closed') AS unanswered`);
  expect(wrong).toEqual({ miscounted: 0, misshown: 0, unlinked: 0, unnumbered: 0, told: 0, unanswered: 0 });
  const [seen] = await portal.db.read.all<Record<string, number>>(sql`
    SELECT sum(is_public = 0) AS hidden, sum(state = 'merged') AS merged, sum(state = 'withdrawn') AS withdrawn,
      sum(publication = 'refused') AS refused, max(comment_count) AS loudest FROM needs`);
  expect(Object.values(seen ?? {}).every((count) => count > 0)).toBe(true);
  expect(seen?.loudest).toBe(750);
});

test("a laying that was broken off goes on with the very needs that were still to come", async () => {
  const [whole, broken] = [await portalOfTown(), await portalOfTown()];
  await layTown(whole, job(5000), () => {});
  const stop = new Error("cut");
  const cut = layTown(broken, job(5000), () => {
    throw stop;
  });
  await expect(cut).rejects.toBe(stop);
  expect(await layTown(broken, job(5000), () => {})).toMatchObject({ ok: true, laid: 3000, resumed: true });
  expect(await said(broken)).toEqual(await said(whole));
  expect(await layTown(broken, job(5000), () => {})).toMatchObject({ ok: true, laid: 0, stood: 5000 });
  expect(await layTown(broken, job(5100), () => {})).toMatchObject({ ok: true, laid: 100, stood: 5000 });
  expect(await firstBrokenRow(broken.db.read)).toBeUndefined();
});

test("a portal without territories has no room for a town", async () => {
  const portal = await openTestPortal();
  expect(await layTown(portal, job(10), () => {})).toEqual({ ok: false, fault: "no-territories" });
});
