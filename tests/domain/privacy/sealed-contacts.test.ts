import { join } from "node:path";
import { expect, test } from "vitest";
import { keepDraft } from "#app/domain/needs/need-draft.server.ts";
import { keyStandings, missingKeys } from "#app/domain/people/check-keys.server.ts";
import { contactsOf, keepContact, personOfContact } from "#app/domain/people/person-contacts.server.ts";
import { resealAll, sealPlainRows } from "#app/domain/people/reseal.server.ts";
import { openDatabase } from "#db/client.ts";
import { migrate, migrateUpTo } from "#db/migrate.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { leaveContact, leftContacts } from "#tests/factories/sealed.ts";
import { byEmail, byMobile, openSignInPortal, signInWith } from "#tests/factories/signing-in.ts";
import { bytesIn } from "#tests/setup/bytes-in.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";
import { secretsWith, testKeys } from "#tests/setup/test-secrets.ts";

const mobile = "+8613912345678";
const email = "unmistakable@letters.example";
const newKeys = `next:${"6f".repeat(32)},${testKeys}`;

/** Everything that lies in the portal's folder, as bytes: database, its log, files. */
async function expectNoTrace(folder: string, ...texts: string[]) {
  const bytes = await bytesIn(folder, "latin1");
  for (const text of texts) expect([text, bytes.includes(text)]).toEqual([text, false]);
}

test("contacts that came in by every door lie in no file of the portal", async () => {
  const portal = await openSignInPortal();
  const { personId } = await signInWith(portal, byMobile(mobile));
  await portal.db.write((tx) => keepContact(portal, tx, personId, byEmail(email)));
  await aTown(portal);
  const need = await aNeed(portal, { authorId: null });
  await leaveContact(portal, need.id, byEmail("guest@letters.example"));
  await keepDraft(portal, { contact: ["draft@letters.example"] });
  await expectNoTrace(portal.folder, mobile.slice(3), "letters.example");
  expect(await contactsOf(portal, portal.db.read, personId)).toEqual(
    expect.arrayContaining([byMobile(mobile), byEmail(email)]),
  );
});

test("a contact that was replaced leaves no trace once the log is written back", async () => {
  const portal = await openSignInPortal();
  const { personId } = await signInWith(portal, byMobile(mobile));
  const [before] = (await portal.db.client.execute("SELECT sealed FROM person_contacts")).rows;
  await portal.db.write((tx) => keepContact(portal, tx, personId, byMobile("+8613811112222")));
  await portal.db.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  await expectNoTrace(portal.folder, String(before?.sealed).slice(-40));
});

test("a database of the version before is sealed when the portal starts, and nothing plain stays in its pages", async () => {
  const portal = await openTestPortal();
  const path = `file:${join(portal.folder, "older.db")}`;
  const older = await openDatabase(path);
  await migrateUpTo(older, "20261122110000_drafts_and_tries.sql");
  await older.client.executeMultiple(`
    INSERT INTO people (id, display_name, joined_at) VALUES ('li', '李', '2026-01-01T00:00:00.000Z'), ('wang', '王', '2026-01-01T00:00:00.000Z');
    INSERT INTO user (id, name, email, email_verified, phone_number, phone_number_verified, created_at, updated_at)
      VALUES ('li', '', '${email}', 1, '${mobile}', 1, 0, 0), ('wang', '', 'x@mobile.invalid', 1, '+8613811112222', 1, 0, 0);
    INSERT INTO needs (id, number, title, words, kind, category, visibility, publication, is_public, state, channel, author_name, place_label, submitted_at, updated_at)
      VALUES ('n', '2026-000001', 't', 'w', 'suggestion', 'transport', 'public', 'published', 1, 'submitted', 'web', 'a', 'p', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z');
    INSERT INTO need_contacts (need_id, kind, contact, locale) VALUES ('n', 'email', 'guest@letters.example', 'en');
  `);
  const migrated = await migrate(older);
  expect(migrated.ok).toBe(true);
  const upgraded = { ...portal, db: older };
  expect(await sealPlainRows(upgraded)).toBe(4);
  expect(await sealPlainRows(upgraded)).toBe(0);
  expect(await personOfContact(upgraded, older.read, byMobile(mobile))).toBe("li");
  expect(await personOfContact(upgraded, older.read, byEmail(email))).toBe("li");
  expect(await contactsOf(upgraded, older.read, "wang")).toEqual([byMobile("+8613811112222")]);
  expect(await leftContacts(upgraded)).toEqual(["guest@letters.example"]);
  const { rows } = await older.client.execute("SELECT id, email, email_verified FROM user ORDER BY id");
  expect(rows.map((row) => row.email_verified)).toEqual([1, 0]);
  await expectNoTrace(portal.folder, mobile.slice(3), "letters.example", "13811112222");
  older.close();
});

test("the key is turned while people sign in; every contact is found before, during and after", async () => {
  const portal = await openSignInPortal();
  const numbers = Array.from({ length: 12 }, (_, at) => `+86138001380${String(at).padStart(2, "0")}`);
  const ids: string[] = [];
  for (const number of numbers) ids.push((await signInWith(portal, byMobile(number))).personId);
  await aTown(portal);
  const need = await aNeed(portal, { authorId: null });
  await leaveContact(portal, need.id, byEmail(email));
  const turned = { ...portal, secrets: secretsWith(newKeys) };
  const meanwhile = signInWith(turned, byMobile("+8613900000001"));
  const found = () =>
    Promise.all(numbers.map((number) => personOfContact(turned, portal.db.read, byMobile(number))));
  expect(await found()).toEqual(ids);
  expect(await resealAll(turned)).toBeGreaterThanOrEqual(13);
  await meanwhile;
  expect(await found()).toEqual(ids);
  expect(await keyStandings(turned)).toEqual([
    { keyId: "next", values: 14, standing: "current" },
    { keyId: "test", values: 0, standing: "older" },
  ]);
  const without = { ...portal, secrets: secretsWith(newKeys.split(",")[0] ?? "") };
  expect(await personOfContact(without, portal.db.read, byMobile(numbers[3] ?? ""))).toBe(ids[3]);
  expect(await leftContacts(without)).toEqual([email]);
  expect(await missingKeys(without)).toEqual([]);
  expect(await missingKeys(portal)).toMatchObject([expect.stringContaining("the key next")]);
});

test("turning the key that stopped half-way goes on where it stopped", async () => {
  const portal = await openTestPortal();
  const people = await manyContacts(portal, 450);
  const turned = { ...portal, secrets: secretsWith(newKeys) };
  let batches = 0;
  const stopping: typeof portal.db.write = (work) => {
    batches += 1;
    if (batches > 1) throw new Error("the machine went down");
    return portal.db.write(work);
  };
  await expect(resealAll({ ...turned, db: { ...portal.db, write: stopping } })).rejects.toThrow();
  expect(await keyStandings(turned)).toMatchObject([{ values: 200 }, { values: 250 }]);
  expect(await resealAll(turned)).toBe(250);
  expect(await contactsOf(turned, portal.db.read, people[449] ?? "")).toHaveLength(1);
});

async function manyContacts(portal: TestPortal, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) ids.push((await aPerson(portal, "居民")).id);
  await portal.db.write(async (tx) => {
    for (const [at, id] of ids.entries()) {
      await tx.run(
        `INSERT INTO user (id, name, email, created_at, updated_at) VALUES ('${id}', '', '${id}', 0, 0)`,
      );
      await keepContact(portal, tx, id, byMobile(`+86138${String(at).padStart(8, "0")}`));
    }
  });
  return ids;
}
