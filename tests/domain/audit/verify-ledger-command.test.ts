import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wenji } from "#tests/factories/command-line.ts";
import { byEmail, openSignInPortal, type SignInPortal, signInWith } from "#tests/factories/signing-in.ts";

const cut = ({ db }: SignInPortal) =>
  db.client.executeMultiple(
    "DROP TRIGGER events_keep_delete; PRAGMA foreign_keys = OFF; DELETE FROM events WHERE seq = 2;",
  );

async function withTwoRows() {
  const portal = await openSignInPortal();
  await signInWith(portal, byEmail("a@example.com"));
  await signInWith(portal, byEmail("b@example.com"));
  return { portal, head: join(portal.folder, "head.json") };
}

test("a sound ledger exits 0 with its rows and head", async () => {
  const { portal } = await withTwoRows();
  expect(await wenji(portal, "verify-ledger")).toMatchObject({
    code: 0,
    said: expect.stringMatching(/sound: 2 rows, head [0-9a-f]{64}$/),
  });
});

test("the head is kept, moved forward, and catches a cut tail, which it does not forget", async () => {
  const { portal, head } = await withTwoRows();
  const verify = () => wenji(portal, "verify-ledger", "--head", head);
  expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining("(row 2) is kept") });
  await signInWith(portal, byEmail("c@example.com"));
  expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining("from row 2 to row 3") });
  await portal.db.client.executeMultiple(
    "DROP TRIGGER events_keep_delete; PRAGMA foreign_keys = OFF; DELETE FROM events WHERE seq = 3;",
  );
  const kept = await readFile(head, "utf8");
  for (const again of [1, 2]) {
    expect([again, await verify()]).toMatchObject([
      again,
      { code: 1, said: expect.stringContaining("tail was cut") },
    ]);
  }
  expect(await readFile(head, "utf8")).toBe(kept);
});

test("a broken row exits 1 and is named", async () => {
  const { portal } = await withTwoRows();
  await signInWith(portal, byEmail("c@example.com"));
  await cut(portal);
  expect(await wenji(portal, "verify-ledger")).toMatchObject({
    code: 1,
    said: "The ledger is broken: row 2 is missing",
  });
});

test("a file that is no head is left alone", async () => {
  const { portal, head } = await withTwoRows();
  await writeFile(head, "something else");
  expect(await wenji(portal, "verify-ledger", "--head", head)).toMatchObject({ code: 1 });
  expect(await readFile(head, "utf8")).toBe("something else");
});
