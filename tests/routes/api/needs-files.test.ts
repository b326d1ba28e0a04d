import { parse } from "csv-parse/sync";
import { parseAtomFeed } from "feedsmith";
import readXlsxFile from "read-excel-file/node";
import { beforeEach, expect, test } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import { publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import type { Lang } from "#app/domain/text/language.ts";
import { loader as atom } from "#app/routes/api/needs-atom.ts";
import { loader as csv } from "#app/routes/api/needs-csv.ts";
import { loader as geojson } from "#app/routes/api/needs-open-geojson.ts";
import { loader as xlsx } from "#app/routes/api/needs-xlsx.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  await aNeed(portal, { number: "2026-000001", title: "=1+1 & <路灯>", words: "请打 13800138000 联系" });
  await aNeed(portal, { number: "2026-000002", category: "environment", supportCount: 3 });
  await aNeed(portal, { number: "2026-000003", visibility: "anonymous" });
  await aNeed(portal, { number: "2026-000004", kind: "report", title: "夜间偷倒" });
  await aNeed(portal, { number: "2026-000005", state: "withdrawn" });
  await aNeed(portal, { number: "2026-000006", visibility: "office-only" });
});

type Loader = (args: ReturnType<typeof reading>) => Response | Promise<Response>;
const ask = async (loader: Loader, path: string, lang: Lang = "zh-CN", headers: HeadersInit = {}) => {
  const args = reading(await contextFor(portal, undefined, lang), path);
  return await loader({ ...args, request: new Request(args.request, { headers }) });
};
const shown = ["2026-000001", "2026-000002", "2026-000003"];

test("a feed reader finds what the list shows: ids, days, categories, words masked, a point where one is public", async () => {
  const answer = await ask(atom, "/needs.atom", "en");
  expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  const text = await answer.text();
  const feed = parseAtomFeed(text);
  expect(text).toContain('xml:lang="en"');
  expect(feed).toMatchObject({
    id: `tag:${new URL(portal.origin).hostname},2026-01-01:needs/en/`,
    updated: expect.any(String),
    authors: [{ name: expect.any(String) }],
  });
  expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
    ["self", `${portal.origin}/needs.atom?lang=en`],
    ["alternate", `${portal.origin}/map?lang=en`],
  ]);
  const entries = new Map(feed.entries?.map((entry) => [entry.id?.slice(-11), entry]));
  expect([...entries.keys()].toSorted()).toEqual(shown);
  expect(entries.get("2026-000001")).toMatchObject({
    title: { value: "=1+1 & <路灯>" },
    content: { value: expect.stringMatching(/请打 138\*+/) },
    categories: [
      { term: "transport", label: "Transport" },
      { term: "kind:suggestion" },
      { term: "state:assigned" },
    ],
    georss: { point: { lat: 30.2853, lng: 118.6039 } },
  });
  expect(entries.get("2026-000003")?.georss).toBeUndefined();
  expect(entries.get("2026-000003")?.authors).toBeUndefined();
});

test("a feed that has not changed is not sent again, and one of a filter has the filter's alone", async () => {
  const first = await ask(atom, "/needs.atom?category=environment");
  expect(parseAtomFeed(await first.text()).entries).toHaveLength(1);
  const etag = first.headers.get("etag") ?? "";
  const again = await ask(atom, "/needs.atom?category=environment", "zh-CN", { "If-None-Match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const other = await ask(atom, "/needs.atom?category=environment", "en", { "If-None-Match": etag });
  expect(other.status).toBe(200);
});

test("a file bears another tag after a backup has come back, though changes are counted by the same numbers again", async () => {
  const tagNow = async () => {
    const answer = await ask(csv, "/needs.csv");
    await answer.body?.cancel();
    return answer.headers.get("etag");
  };
  const counted = async () =>
    (await portal.db.client.execute("SELECT version FROM public_changes")).rows[0]?.version ?? 0;
  const happened = (id: string) =>
    portal.db.write((tx) =>
      appendEvent(
        tx,
        { actor: visitor, role: "visitor", at: portal.clock.now() },
        { type: "AlertMade", subject: about("alert", id), particulars: { pace: "daily", hears: "new" } },
      ),
    );
  await happened("one");
  const [before, version] = [await tagNow(), await counted()];
  expect(before).toMatch(/^W/);
  expect(await tagNow()).toBe(before);
  await happened("two");
  await portal.db.client.execute({ sql: "UPDATE public_changes SET version = ?", args: [version] });
  expect(await tagNow()).not.toBe(before);
});

test("a filter that nothing fits is an empty feed with a moment of its own", async () => {
  const feed = parseAtomFeed(await (await ask(atom, "/needs.atom?text=没有这样的字")).text());
  expect([feed.entries ?? [], feed.updated]).toEqual([[], "2026-01-01T00:00:00.000Z"]);
});

test("the sheet has as many as the page counts, in the reader's words, masked, defused, and coarsened", async () => {
  const bytes = Buffer.from(await (await ask(csv, "/needs.csv", "en")).arrayBuffer());
  const text = bytes.toString("utf8");
  expect(text.startsWith("\uFEFFNeed number,Title,")).toBe(true);
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const asked = { filter: {}, now: portal.clock.now() };
  expect(rows).toHaveLength((await publicNeeds(portal, asked, { size: 5 })).total);
  const [, , row] = rows.toSorted((a, b) => (b["Need number"] ?? "").localeCompare(a["Need number"] ?? ""));
  expect(row).toMatchObject({
    ...{ "Need number": "2026-000001", Title: "'=1+1 & <路灯>", Category: "Transport", State: "Assigned" },
    ...{ "Longitude (about 100 m)": "118.604", "Latitude (about 100 m)": "30.285" },
    Page: `${portal.origin}/needs/2026-000001`,
  });
  expect(text).not.toContain("13800138000");
});

test("a workbook has the same rows", async () => {
  const answer = await ask(xlsx, "/needs.xlsx?territory=liuwan");
  const [sheet] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
  expect(sheet?.data.map(([number]) => number).toSorted()).toEqual([...shown, "受理编号"]);
});

test("the file for maps has every need of the filter, with a coarse point or none", async () => {
  const answer = await ask(geojson, "/needs-open.geojson");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="wenji-needs-.*geojson"$/);
  const { type, features } = await answer.json();
  const points = Object.fromEntries(
    features.map(({ id, geometry }: { id: string; geometry: { coordinates: number[] } | null }) => [
      id,
      geometry?.coordinates ?? null,
    ]),
  );
  expect([type, points]).toEqual([
    "FeatureCollection",
    { "2026-000001": [118.604, 30.285], "2026-000002": [118.604, 30.285], "2026-000003": null },
  ]);
  expect(await (await ask(geojson, "/needs-open.geojson?kind=help")).json()).toEqual({
    ...{ type: "FeatureCollection", features: [] },
  });
});

test("more than a batch come in their order, each once", async () => {
  for (let made = 0; made < 620; made += 1)
    await aNeed(portal, { number: `2027-${String(made).padStart(6, "0")}`, territoryId: null });
  const numbers = parse(await (await ask(csv, "/needs.csv")).text(), { bom: true }).map(String);
  expect(numbers).toHaveLength(620 + shown.length + 1);
  expect(new Set(numbers).size).toBe(numbers.length);
  const { features } = await (await ask(geojson, "/needs-open.geojson")).json();
  const ids: string[] = features.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(numbers.slice(1).map((line) => line.split(",")[0]));
}, 60_000);
