import { expect, test } from "vitest";
import { keepOfficeDocument } from "#app/domain/files/keep-office-document.server.ts";
import { approveVersion } from "#app/domain/notices/approve-version.server.ts";
import { attachPaper } from "#app/domain/notices/attach-paper.server.ts";
import { publicNotice } from "#app/domain/notices/notice-queries.server.ts";
import { openNotice } from "#app/domain/notices/open-notice.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { attachDocument } from "#app/domain/plans/documents/attach-document.server.ts";
import { documentToRead, publicDocuments } from "#app/domain/plans/documents/document-queries.server.ts";
import { withdrawDocument } from "#app/domain/plans/documents/withdraw-document.server.ts";
import { planPage } from "#app/domain/plans/plan-page.server.ts";
import { events } from "#db/schema/audit.ts";
import { aPdf } from "#tests/factories/documents.ts";
import { docxFile, para } from "#tests/factories/docx.ts";
import { must } from "#tests/factories/market.ts";
import { aNoticeInput, anOpenNotice, reviewAll } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const named = { planId: "plan", number: "1.0" };
const version = (state: "draft" | "on-notice" | "approved") => ({ id: "plan-v1.0", state });

async function aDraft() {
  const portal = await openTestPortal();
  await aTown(portal);
  const bringer = await aPerson(portal, "周", { role: "coordinator" });
  const reviewer = await aPerson(portal, "陈", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "draft", madeBy: bringer.id });
  const keep = async (bytes: Uint8Array) => must(await keepOfficeDocument(portal, bytes)).document;
  return { portal, bringer, reviewer, keep, reads: portal.db.read };
}

test("a drawing waits for another pair of eyes, holds its version's notice up, and is public with it", async () => {
  const { portal, bringer, reviewer, keep, reads } = await aDraft();
  const drawing = { ...named, title: "用地布局图（密级核定）", ...(await keep(aPdf("A drawing"))) };
  const { id } = must(await attachDocument(portal, bringer, drawing));
  expect(must(await attachDocument(portal, bringer, drawing)).id).toBe(id);
  await expect(reviewAll(portal, bringer, named)).rejects.toThrow("own-import");
  expect(await documentToRead(reads, visitor, id)).toBeUndefined();
  expect(await documentToRead(reads, reviewer, id)).toMatchObject({ digest: drawing.digest });
  expect(await openNotice(portal, bringer, { ...named, ...aNoticeInput() })).toMatchObject({
    reason: "reviews-missing",
  });
  await anOpenNotice(portal, reviewer, named);
  expect(await publicDocuments(reads, version("on-notice"))).toMatchObject([{ id, digest: drawing.digest }]);
  expect((await planPage(reads, "plan", "1.0"))?.documents).toHaveLength(1);
  expect(await documentToRead(reads, visitor, id)).toMatchObject({ id });
  must(await withdrawDocument(portal, bringer, { id, reason: "图例有误" }));
  expect(await documentToRead(reads, visitor, id)).toBeUndefined();
  expect(await documentToRead(reads, reviewer, id)).toBeUndefined();
  expect(await publicDocuments(reads, version("on-notice"))).toMatchObject([{ withdrawnReason: "图例有误" }]);
  const told = JSON.stringify(await reads.select().from(events));
  for (const words of ["用地布局图", "图例有误"]) expect(told).not.toContain(words);
});

test("statement and minutes go as documents; approval waits for their reviews, and they are public with it alone", async () => {
  const { portal, bringer, reviewer, keep, reads } = await aDraft();
  const { number } = await anOpenNotice(portal, reviewer, named);
  portal.clock.moveTo("2026-04-20T02:00:00.000Z");
  const statement = { number, revision: 1, paper: "statement" as const, statement: undefined };
  expect(await attachPaper(portal, bringer, statement)).toMatchObject({ reason: "words-or-document-needed" });
  const document = await keep(docxFile({ blocks: [para("共一条，采纳一条。")] }));
  must(await attachPaper(portal, bringer, { ...statement, document }));
  const minutes = {
    number,
    revision: 2,
    paper: "minutes" as const,
    hearingOn: "2026-03-25",
    minutes: undefined,
  };
  must(await attachPaper(portal, bringer, { ...minutes, document: await keep(aPdf("First minutes")) }));
  const second = await keep(aPdf("Second minutes"));
  must(await attachPaper(portal, bringer, { ...minutes, revision: 3, document: second }));
  const approval = {
    ...{ approvedOn: "2026-04-20", approvedBy: "市人民政府", approvalNumber: "1号" },
    obtainAt: "规划展示馆",
  };
  const approve = () => approveVersion(portal, bringer, { ...named, revision: 2, ...approval });
  expect(await approve()).toMatchObject({ reason: "documents-unreviewed" });
  await reviewAll(portal, reviewer, named);
  expect(await publicDocuments(reads, version("on-notice"))).toEqual([]);
  must(await approve());
  const shown = await publicDocuments(reads, version("approved"));
  expect(shown.map(({ purpose, digest }) => [purpose, digest])).toEqual([
    ["statement", document.digest],
    ["minutes", second.digest],
  ]);
  expect((await publicNotice(reads, number, "2026-04-20"))?.announcement).toMatchObject({ minutes: "" });
  const [first] = shown;
  expect(await withdrawDocument(portal, bringer, { id: first?.id ?? "", reason: "改" })).toMatchObject({
    reason: "state-does-not-allow",
  });
});
