import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#app/domain/people/actor.ts";
import { events } from "#db/schema/audit.ts";
import { deliveries, demoOutbox } from "#db/schema/notifications.ts";
import { routeTable } from "#tests/setup/route-table.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";
import { type MarkedNeeds, markedNeedsOf } from "./marked-needs.ts";
import { type Part, type Subject, subjects } from "./parts.ts";
import { emailOf, openRightsTown, type RightsTown, subjectNeed } from "./rights-town.ts";
import { marksOf, secretsOf } from "./secrets-in-needs.ts";

/** Whoever has no part in any need of this town. Staff of the needs' own territory and unit may see them. */
const outsiders: Part[] = ["visitor", "neighbour", "otherPlanner", "otherOfficer", "administrator"];

let town: RightsTown;
let needs: MarkedNeeds;

beforeAll(async () => {
  town = await openRightsTown();
  needs = await markedNeedsOf(town);
});
afterAll(() => town?.close());

const numberOf = (subject: Subject) => needs.get(subject)?.number ?? "";

/** Every secret that turns up in a text, with the need that it belongs to. */
const leaksIn = (text: string, known: readonly Subject[] = subjects) =>
  known.flatMap((subject) =>
    secretsOf(subject, numberOf(subject))
      .filter((secret) => text.includes(secret))
      .map((secret) => `${subject}: ${secret}`),
  );

/** Addresses that anybody may ask for: every route with a parameter of the town, and searches for the very secrets. */
async function addresses(): Promise<string[]> {
  // The demo's post box shows everybody's letters on purpose; what letters say is looked at below.
  const known = (await routeTable()).map(({ path }) => path).filter((path) => !/^\/(\*|outbox)$/.test(path));
  const filled = known.flatMap((path) =>
    path.includes(":number")
      ? [...numbersFor(path)].map((number) => path.replace(":number", number))
      : [path],
  );
  const ready = filled.filter((path) => !path.includes(":"));
  const searches = subjects.flatMap((subject) => {
    const { title, words, place, name } = marksOf(subject);
    return [title, words, place, name, numberOf(subject)].flatMap((secret) =>
      [
        ...["/map?q=", "/needs.geojson?q=", "/needs/new?q=", "/tasks?q=", "/summaries?q="],
        ...["/search?q=", "/search/suggestions?q="],
      ].map((address) => `${address}${encodeURIComponent(secret)}`),
    );
  });
  const filters = ["kind=report", "state=answered", "state=merged", "territory=liuwan", "category=transport"];
  return [
    ...ready,
    ...searches,
    ...filters.flatMap((filter) => [
      `/map?${filter}`,
      `/needs.geojson?${filter}`,
      `/map/clusters.geojson?${filter}`,
    ]),
  ];
}

const numbersFor = (path: string) =>
  path.includes("summaries")
    ? ["PUBLISHED", "DRAFT"]
    : path.includes("tasks")
      ? ["RUNNING"]
      : /needs|contact|cases/.test(path)
        ? [...needs.values()].map(({ number }) => number)
        : [];

test.each(outsiders)(
  "no page, list, search, map or file tells the %s of what is not theirs",
  async (part) => {
    const paths = await addresses();
    const found: string[] = [];
    const look = async () => {
      for (let path = paths.pop(); path; path = paths.pop()) found.push(...(await leaksAt(path, part)));
    };
    await Promise.all([look(), look(), look(), look()]);
    expect(found).toEqual([]);
  },
  120_000,
);

async function leaksAt(path: string, part: Part): Promise<string[]> {
  const headers = { Cookie: town.cookieOf(part) };
  const answer = await fetch(`${town.portal.origin}${path}`, { redirect: "manual", headers });
  const text = await answer.text();
  // What somebody asks for stands in the question, and in a form that repeats it.
  const asked = decodeURIComponent(path);
  const told = [
    ...leaksIn(text),
    ...leaksIn(readable(text)),
    ...leaksIn(answer.headers.get("location") ?? ""),
  ];
  return told
    .filter((leak) => !asked.includes(leak.split(": ")[1] ?? ""))
    .map((leak) => `${path} (${answer.status}): ${leak}`);
}

/** Addresses within a page, as a reader would read them. */
const readable = (text: string) =>
  text.replace(/(%[0-9A-F]{2})+/gi, (code) => {
    try {
      return decodeURIComponent(code);
    } catch {
      return code;
    }
  });

test("a refused form tells an outsider nothing either", async () => {
  const found: string[] = [];
  for (const part of outsiders) {
    for (const subject of subjects) {
      for (const act of ["support", "follow", "comments", "verdict", "report"]) {
        const path = `/needs/${numberOf(subject)}/${act}`;
        const answer = await sendForm(town.portal.origin, path, {}, town.cookieOf(part));
        const told = leaksIn(await answer.text()).filter((leak) => !leak.endsWith(numberOf(subject)));
        found.push(...told.map((leak) => `${part} ${path}: ${leak}`));
      }
    }
  }
  expect(found).toEqual([]);
});

