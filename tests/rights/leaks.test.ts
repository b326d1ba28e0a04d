import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import { mergeNeeds } from "#app/domain/needs/merge-needs.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { events, pendingReactions } from "#db/schema/audit.ts";
import { needFollows, needSupports } from "#db/schema/needs.ts";
import { deliveries, demoOutbox } from "#db/schema/notifications.ts";
import { summaryNeeds, summaryQuotes } from "#db/schema/summaries.ts";
import { taskSources } from "#db/schema/tasks.ts";
import { aComment, anAnswer, type Need } from "#tests/factories/needs.ts";
import { routeTable } from "#tests/setup/route-table.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";
import { type Part, type Subject, subjects } from "./parts.ts";
import { emailOf, openRightsTown, type RightsTown, subjectNeed } from "./rights-town.ts";
import { marksOf, secretsOf } from "./secrets-in-needs.ts";

/** Whoever has no part in any need of this town. Staff of the needs' own territory and unit may see them. */
const outsiders: Part[] = ["visitor", "neighbour", "otherPlanner", "otherOfficer", "administrator"];

let town: RightsTown;
const needs = new Map<Subject, Need>();

beforeAll(async () => {
  town = await openRightsTown();
  for (const subject of subjects) needs.set(subject, await aMarkedNeed(subject));
  await tellEverybody();
  await mergeHiddenIntoOpen();
  await summarise();
  await reactionsAreDone();
});
afterAll(() => town?.close());

/** A need full of unmistakable words, with an answer, a comment, and a stranger who supports and follows it. */
async function aMarkedNeed(subject: Subject): Promise<Need> {
  const { deps, people } = town;
  const { title, words, place, name } = marksOf(subject);
  const need = await subjectNeed(town, subject, {
    ...{ title, words, placeLabel: place, authorName: name, state: "answered" },
    geometry: { type: "Point", coordinates: [118.6123 + subjects.indexOf(subject) / 1000, 30.2877] },
  });
  await anAnswer(deps, need.id, { reasons: words, nextStep: words, byId: people.officer.id });
  await aComment(deps, need.id, { words, authorName: name, authorId: people.author.id });
  const mine = { needId: need.id, personId: people.neighbour.id, at: deps.clock.now() };
  await deps.db.write(async (tx) => {
    await tx.insert(needFollows).values(mine);
    await tx.insert(needSupports).values(mine);
  });
  return need;
}

/** Everything that tells people happens to each need; who may not know of it must not hear of it. */
async function tellEverybody() {
  const { deps, people } = town;
  for (const { id } of needs.values()) {
    await deps.db.write(async (tx) => {
      const by = { actor: people.officer, role: "officer", at: deps.clock.now() };
      const subject = about("need", id);
      const moved = { from: "in-progress", to: "answered" } as const;
      const answer = { ...moved, answerId: "an-answer", result: "adopted" };
      await appendEvent(tx, by, { type: "NeedAnswered", subject, particulars: answer });
      await appendEvent(tx, by, {
        type: "NeedExtended",
        subject,
        particulars: { days: 3, due: "2027-01-05" },
      });
      await appendEvent(tx, by, {
        type: "NeedReopened",
        subject,
        particulars: { from: "answered", to: "reopened", round: 2 },
      });
    });
  }
}

/** Links between needs: three hidden ones go into the open one. */
async function mergeHiddenIntoOpen() {
  const into = numberOf("open");
  for (const subject of ["officeOnly", "held"] as const) {
    const need = needs.get(subject);
    const made = await mergeNeeds(town.deps, town.people.coordinator, {
      ...{ needId: need?.id ?? "", target: into, reason: marksOf(subject).words },
    });
    expect(made, subject).toMatchObject({ ok: true });
  }
}

/** All of them in the town's published summary and its task, with a quote of each for good measure. */
async function summarise() {
  const { db } = town.deps;
  await db.write(async (tx) => {
    for (const [place, [subject, need]] of [...needs].entries()) {
      await tx.insert(summaryNeeds).values({ summaryId: "published", needId: need.id });
      const quote = { summaryId: "published", position: place, needId: need.id };
      if (subject === "report") await tx.insert(summaryQuotes).values({ ...quote, words: need.words });
    }
    await tx.insert(taskSources).values({ taskId: "running", kind: "summary", ref: "published" });
  });
}

async function reactionsAreDone() {
  const { read } = town.deps.db;
  const left = async () =>
    (await read.select().from(pendingReactions)).length +
    (await read.select().from(deliveries).where(eq(deliveries.state, "pending"))).length;
  await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 50_000, interval: 300 });
}

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
      ["/map?q=", "/needs.geojson?q=", "/needs/new?q=", "/tasks?q=", "/summaries?q="].map(
        (address) => `${address}${encodeURIComponent(secret)}`,
      ),
    );
  });
  const filters = ["kind=report", "state=answered", "state=merged", "territory=liuwan", "category=transport"];
  return [
    ...ready,
    ...searches,
    ...filters.flatMap((filter) => [`/map?${filter}`, `/needs.geojson?${filter}`]),
  ];
}

const numbersFor = (path: string) =>
  path.includes("summaries")
    ? ["PUBLISHED", "DRAFT"]
    : path.includes("tasks")
      ? ["RUNNING"]
      : [...needs.values()].map(({ number }) => number);

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
  const paths = ["/rates?since=2026-01-01", "/rates", "/rates.csv", "/", "/map", "/needs.geojson"];
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
  for (const subject of ["officeOnly", "report", "held"] as const)
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
