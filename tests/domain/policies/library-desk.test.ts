import { expect, test } from "vitest";
import { deskAt } from "#app/domain/registers.server.ts";
import { readSite } from "#app/platform/site.ts";
import { policyArticles } from "#db/schema/policies.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const shipped = { site: await readSite("content/site.json") };
const law = "urban-rural-planning-law";

test("the library's articles are kept a page at a time along an index; as of a day they are paged alike", async () => {
  const portal = await openTestPortal();
  const own = { validFrom: null, validUntil: null, summary: "摘要", summaryEn: "Summary" };
  await portal.db.write(async (tx) => {
    for (let n = 1000; n < 1250; n++)
      await tx
        .insert(policyArticles)
        .values({ ...own, id: `${law}.${n}`, documentId: law, number: String(n) });
  });
  const desk = deskAt("policy-articles", shipped);
  const all = await desk.lines(portal.db.read);
  const first = await desk.page(portal.db.read, 1);
  expect(first.pages).toBe(Math.ceil(all.length / 100));
  const pages = [first, ...(await Promise.all([2, 3].map((page) => desk.page(portal.db.read, page))))];
  expect(pages.flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(
    all.slice(0, 300).map(({ key }) => key),
  );
  expect((await desk.page(portal.db.read, 99)).page).toBe(first.pages);
  const then = await desk.page(portal.db.read, 2, portal.clock.now());
  expect(then.lines).toEqual(pages[1]?.lines);
  const plans = await plansOf(portal, (reads) => desk.page(reads, 2));
  expect(plans[0]).toMatch(/policy_articles USING INDEX/);
  expect(plans[0]).not.toMatch(/TEMP B-TREE/);
});
