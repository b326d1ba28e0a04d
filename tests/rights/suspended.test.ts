import { afterAll, beforeAll, expect, test } from "vitest";
import { suspendPerson } from "#app/domain/people/suspend-person.server.ts";
import { routeTable } from "#tests/setup/route-table.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";
import { openRightsTown, type RightsTown } from "./rights-town.ts";

/** What outlasts a suspension: rights over one's own data, the proof they ask for, and the way to object (个人信息保护法 44–50). */
const pages: Record<string, number | string> = {
  "/account/suspension": 200,
  "/account/privacy": 200,
  "/account/privacy/data": 200,
  "/account/privacy/data.json": 200,
  "/account/deletion": 200,
  "/account/children": 200,
  "/account/contact": 200,
  "/account/contact/code": "/account/contact",
  "/confirm": 200,
};
const forms: [path: string, fields: Record<string, string>, to: number | string][] = [
  ["/account/privacy", { text: "letters", act: "withdraw" }, "/account/privacy#consents"],
  ["/account/deletion", { contributions: "keep" }, 422],
  ["/account/deletion", { contributions: "keep", "sure[]": "yes" }, "/account/deletion"],
  ["/account/deletion/undoing", {}, "/account/deletion"],
  ["/account/contact", {}, 422],
  ["/account/profile", { name: "新名" }, "/account/suspension"],
  ["/account/notices", {}, "/account/suspension"],
  ["/account/market-entities/new", {}, "/account/suspension"],
];
/** Held by nobody who is suspended, whatever else is granted. */
const rooms = ["/account", "/office", "/admin"];

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
  const { deps, people } = town;
  for (const { id } of [people.neighbour, people.coordinator])
    await suspendPerson(deps, people.administrator, { personId: id, reason: "多次发布广告" });
});
afterAll(() => town?.close());

const whereTo = (answer: Response) =>
  answer.status < 400 && answer.status >= 300 ? (answer.headers.get("location") ?? "") : answer.status;

test("whoever is suspended reaches their own data and the objection, and no other page of account, office and administration", async () => {
  const paths = (await routeTable())
    .map(({ path }) => path)
    .filter((path) => !/[:*]/.test(path) && (rooms.some((room) => path.startsWith(room)) || pages[path]));
  const found: Record<string, number | string> = {};
  for (const part of ["neighbour", "coordinator"] as const)
    for (const path of paths) {
      const headers = { Cookie: town.cookieOf(part) };
      const answer = await fetch(`${town.portal.origin}${path}`, { redirect: "manual", headers });
      await answer.arrayBuffer();
      const to = whereTo(answer);
      if (to !== "/account/suspension" && to !== 404) found[`${part} ${path}`] = to;
    }
  const wanted = ["neighbour", "coordinator"].flatMap((part) =>
    Object.entries(pages).map(([path, to]): [string, number | string] => [`${part} ${path}`, to]),
  );
  expect(found).toEqual(Object.fromEntries(wanted));
});

test.each(forms)("a suspended person's form to %s with %j", async (path, fields, to) => {
  const answer = await sendForm(town.portal.origin, path, fields, town.cookieOf("neighbour"));
  expect(whereTo(answer)).toBe(to);
});

test("the copy of one's data is whole, with the suspension in it", async () => {
  const headers = { Cookie: town.cookieOf("neighbour") };
  const answer = await fetch(`${town.portal.origin}/account/privacy/data.json`, { headers });
  const taken = await answer.text();
  expect(taken).toContain("neighbour@linxi.example");
  expect(taken).toContain("多次发布广告");
});
