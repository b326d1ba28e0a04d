import { readFileSync } from "node:fs";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "#app/routes.ts";

/** One row of app/routes.ts: its address, the file that answers, and what that file does. */
export type RouteRow = { path: string; file: string; isPage: boolean; reads: boolean; acts: boolean };

/** Every route of the portal as a flat list, in the order of app/routes.ts. */
export async function routeTable(): Promise<RouteRow[]> {
  return flatten(await routes, "");
}

function flatten(entries: RouteConfigEntry[], above: string): RouteRow[] {
  return entries.flatMap(({ path = "", file, children = [] }) => {
    const whole = [above, path].filter(Boolean).join("/");
    return [rowOf(`/${whole}`, file), ...flatten(children, whole)];
  });
}

function rowOf(path: string, file: string): RouteRow {
  const text = readFileSync(`app/${file}`, "utf8");
  const has = (name: string) =>
    new RegExp(`^export (async )?(function|const) ${name}\\b|^export \\{[^}]*\\b${name}\\b`, "m").test(text);
  return { path, file, isPage: /^export default /m.test(text), reads: has("loader"), acts: has("action") };
}
