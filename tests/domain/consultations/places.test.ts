import { asc, eq } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import {
  ownContributions,
  publicContributions,
} from "#app/domain/consultations/contribution-queries.server.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { addMaterial } from "#app/domain/consultations/keep-material.server.ts";
import { askedClauses } from "#app/domain/consultations/places/asked-clauses.server.ts";
import { askedLayers, featuresSpokenOf } from "#app/domain/consultations/places/asked-features.server.ts";
import { isPlaced, placesMap, shownPlaces } from "#app/domain/consultations/places/places-of.server.ts";
import { deskPlaces } from "#app/domain/consultations/places/places-page.server.ts";
import { sheetsOf } from "#app/domain/consultations/places/sheets.server.ts";
import { keepDocument } from "#app/domain/files/keep-document.server.ts";
import { keepOfficeDocument } from "#app/domain/files/keep-office-document.server.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { ownDataOf } from "#app/domain/privacy/export-own-data.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { loader as passagePage } from "#app/routes/office/passage.tsx";
import { namedFiles } from "#db/kept-files.ts";
import { contributionAttachments } from "#db/schema/consultation-places.ts";
import { consultations, contributions, passages } from "#db/schema/consultations.ts";
import { aContributionInput, aPublishedConsultation } from "#tests/factories/consultations.ts";
import { aPdf } from "#tests/factories/documents.ts";
import { madeExport } from "#tests/factories/exports.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const clause = "沿河步行道应当连通。\n\n- 步行道宽度不小于3米；\n- 夜间应当照明。";
const closed = { state: "closed" } as const;

const reviewed = {
  ...{ secrecyReview: { who: "张工", when: "2026-01-05", basis: "保密审查" }, reviewNumber: "审图号" },
  exemption: null,
};
const aLayer = (code: string, secrecyReview: typeof reviewed.secrecyReview | null) => ({
  ...{ ...reviewed, secrecyReview, code, kind: "zone" as const, name: "用途", nameEn: "Uses", precision: 5 },
  features: [
    {
      ...{ key: "p1", code: "14", name: "公园", nameEn: "Park", anchor: null },
      geometry: { type: "Point" as const, coordinates: [118.6, 30.28] as [number, number] },
    },
  ],
});

async function aRunning(subjects = ["plan"]) {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const layers = [aLayer("zone", reviewed.secrecyReview), aLayer("secret", null)];
  const draft = aPlanDraft({ clauses: [aClause("c42", { words: clause })], layers });
  await keptVersion(portal, draft, { state: "on-notice" });
  const { number, id } = await aPublishedConsultation(portal, coordinator, { subjects });
  const resident = await aPerson(portal, "朱明远");
  const say = (given: Partial<Parameters<typeof contribute>[2]>) =>
    contribute(portal, resident, {
      ...{ ...aContributionInput(), number, submissionKey: portal.ids.next(), ...given },
    });
  const sheet = async (bytes: Uint8Array, title: string) => {
    const { document } = must(await keepOfficeDocument(portal, bytes));
    must(await addMaterial(portal, coordinator, { number, title, document }));
  };
  return { portal, coordinator, resident, number, id, say, sheet };
}
const row = async ({ db }: Awaited<ReturnType<typeof openTestPortal>>) =>
  (await db.read.select().from(contributions).orderBy(asc(contributions.position))).at(-1);

test("a comment quotes words of the clause as it lay open, and shows them wherever it is shown", async () => {
  const { portal, resident, id, say } = await aRunning();
  const subject = "plan#clause:c42";
  expect(await say({ subject, quote: "轻轨" })).toMatchObject({ reason: "quote-not-there" });
  expect(await say({ subject, quote: "步行道" })).toMatchObject({ reason: "quote-which" });
  expect(await say({ subject: "", quote: "步行道" })).toMatchObject({ reason: "quote-needs-clause" });
  must(await say({ subject, quote: "步行道", nth: 1 }));
  const { quoteFrom, quoteUntil } = (await row(portal)) ?? {};
  expect(clause.slice(quoteFrom ?? 0, quoteUntil ?? 0)).toBe("步行道");
  const marked = { before: expect.stringContaining("应当连通。"), words: "步行道" };
  const { lines } = await publicContributions(portal.db.read, { id, ...closed }, 1);
  expect(lines).toMatchObject([{ points: { quote: marked } }]);
  const own = await ownContributions(portal.db.read, resident, { page: 1, today: "2026-03-02" });
  expect(own.lines).toMatchObject([{ points: { quote: marked } }]);
  expect((await askedClauses(portal.db.read, id, 1)).clauses.map(({ ref }) => ref)).toContain(subject);
});

