import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { demoContent } from "#db/seed/demo/content.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const { needs, people, summaries, tasks, units } = await demoContent();

const keysOf = (rows: { key: string }[]) => new Set(rows.map(({ key }) => key));
const idsOf = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id));
const places = idsOf(z.array(z.looseObject({ id: z.string() })).parse(read("content/demo/gazetteer.json")));
const territories = new Set(
  z
    .object({ features: z.array(z.object({ properties: z.looseObject({ code: z.string() }) })) })
    .parse(read("content/demo/territories.geojson"))
    .features.map(({ properties }) => properties.code),
);
const plan = readFileSync("content/plans/linxi-master/1.0/plan.md", "utf8");
const clauses = [...plan.matchAll(/^## 第(\d+)条 \S+ \{#c(\d+)\}$/gm)].map(([, number, anchor]) => {
  expect(number).toBe(anchor);
  return String(number);
});

const needKeys = keysOf(needs);
const unitIds = idsOf(units);
const personIds = idsOf(people);

function known(values: (string | undefined)[], allowed: ReadonlySet<string>): void {
  expect(values.filter((value) => value !== undefined && !allowed.has(value))).toEqual([]);
}
function unique(values: string[]): void {
  expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([]);
}

describe("the demo's words", () => {
  test("fill a year with at least a hundred needs in every state", () => {
    expect(needs.length).toBeGreaterThanOrEqual(100);
    const states =
      "submitted held accepted assigned disputed in-progress waiting sent-back joint extended answered verdict-given closed reopened merged in-task withdrawn";
    expect(new Set(needs.map(({ state }) => state))).toEqual(new Set(states.split(" ")));
    expect(Math.max(...needs.map(({ daysAgo }) => daysAgo))).toBeLessThanOrEqual(365);
  });

  test("repeat no title, words, reasons, comment, address or number", () => {
    for (const rows of [needs, tasks, summaries]) unique(rows.map(({ key }) => key));
    unique(needs.map(({ title }) => title));
    unique(needs.map(({ words }) => words));
    unique(needs.flatMap(({ comments }) => comments.map(({ words }) => words)));
    unique(needs.flatMap(({ answer }) => answer?.reasons ?? []));
    unique(people.flatMap(({ email }) => email));
    unique(people.flatMap(({ phone }) => phone));
    unique(people.flatMap(({ name }) => name));
    for (const { email, phone } of people) {
      expect(email).toMatch(/@linxi\.example$/);
      expect(phone, "a number that no one has").toMatch(/^1990000\d{4}$/);
    }
  });

  test("name only people, units, territories, places and needs that exist", () => {
    known(
      people.flatMap(({ roles }) => roles.map(({ unit }) => unit)),
      unitIds,
    );
    known(
      people.flatMap(({ roles }) => roles.map(({ territory }) => territory)),
      territories,
    );
    known(
      needs.flatMap(({ author, comments }) => [author, ...comments.map((one) => one.author)]),
      personIds,
    );
    known(
      needs.map(({ unit }) => unit),
      unitIds,
    );
    known(
      needs.map(({ place }) => place),
      places,
    );
    known(
      needs.map(({ mergedInto }) => mergedInto),
      needKeys,
    );
    known(
      summaries.flatMap((one) => [...one.needs, ...one.quotes.map(({ need }) => need)]),
      needKeys,
    );
    known(
      summaries.map(({ outcome }) => (outcome.kind === "task" ? outcome.task : undefined)),
      keysOf(tasks),
    );
    known(
      tasks.flatMap(({ leadUnit, supportingUnits }) => [leadUnit, ...supportingUnits]),
      unitIds,
    );
    known(
      tasks.flatMap(({ sources }) => sources.map(({ key }) => key)),
      keysOf(summaries),
    );
  });

  test("give each territory a responsible planner and each role at least one person", () => {
    const roles = people.flatMap((person) => person.roles);
    expect(new Set(roles.filter(({ role }) => role === "planner").map(({ territory }) => territory))).toEqual(
      territories,
    );
    for (const role of ["resident", "officer", "coordinator", "moderator", "inspector", "administrator"])
      expect(roles.some((one) => one.role === role)).toBe(true);
  });

  test("place every need and task, answer what is settled and keep time running forwards", () => {
    for (const thing of [...needs, ...tasks])
      expect(Boolean(thing.place) !== Boolean(thing.geometry)).toBe(true);
    for (const { key, state, daysAgo, answer, verdict, mergedInto, comments, words } of needs) {
      const settled = ["answered", "verdict-given", "closed", "reopened", "in-task"].includes(state);
      expect(Boolean(answer), key).toBe(settled);
      expect(Boolean(verdict), key).toBe(["verdict-given", "closed", "reopened"].includes(state));
      expect(Boolean(mergedInto), key).toBe(state === "merged");
      expect(words.length, key).toBeGreaterThanOrEqual(40);
      expect(words.length, key).toBeLessThanOrEqual(200);
      if (answer) expect(answer.daysAgo, key).toBeLessThan(daysAgo);
      if (answer && verdict) expect(verdict.daysAgo, key).toBeLessThanOrEqual(answer.daysAgo);
      for (const comment of comments) expect(comment.daysAgo, key).toBeLessThan(daysAgo);
    }
  });

  test("keep every report of a violation from the public", () => {
    for (const { kind, visibility, comments } of needs.filter((need) => need.kind === "report")) {
      expect([kind, visibility, comments]).toEqual(["report", "office-only", []]);
    }
  });

  test("quote residents word for word", () => {
    for (const { need, words } of summaries.flatMap(({ quotes }) => quotes))
      expect(needs.find(({ key }) => key === need)?.words).toContain(words);
  });
});

describe("the demo's master plan", () => {
  test("numbers its clauses without a gap", () => {
    expect(clauses).toEqual(Array.from({ length: 61 }, (_, at) => String(at + 1)));
  });

  test("holds every clause that needs, answers, tasks and layers cite", () => {
    const layerFile = z.object({
      features: z.array(z.object({ properties: z.looseObject({ clause: z.string().startsWith("c") }) })),
    });
    const folder = "content/plans/linxi-master/1.0/layers";
    const drawn = readdirSync(folder).flatMap((name) => layerFile.parse(read(`${folder}/${name}`)).features);
    const answered = needs.flatMap(({ answer }) =>
      [...(answer?.basis.matchAll(/第(\d+)条/g) ?? [])].map(([, number]) => number),
    );
    const cited = needs.map(({ planClause }) => planClause);
    const sources = tasks.flatMap((task) => task.sources.map(({ clause }) => clause));
    known(
      [...answered, ...cited, ...sources, ...drawn.map(({ properties }) => properties.clause.slice(1))],
      new Set(clauses),
    );
  });
});
