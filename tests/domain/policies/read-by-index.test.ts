import { expect, test } from "vitest";
import { linkBases, linkTexts } from "#app/domain/policies/citation-queries.server.ts";
import { policyList, policyPage } from "#app/domain/policies/policy-queries.server.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const basis = "《中华人民共和国城乡规划法》第二十六条";
const day = "2026-03-02";

test("articles that a text cites are found by the name of their document, in either language, and their number", async () => {
  const portal = await openTestPortal();
  const plans = await plansOf(portal, async (reads) => {
    await linkTexts(reads, [basis]);
    await linkBases(reads, [{ id: "answer", basis, day }]);
  });
  expect(plans).toHaveLength(3);
  for (const plan of [plans[0], plans[2]]) {
    expect(plan).toMatch(/policy_documents_title \(title=\?\)/);
    expect(plan).toMatch(/policy_documents_title_en \(title_en=\?\)/);
    expect(plan).toMatch(/SEARCH policy_articles USING \w* ?INDEX \w+ \(document_id=\? AND number=\?\)/);
  }
  expect(plans[1]).toMatch(/SEARCH answer_bases USING INDEX \w+ \(answer_id=\?\)/);
  for (const plan of plans) expect(plan).not.toMatch(/\bSCAN\b/);
});

test("the library is read in the order of its titles, and words are sought in the articles of each document", async () => {
  const portal = await openTestPortal();
  const plans = await plansOf(portal, async (reads) => {
    await policyList(reads, {}, { page: 1, day });
    await policyList(reads, { q: "规划" }, { page: 1, day });
  });
  for (const plan of plans) {
    expect(plan).toContain("policy_documents USING INDEX policy_documents_title");
    expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER BY/);
  }
  expect(plans[1]).toMatch(/SEARCH a USING INDEX \w+ \(document_id=\?\)/);
});

test("a document is found by its id, its articles by it, and answers by the article that they cite", async () => {
  const portal = await openTestPortal();
  const { rows } = await portal.db.client.execute("SELECT id FROM policy_documents LIMIT 1");
  const plans = await plansOf(portal, (reads) => policyPage(reads, String(rows[0]?.id), day));
  expect(plans.length).toBeGreaterThanOrEqual(3);
  expect(plans[1]).toMatch(/SEARCH policy_articles USING INDEX \w+ \(document_id=\?\)/);
  expect(plans[2]).toContain("SEARCH answer_bases USING INDEX answer_bases_article (article_id=?)");
});
