import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import { routeTable } from "#tests/setup/route-table.ts";
import { narrowed, startOf, startsOf } from "./narrowed-build.ts";

const table = await routeTable();
type Route = { id: string; parentId?: string; path?: string; index?: boolean };
const routes: Record<string, Route> = {
  root: { id: "root", path: "" },
  ...Object.fromEntries(
    table.map(({ path }) => [
      path,
      { id: path, parentId: "root", path: path.slice(1) || undefined, index: path === "/" },
    ]),
  ),
};
const build = { routes, assets: { routes } };
const starts = startsOf(build);

/** The route that answers an address, among those of a build. */
function routeOf({ routes }: typeof build, pathname: string): string | undefined {
  const children = Object.values(routes).flatMap((route) => {
    if (!route.parentId) return [];
    const { id, path } = route;
    return [route.index ? { id, index: true as const } : { id, path }];
  });
  return matchRoutes([{ id: "root", path: "", children }], pathname)?.at(-1)?.route.id;
}

const samples = table.flatMap(({ path }) => {
  const filled = path.replace("*", "no/such/page").replace(/:\w+/g, "2026-000001");
  const odd = filled.replace(/e/, "%65");
  return [filled, `${filled}/`, filled.toUpperCase(), odd, `${filled}/further/on`, `/${filled}`];
});

test("every address is answered by the same route among those that it may lead to as among all", () => {
  for (const address of [...samples, "/", "//", "/needs%2F1", "/constructor", "/__proto__/x"]) {
    const few = narrowed(build, startOf(address, starts));
    expect(routeOf(few, address), address).toBe(routeOf(build, address));
  }
});

test("few are looked through, and no number of made-up addresses makes more kinds of them", () => {
  const kinds = new Map<string, number>();
  for (const address of [...samples, ...samples.map((each) => `/made-up-${each.length}${each}`)]) {
    const { first, second } = startOf(address, starts);
    const few = Object.keys(narrowed(build, { first, second }).routes).length;
    kinds.set(`${first}/${second}`, few);
  }
  expect(kinds.size).toBeLessThan(table.length);
  expect(Math.max(...kinds.values())).toBeLessThan(table.length / 5);
});

test("what a page tells the browser's script of routes is narrowed with them", () => {
  const few = narrowed(build, startOf("/needs/2026-000001", starts));
  expect(Object.keys(few.assets.routes)).toEqual(Object.keys(few.routes));
});
