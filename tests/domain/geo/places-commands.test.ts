import { expect, test } from "vitest";
import { placeImports } from "#app/domain/geo/gazetteer/place-import-queries.server.ts";
import { events } from "#db/schema/audit.ts";
import { wenji } from "#tests/factories/command-line.ts";
import { aFile } from "#tests/factories/imports.ts";
import { openSignInPortal } from "#tests/factories/signing-in.ts";

test("an operator brings a file of places in, lists what was brought in, and takes it back from the last", async () => {
  const portal = await openSignInPortal();
  const run = (...words: string[]) => wenji(portal, ...words);
  const path = await aFile(portal, "names.csv", "id,name,lon,lat\na,旧桥,118.61,30.28\nb,,118.6,30.2\n");
  const looked = await run("import", "places", path, "--datum", "wgs84", "--check");
  expect(looked).toMatchObject({ code: 0 });
  expect(looked.said).toContain("1 places can be brought in, 1 rows are wrong");
  expect((await run("places", "imports")).said).toBe("No file has been brought in.");

  expect((await run("import", "places", path, "--datum", "wgs84")).said).toContain("1 places brought in");
  const again = await aFile(portal, "again.csv", "id,name,lon,lat\na,新桥,118.61,30.28\n");
  expect((await run("import", "places", again, "--datum", "wgs84")).code).toBe(0);
  const listed = await run("places", "imports");
  expect(listed.said).toMatch(/again\.csv: 0 new, 1 changed.*\n.*names\.csv: 1 new, 0 changed/);
  const [last, first] = (await placeImports(portal.db.read, 1)).lines;

  const refused = await run("places", "undo", first?.id ?? "", "--reason", "旧");
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`First take back ${last?.id} (again.csv)`);
  const asked = await run("places", "undo", last?.id ?? "", "--check");
  expect(asked).toEqual({ code: 0, said: "Would be taken back: 0 new, 1 changed, 0 taken away" });
  for (const id of [last?.id ?? "", first?.id ?? "", first?.id ?? ""])
    expect((await run("places", "undo", id, "--reason", "旧")).code).toBe(0);
  expect((await placeImports(portal.db.read, 1)).lines.map(({ state }) => state)).toEqual([
    "undone",
    "undone",
  ]);
  const told = (await portal.db.read.select().from(events)).filter(({ type }) => type.startsWith("Places"));
  expect(told).toHaveLength(4);
  expect(new Set(told.map(({ actor }) => actor))).toEqual(new Set(["system:command-line"]));

  expect((await run("places", "undo", "no-such", "--check")).code).toBe(1);
  expect((await run("places", "undo", "no-such")).code).toBe(2);
  expect((await run("import", "places", "/nowhere.csv", "--datum", "wgs84")).code).toBe(1);
  expect((await run("import", "places", "/nowhere.json", "--datum", "wgs84")).code).toBe(1);
});