test("a pin stands on a sheet by its place or its square, and on a PDF by its page", async () => {
  const { portal, say, id, sheet } = await aRunning();
  await sheet(await aPhoto(400, 800), "总图");
  await sheet(aPdf("A sheet"), "说明书");
  const [picture, pdf] = await sheetsOf(portal.db.read, id);
  expect(picture).toMatchObject({ title: "总图", size: { width: 800, height: 400 } });
  const on = picture?.id ?? "";
  expect(await say({ sheet: "nowhere", square: "A1" })).toMatchObject({ reason: "not-found" });
  expect(await say({ sheet: on })).toMatchObject({ reason: "pin-needed" });
  expect(await say({ sheet: on, square: "Z9" })).toMatchObject({ reason: "square-not-on-sheet" });
  expect(await say({ sheet: pdf?.id ?? "" })).toMatchObject({ reason: "page-or-words-needed" });
  must(await say({ sheet: on, sheetX: 0.5, sheetY: 0.25, words: "这里要一座桥。" }));
  must(await say({ sheet: on, square: "L6", words: "这里要一盏灯。" }));
  must(await say({ sheet: pdf?.id ?? "", page: 3, spot: "电话13800138000的那一段", words: "写错了。" }));
  await portal.db.write((tx) => tx.update(contributions).set({ publication: "published" }));
  const { lines } = await publicContributions(portal.db.read, { id, ...closed }, 1);
  expect(lines.map(({ points }) => points.spot)).toMatchObject([
    { sheet: { title: "总图" }, pin: { x: 0.5, y: 0.25 }, square: "G2" },
    { square: "L6" },
    { pin: null, page: 3, words: `电话${"*".repeat(11)}的那一段` },
  ]);
});

test("a place is kept with the point that stands for it, and a feature of a layer that is asked about has one too", async () => {
  const { portal, coordinator, number, say, id } = await aRunning();
  const geometry = {
    type: "Polygon" as const,
    coordinates: [
      [
        [118.6, 30.2],
        [118.62, 30.2],
        [118.62, 30.22],
        [118.6, 30.22],
        [118.6, 30.2],
      ] as [number, number][],
    ],
  };
  must(await say({ place: { geometry, label: "河口" } }));
  expect(await row(portal)).toMatchObject({
    geometry,
    placeLabel: "河口",
    placeLat: expect.closeTo(30.21, 3),
  });
  for (const subject of ["plan#feature:zone/none", "plan#feature:secret/p1", "other#feature:zone/p1"])
    expect(await say({ subject })).toMatchObject({ reason: "not-found" });
  const subject = "plan#feature:zone/p1";
  must(await say({ subject, words: "这块地留作公园。" }));
  expect(await row(portal)).toMatchObject({ subject, geometry: null, placeLon: 118.6, placeLat: 30.28 });
  expect(await contributionSubjects(portal.db.read, id, [subject])).toContainEqual(
    expect.objectContaining({ value: subject, name: "公园" }),
  );
  const passage = (await portal.db.read.select().from(passages).where(eq(passages.subject, subject)))[0];
  const at = { number, passage: passage?.id ?? "" };
  const desk = await passagePage(reading(await contextFor(portal, coordinator), "/", at));
  expect(desk.subjects).toContainEqual(expect.objectContaining({ value: subject, name: "公园" }));
  const csv = unzipSync(await madeExport(portal, coordinator, { number, kind: "csv" }))["passages.csv"];
  expect(strFromU8(csv ?? new Uint8Array())).not.toContain(subject);
  const layers = await askedLayers(portal.db.read, id);
  expect(layers.map(({ layer }) => layer)).toEqual(["zone"]);
  const whose = shownPlaces(id);
  expect(await placesMap(portal.db.read, whose)).toMatchObject({ marks: [{ many: 1 }, { many: 1 }] });
});

