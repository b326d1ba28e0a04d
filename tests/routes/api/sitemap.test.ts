import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { needsInPart } from "#app/domain/needs/open/needs-in-part.server.ts";
import { loader as robots } from "#app/routes/api/robots.ts";
import { loader as index } from "#app/routes/api/sitemap.ts";
import { loader as part } from "#app/routes/api/sitemap-part.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
const partOf = async (name: string) => {
  const args = reading(await contextFor(portal), `/sitemaps/${name}`, { part: name });
  return await (await part(args)).text();
};

test("robots are told where the map is and what is not theirs", async () => {
  const text = await (await robots(reading(await contextFor(portal), "/robots.txt"))).text();
  expect(text).toMatch(/^User-agent: \*\nDisallow: \/account\n/);
  expect(text).toContain(`\nSitemap: ${portal.origin}/sitemap.xml\n`);
});

test("each public need stands in the part of its number, with its day; none that is hidden, merged or withdrawn", async () => {
  const shown = await aNeed(portal, { number: "2026-000001" });
  await aNeed(portal, { number: "2026-000002", kind: "report" });
  await aNeed(portal, { number: "2026-000003", state: "withdrawn" });
  await aNeed(portal, { number: "2026-000004", state: "merged", mergedIntoId: shown.id });
  const last = await aNeed(portal, { number: "2026-000005" });
  await portal.db.write((tx) =>
    tx.run(sql`UPDATE need_keys SET n = ${needsInPart + 1} WHERE need_id = ${last.id}`),
  );
  const listed = await (await index(reading(await contextFor(portal), "/sitemap.xml"))).text();
  const parts = ["pages", "needs-1", "needs-2"].map((name) => `${portal.origin}/sitemaps/${name}.xml`);
  expect(locations(listed)).toEqual(parts);
  expect(await partOf("needs-1.xml")).toContain(
    `<loc>${portal.origin}/needs/2026-000001</loc><lastmod>${shown.updatedAt}</lastmod>`,
  );
  expect(locations(await partOf("needs-1.xml"))).toHaveLength(1);
  expect(locations(await partOf("needs-2.xml"))).toEqual([`${portal.origin}/needs/2026-000005`]);
  await expect(partOf("needs-3.xml")).rejects.toMatchObject({ status: 404 });
});

test("the part of pages begins with the portal's own", async () => {
  expect(locations(await partOf("pages.xml")).slice(0, 2)).toEqual([
    `${portal.origin}/`,
    `${portal.origin}/map`,
  ]);
});