test("a hidden need and a number that was never given answer alike", async () => {
  const ask = async (number: string, part: Part) => {
    const headers = { Cookie: town.cookieOf(part) };
    const answer = await fetch(`${town.portal.origin}/needs/${number}`, { headers });
    return { status: answer.status, body: (await answer.text()).replaceAll(number, "N") };
  };
  for (const part of outsiders) {
    const never = await ask("2031-999999", part);
    for (const subject of ["officeOnly", "report", "held"] as const)
      expect(await ask(numberOf(subject), part), `${part}, ${subject}`).toEqual(never);
  }
});

test("nobody who has no part in a hidden need is told of it, and no letter carries its words", async () => {
  const { db } = town.deps;
  const rows = await db.read.select().from(deliveries);
  const hidden = new Set(
    ["officeOnly", "report", "held"].map((subject) => needs.get(subject as Subject)?.id),
  );
  const outside = outsiders
    .filter((part): part is Exclude<typeof part, "visitor" | "guest"> => part !== "visitor")
    .map((part) => recipientOf(town.people[part as keyof RightsTown["people"]]));
  const told = rows.filter(
    ({ subjectId, recipient }) => hidden.has(subjectId) && outside.includes(recipient),
  );
  expect(told.map(({ recipient, template }) => `${recipient} ${template}`)).toEqual([]);

  const letters = await db.read.select().from(demoOutbox);
  expect(letters.length, "letters went out").toBeGreaterThan(0);
  for (const part of outsiders) {
    const own = letters.filter(({ address }) => address === emailOf(part));
    expect(
      own.flatMap(({ subject, body }) => leaksIn(subject + body)),
      part,
    ).toEqual([]);
  }
  const words = letters.map(({ subject, body }) => subject + body).join("\n");
  const said = (["officeOnly", "report", "held"] as const).flatMap((subject) =>
    Object.values(marksOf(subject)),
  );
  expect(said.filter((mark) => words.includes(mark))).toEqual([]);
});

const recipientOf = ({ id }: Person) => `person:${id}`;

test("hidden needs change no public count; one that is open does", async () => {
  const before = await publicCounts();
  for (const subject of ["officeOnly", "report", "held"] as const)
    await subjectNeed(town, subject, { geometry: atTheSchool, state: "assigned", title: "再一件" });
  expect(changed(before, await publicCounts())).toEqual([]);
  await subjectNeed(town, "open", { geometry: atTheSchool, state: "assigned", title: "再一件" });
  expect(changed(before, await publicCounts())).toEqual(
    expect.arrayContaining(["/rates", "/rates.csv", "/map"]),
  );
});

const changed = (before: Map<string, string>, after: Map<string, string>) =>
  [...after].filter(([path, page]) => before.get(path) !== page).map(([path]) => path);

const atTheSchool = { type: "Point" as const, coordinates: [118.605, 30.285] as [number, number] };

/** Every page that counts. Rates are kept a while for one span of time, so another span is asked for in between. */
async function publicCounts(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const paths = [
    "/rates?since=2026-01-01",
    "/rates",
    "/rates.csv",
    "/",
    "/map",
    "/needs.geojson",
    "/map/clusters.geojson",
  ];
  for (const path of [...paths, "/tasks", "/summaries"]) {
    const text = await (await fetch(`${town.portal.origin}${path}`)).text();
    pages.set(path, text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\b\d\d:\d\d\b/g, ""));
  }
  return pages;
}

test("the very same looks do find them for the coordinator", async () => {
  const found = new Set<string>();
  for (const path of await addresses()) {
    const headers = { Cookie: town.cookieOf("coordinator") };
    const answer = await fetch(`${town.portal.origin}${path}`, { redirect: "manual", headers });
    for (const leak of leaksIn(await answer.text())) found.add(leak);
  }
  for (const subject of ["open", "officeOnly", "report", "held"] as const)
    for (const secret of secretsOf(subject, numberOf(subject)))
      expect(found).toContain(`${subject}: ${secret}`);
}, 120_000);

test("the log and the ledger hold nobody's words", async () => {
  const marks = subjects.flatMap((subject) => Object.values(marksOf(subject)));
  const log = town.portal.log();
  expect(log.length).toBeGreaterThan(1000);
  expect(marks.filter((mark) => log.includes(mark) || log.includes(encodeURIComponent(mark)))).toEqual([]);
  const ledger = JSON.stringify(await town.deps.db.read.select().from(events));
  expect(marks.filter((mark) => ledger.includes(mark))).toEqual([]);
});