test("attachments are the writer's and the office's, counted for others, taken along in the export and gone with the account", async () => {
  const { portal, resident, id, say } = await aRunning();
  const keep = async (text: string) => must(await keepDocument(portal, aPdf(text))).document;
  const files = [await keep("One"), await keep("Two")];
  expect(await say({ attachments: [...files, ...files, ...files] })).toMatchObject({
    reason: "too-many-attachments",
  });
  const key = portal.ids.next();
  const [one, two] = await Promise.all([1, 2].map(() => say({ attachments: files, submissionKey: key })));
  expect(one).toEqual(two);
  expect(await portal.db.read.select().from(contributionAttachments)).toHaveLength(2);
  const { lines } = await publicContributions(portal.db.read, { id, ...closed }, 1);
  expect(lines).toMatchObject([{ points: { attachments: 2 } }]);
  expect(JSON.stringify(lines)).not.toContain(files[0]?.digest);
  expect((await namedFiles(portal.db.read)).has(files[0]?.digest ?? "")).toBe(true);
  const parts = (await ownDataOf(portal, resident.id)).parts.map(({ table, rows }) => [table, rows.length]);
  expect(parts).toContainEqual(["contribution_attachments", 2]);
  await portal.db.write((tx) => erasePerson(tx, resident.id, "keep", portal.clock.now()));
  expect(await portal.db.read.select().from(contributionAttachments)).toEqual([]);
  expect((await namedFiles(portal.db.read)).has(files[0]?.digest ?? "")).toBe(false);
});

test("a market entity's label and stake stand at its place, for the office and after the close for all", async () => {
  const { portal, id, say } = await aRunning();
  const geometry = { type: "Point" as const, coordinates: [118.6, 30.2] as [number, number] };
  must(await say({ place: { geometry, label: "河口" } }));
  await portal.db.write((tx) =>
    tx.update(contributions).set({ kind: "market-entity", entityName: "临溪置业", entityStake: "持有地块" }),
  );
  const labelled = { entity: { name: "临溪置业", stake: "持有地块" }, points: { place: { label: "河口" } } };
  const reads = portal.db.read;
  expect((await deskPlaces(reads, [shownPlaces(id), isPlaced], 1)).lines).toMatchObject([labelled]);
  const shown = await publicContributions(reads, { id, ...closed }, 1, isPlaced);
  expect(shown.lines).toMatchObject([labelled]);
  expect((await publicContributions(reads, { id, state: "collecting" }, 1, isPlaced)).lines).toEqual([]);
});

test("attachments go with the years after the result", async () => {
  const { portal, id, say } = await aRunning();
  must(await say({ attachments: [must(await keepDocument(portal, aPdf("One"))).document] }));
  const left = async () => (await portal.db.read.select().from(contributionAttachments)).length;
  await portal.db.write((tx) =>
    tx.update(consultations).set({ answeredAt: portal.clock.now() }).where(eq(consultations.id, id)),
  );
  portal.clock.moveTo("2029-02-20T02:00:00.000Z");
  await runRetention(portal);
  expect(await left()).toBe(1);
  portal.clock.moveTo("2029-03-20T02:00:00.000Z");
  await runRetention(portal);
  expect(await left()).toBe(0);
});

test("who takes their words along leaves no place behind", async () => {
  const { portal, resident, say } = await aRunning();
  const geometry = { type: "Point" as const, coordinates: [118.6, 30.2] as [number, number] };
  must(await say({ subject: "plan#clause:c42", quote: "照明", place: { geometry, label: "我家门口" } }));
  await portal.db.write((tx) => erasePerson(tx, resident.id, "go", portal.clock.now()));
  const [left] = await portal.db.read
    .select()
    .from(contributions)
    .where(eq(contributions.authorName, "已注销用户"));
  expect(left).toMatchObject({
    quoteFrom: null,
    geometry: null,
    placeLabel: null,
    placeLon: null,
    words: "",
  });
});

test("however many features were spoken of, each is found", async () => {
  const { portal, id } = await aRunning();
  const refs = Array.from({ length: 40_000 }, (_, place) => `plan#feature:zone/gone${place}`);
  const found = await featuresSpokenOf(portal.db.read, id, [...refs, "plan#feature:zone/p1"]);
  expect([...found.keys()]).toEqual(["plan#feature:zone/p1"]);
});
