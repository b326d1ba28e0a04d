import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { indexChanges } from "#app/domain/search/index-changes.server.ts";
import { needsMatching } from "#app/domain/search/needs-matching.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import { needKeys } from "#db/schema/need-keys.ts";
import { needs } from "#db/schema/needs.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { bytesIn } from "#tests/setup/bytes-in.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  await untilIndexed();
});

async function untilIndexed() {
  while ((await indexChanges(portal, searched)) > 0);
}

const change = (need: Need, set: Partial<typeof needs.$inferInsert>) =>
  portal.db.write((tx) => tx.update(needs).set(set).where(eq(needs.id, need.id)));

async function found(text: string): Promise<string[]> {
  await untilIndexed();
  const numbers = await needsMatching(portal.db.read, searched.need, text);
  expect([...numbers]).toEqual([...numbers].toSorted((one, other) => one - other));
  const rows = await portal.db.read
    .select({ n: needKeys.n, title: needs.title })
    .from(needKeys)
    .innerJoin(needs, eq(needs.id, needKeys.needId));
  return [...numbers].map((n) => rows.find((row) => row.n === n)?.title ?? `${n}?`);
}

test("every word must be there, in title, words, place or number; the last may be unfinished", async () => {
  const need = await aNeed(portal, { title: "停车难", words: "小区停车场不够", placeLabel: "文昌小学" });
  await aNeed(portal, { title: "Streetlights broken", words: "Dark at the café", placeLabel: "1 Elm St" });
  expect(await found("停车场 小区")).toEqual(["停车难"]);
  expect(await found("停")).toEqual(["停车难"]);
  expect(await found("文昌")).toEqual(["停车难"]);
  expect(await found(need.number)).toEqual(["停车难"]);
  expect(await found("停车 路灯")).toEqual([]);
  expect(await found("CAFE streetl")).toEqual(["Streetlights broken"]);
  expect(await found("street light")).toEqual([]);
  expect(await found("elm")).toEqual(["Streetlights broken"]);
  expect(await found("，。")).toEqual([]);
  expect(await found('"OR NEAR( *')).toEqual([]);
});

test("what is hidden, office-only, reported, withdrawn, masked or without its place is not found", async () => {
  await aNeed(portal, { title: "shown", words: "梧桐 电话13912345678", authorName: "欧阳修" });
  for (const [title, hidden] of [
    ["office", { visibility: "office-only" }],
    ["report", { kind: "report" }],
    ["waits", { publication: "awaiting-review" }],
    ["withdrawn", { state: "withdrawn" }],
  ] as const)
    await aNeed(portal, { title, words: "梧桐", ...hidden });
  await aNeed(portal, { title: "nowhere", words: "梧桐", visibility: "anonymous", placeLabel: "银杏巷" });
  expect(await found("梧桐")).toEqual(["shown", "nowhere"]);
  for (const text of ["13912345678", "银杏巷", "欧阳修"])
    expect([text, await found(text)]).toEqual([text, []]);
});

test("hidden is gone, changed has its new words, shown again is found again", async () => {
  const need = await aNeed(portal, { title: "樟树", words: "太密" });
  expect(await found("樟树")).toEqual(["樟树"]);
  await change(need, { title: "柳树" });
  expect(await found("樟树")).toEqual([]);
  expect(await found("柳树")).toEqual(["柳树"]);
  await change(need, { publication: "refused", isPublic: false });
  expect(await found("柳树")).toEqual([]);
  await change(need, { publication: "published", isPublic: true });
  expect(await found("柳树")).toEqual(["柳树"]);
  await change(need, { state: "withdrawn" });
  expect(await found("柳树")).toEqual([]);
});

test("a word that went a moment ago, and one that came, are told of at once", async () => {
  const place = await aNeed(portal, { title: "井盖", placeLabel: "银杏巷" });
  await aNeed(portal, { title: "长椅", placeLabel: "銀杏巷" });
  expect(await found("银杏巷")).toEqual(["井盖", "长椅"]);
  await change(place, { visibility: "anonymous" });
  const now = async (text: string) => (await needsMatching(portal.db.read, searched.need, text)).length;
  expect(await now("银杏巷")).toBe(1);
  await aNeed(portal, { title: "树根", placeLabel: "银杏巷" });
  expect(await now("银杏巷")).toBe(2);
});

test("erased words leave every file, the index among them", async () => {
  const need = await aNeed(portal, { title: "龘龖", words: "zyxquill 靐龗" });
  await aNeed(portal, { title: "other" });
  expect(await found("zyxquill")).toEqual(["龘龖"]);
  await change(need, { title: "—", words: "", publication: "refused", isPublic: false });
  expect(await found("zyxquill")).toEqual([]);
  await portal.db.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  const bytes = await bytesIn(portal.folder);
  for (const trace of ["zyxquill", "龘", "靐"])
    expect([trace, bytes.includes(trace)]).toEqual([trace, false]);
});
