import { expect, test } from "vitest";
import { grantsOf } from "#app/domain/people/grants-queries.server.ts";
import { events } from "#db/schema/audit.ts";
import { people } from "#db/schema/people.ts";
import { wenji } from "#tests/factories/command-line.ts";
import { aTown } from "#tests/factories/people.ts";
import { byEmail, openSignInPortal, signInWith } from "#tests/factories/signing-in.ts";

const typesOf = async (portal: Awaited<ReturnType<typeof openSignInPortal>>) =>
  (await portal.db.read.select().from(events)).map(({ type }) => type);

test("an administrator is made without a password, and signs in by code", async () => {
  const portal = await openSignInPortal();
  const made = await wenji(portal, "admin", "create", "--email", "Admin@Example.com", "--name", "管理员");
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining("/sign-in") });
  const { personId } = await signInWith(portal, byEmail("admin@example.com"));
  expect(await grantsOf(portal, personId)).toEqual([{ role: "administrator" }]);
  expect(await typesOf(portal)).toEqual(["PersonJoined", "RoleGranted"]);
});

test("a second time is refused politely and changes nothing", async () => {
  const portal = await openSignInPortal();
  await wenji(portal, "admin", "create", "--email", "admin@example.com");
  const again = await wenji(portal, "admin", "create", "--email", "admin@example.com");
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining("already") });
  expect(await typesOf(portal)).toHaveLength(2);
});

test("a resident who is there already becomes an administrator and keeps their name", async () => {
  const portal = await openSignInPortal();
  const { personId } = await signInWith(portal, byEmail("li@example.com"));
  await wenji(portal, "admin", "create", "--email", "li@example.com", "--name", "别名");
  expect(await portal.db.read.select().from(people)).toHaveLength(1);
  expect(await grantsOf(portal, personId)).toHaveLength(1);
});

test("a planner gets a territory by id or name, an officer a unit, and a role ends", async () => {
  const portal = await openSignInPortal();
  await aTown(portal);
  const grant = (...words: string[]) => wenji(portal, "role", "grant", "--email", "p@example.com", ...words);
  expect(await grant("--role", "planner", "--territory", "liuwan")).toMatchObject({ code: 0 });
  expect(await grant("--role", "planner", "--territory", "河口街道")).toMatchObject({ code: 0 });
  expect(await grant("--role", "officer", "--unit", "water")).toMatchObject({ code: 0 });
  const { personId } = await signInWith(portal, byEmail("p@example.com"));
  expect(await grantsOf(portal, personId)).toEqual([
    { role: "planner", territoryId: "liuwan" },
    { role: "planner", territoryId: "hekou" },
    { role: "officer", unitId: "water" },
  ]);
  const ended = await wenji(
    portal,
    "role",
    "end",
    "--email",
    "p@example.com",
    "--role",
    "planner",
    "--territory",
    "liuwan",
  );
  expect(ended.code).toBe(0);
  expect(await grantsOf(portal, personId)).toHaveLength(2);
  expect((await typesOf(portal)).at(-1)).toBe("RoleEnded");
});

test.each([
  ["a planner without a territory", ["--role", "planner"], 1, "bound to a territory"],
  ["an officer without a unit", ["--role", "officer"], 1, "bound to a unit"],
  ["a moderator with a unit", ["--role", "moderator", "--unit", "water"], 1, "not bound"],
  ["an unknown territory", ["--role", "planner", "--territory", "nowhere"], 1, "no such territory"],
  ["an unknown role", ["--role", "king"], 2, "give a role"],
  ["an unknown option", ["--role", "moderator", "--really"], 2, "--really"],
])("%s is refused in plain words", async (_name, words, code, said) => {
  const portal = await openSignInPortal();
  await aTown(portal);
  const refused = await wenji(portal, "role", "grant", "--email", "p@example.com", ...words);
  expect(refused).toMatchObject({ code, said: expect.stringContaining(said) });
  expect(await typesOf(portal)).toEqual([]);
});

test("the last administrator stays", async () => {
  const portal = await openSignInPortal();
  await wenji(portal, "admin", "create", "--email", "a@example.com");
  const end = () => wenji(portal, "role", "end", "--email", "a@example.com", "--role", "administrator");
  expect(await end()).toMatchObject({ code: 1, said: expect.stringContaining("last administrator") });
  await wenji(portal, "admin", "create", "--email", "b@example.com");
  expect(await end()).toMatchObject({ code: 0 });
});

test("an unknown command shows the help and exits 2", async () => {
  const portal = await openSignInPortal();
  expect(await wenji(portal, "constructor")).toMatchObject({
    code: 2,
    said: expect.stringMatching(/no command “constructor”[\s\S]*verify-ledger/),
  });
  expect(await wenji(portal)).toMatchObject({ code: 0 });
  expect(await wenji(portal, "role", "grant", "--help")).toMatchObject({ code: 0 });
});
