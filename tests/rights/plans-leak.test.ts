import { afterAll, beforeAll, expect, test } from "vitest";
import { routeTable } from "#tests/setup/route-table.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";
import { draftMark, hiddenMark, layerMark } from "./notice-town.ts";
import type { Part } from "./parts.ts";
import { openRightsTown, type RightsTown } from "./rights-town.ts";

/** Whoever may not know of a draft. */
const outsiders: Part[] = [
  ...(["visitor", "author", "neighbour", "planner", "officer", "moderator", "administrator"] as const),
];
const marks = [draftMark, layerMark];
/** Whoever reads nothing of an opinion that a moderator hid. */
const strangers: Part[] = ["visitor", "neighbour", "planner", "otherOfficer", "administrator"];

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town?.close());

const read = async (part: Part, path: string) => {
  const answer = await fetch(`${town.portal.origin}${path}`, {
    redirect: "manual",
    headers: { Cookie: town.cookieOf(part) },
  });
  return { status: answer.status, text: await answer.text() };
};

/** Every route with the town's plan filled in: its draft, the layer without a review, and searches for the very words. */
async function addresses(): Promise<string[]> {
  const paths = (await routeTable()).map(({ path }) => path).filter((path) => !/^\/(\*|sign-out)/.test(path));
  // A version's number is no number of a need or a task.
  const filled = paths.flatMap((path) =>
    (/plans|notices/.test(path) ? ["1.0", "2.0"] : ["none"]).map((version) =>
      path
        .replace(":plan", "town")
        .replace("/notices/:number", "/notices/NOTICE")
        .replace(":number", version)
        .replace(":layer", "dark")
        .replace(":key", "k1")
        .replace(":file", "dark.geojson")
        .replace(":opinion", "OPINION")
        .replace(":anchor", "c77")
        .replace(":move", "approve")
        .replace(":paper", "statement")
        .replace(":document", "SHEET")
        .replace(/:\w+/g, "x"),
    ),
  );
  const sought = marks.flatMap((mark) =>
    ["/plans?q=", "/map?q=", "/needs/new?q=", "/notices?q=", "/tasks?q="].map(
      (path) => path + encodeURIComponent(mark),
    ),
  );
  return [
    // Of what is not there nobody can tell.
    ...new Set(filled.filter((path) => !/[/](x|none)(?![^/])/.test(path))),
    ...sought,
    "/plans/here?at=118.59,30.28",
    "/plans/town/opinions?about=clause:c77",
    "/plans/town/opinions?about=feature:dark/k1",
    ...["zone/k1?version=2.0", "dark/k1?version=1.0"].map((feature) => `/plans/town/features/${feature}`),
    ...["compare", "compare.json"].map((page) => `/plans/town/${page}?from=1.0&to=2.0`),
    "/notices/NOTICE?about=feature:dark/k1",
    "/notices/NOTICE/opinions?about=feature:dark/k1",
    "/needs/new?clause=town:c77",
  ];
}

test.each([...outsiders, "otherOfficer"] as const)(
  "%s reads of no draft, of no layer without its review and of nothing hidden anywhere",
  async (part) => {
    const found: string[] = [];
    const unknown = [
      ...(outsiders.includes(part) ? marks : []),
      ...(strangers.includes(part) ? [hiddenMark] : []),
    ];
    for (const path of await addresses()) {
      const { text } = await read(part, path);
      for (const mark of unknown)
        if (text.includes(mark) && !decodeURIComponent(path).includes(mark)) found.push(`${path}: ${mark}`);
    }
    expect(found).toEqual([]);
  },
  180_000,
);

test("what a moderator hid of an opinion is told to its author and the office, and to nobody else by any address", async () => {
  const sought = encodeURIComponent(hiddenMark.slice(0, 2));
  const paths = [
    ...(await addresses())
      .filter((path) => path.includes("OPINION"))
      .map((path) => path.replaceAll("OPINION", "HIDDEN-OPINION")),
    ...["/plans/town/opinions?about=clause:c42", "/notices/NOTICE?about=clause:c42"],
    ...["/account/decisions/HIDDEN", "/office/review/HIDDEN/restoration", "/office/review/HIDDEN"],
    ...["/notices?q=", "/plans?q=", "/map?q=", "/market-entities?q="].map((path) => path + sought),
  ];
  const found: string[] = [];
  for (const part of strangers)
    for (const path of new Set(paths))
      if ((await read(part, path)).text.includes(hiddenMark)) found.push(`${part}: ${path}`);
  expect(found).toEqual([]);
  for (const path of ["/notices/NOTICE", "/account/decisions/HIDDEN"])
    expect((await read("author", path)).text).toContain(hiddenMark);
  expect((await read("officer", "/office/opinions/HIDDEN-OPINION")).text).toContain(hiddenMark);
}, 180_000);

test.each(["visitor", "author", "planner", "officer", "administrator"] as const)(
  "to the %s a draft and a version that nobody has answer alike",
  async (part) => {
    for (const rest of ["", "/fingerprint", "/canonical.json"]) {
      const hidden = await read(part, `/plans/town/versions/2.0${rest}`);
      const none = await read(part, `/plans/town/versions/9.9${rest}`);
      expect([hidden.status, none.status], rest).toEqual([404, 404]);
    }
    const office = await read(part, "/office/plans/town/versions/2.0");
    expect(office.status).toBe((await read(part, "/office/plans/town/versions/9.9")).status);
  },
);

test("nobody speaks to a clause of the draft or to a feature that is not shown, and learns nothing by trying", async () => {
  const give = async (about: string) => {
    const fields = { about, words: "看看有没有", submissionKey: town.deps.ids.next() };
    const { origin } = town.portal;
    const answer = await sendForm(origin, "/notices/NOTICE/opinions", fields, town.cookieOf("neighbour"));
    return answer.status;
  };
  const none = await give("clause:c999");
  expect(await give("clause:c77")).toBe(none);
  expect(await give("feature:dark/k1")).toBe(none);
  expect(await give("clause:c42")).toBe(303);
});

test("the office does read the draft", async () => {
  for (const part of ["coordinator", "inspector"] as const)
    expect((await read(part, "/office/plans/town/versions/2.0")).text).toContain(draftMark);
});
