import { expect, test } from "vitest";
import { actsOf } from "#app/domain/limits/limited-paths.ts";
import { limitNames } from "#app/domain/limits/limits.ts";
import { routeTable } from "#tests/setup/route-table.ts";

/** Counted elsewhere: by the page of the need form, where a form is parked, by what codes and wrong tries are kept in. */
const countedByCommands = [
  "need",
  "behalf",
  "photo",
  "photo-bytes",
  "code",
  "wrong-try",
  "search",
  "waiting-form",
];

test("every limit is used by a route of the portal, or by the command that counts it", async () => {
  const used = new Set(countedByCommands);
  for (const { path, acts, reads } of await routeTable()) {
    const asked = path.replace(/:\w+/g, "one");
    if (acts) for (const act of actsOf("POST", asked, "")) used.add(act);
    if (reads) for (const act of actsOf("GET", asked, "")) used.add(act);
  }
  const limited = new Set(limitNames.map((name) => name.split(".")[0] ?? ""));
  expect([...limited].filter((act) => !used.has(act))).toEqual([]);
});
