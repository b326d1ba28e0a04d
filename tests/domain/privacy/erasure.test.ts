import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { finishRole } from "#app/domain/offices/finish-role.server.ts";
import { giveRole } from "#app/domain/offices/give-role.server.ts";
import { grantsOf } from "#app/domain/people/grants-queries.server.ts";
import { askDeletion, undoDeletion } from "#app/domain/privacy/ask-deletion.server.ts";
import { exportOwnData, ownDataOf } from "#app/domain/privacy/export-own-data.server.ts";
import { erasureList, replayErasures, runErasures } from "#app/domain/privacy/run-erasures.server.ts";
import { session } from "#db/schema/identity.ts";
import { needComments, needFollows, needPhotos, needSupports, needs } from "#db/schema/needs.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import { deletionRequests } from "#db/schema/privacy.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { bytesIn } from "#tests/setup/bytes-in.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const marks = { name: "龘龖龗靐", words: "麤灪鱻籱", place: "饢驫甲甪" };
const week = 7 * 86_400_000;

/** A resident with something in every part of the portal. */
async function aLife() {
  const portal = await openTestPortal();
  await aTown(portal);
  const li = await aPerson(portal, marks.name);
  await withContacts(portal, li, { mobile: "+8613912345678", email: "unmistakable@letters.example" });
  const other = await aNeed(portal, { supportCount: 1, commentCount: 1 });
  const mine = { authorId: li.id, authorName: marks.name, words: marks.words, placeLabel: marks.place };
  const hidden = await aNeed(portal, { ...mine, visibility: "office-only", isPublic: false });
  const open = await aNeed(portal, mine);
  const answered = await aNeed(portal, {
    ...{ ...mine, words: "答复过的诉求", placeLabel: "文昌小学", answeredAt: portal.clock.now() },
  });
  const at = portal.clock.now();
  const photo = await portal.files.put(Buffer.from("a picture of li's own door"));
  await portal.db.write(async (tx) => {
    await tx.insert(needPhotos).values({
      ...{
        id: "p",
        needId: open.id,
        position: 0,
        digest: photo,
        thumbnailDigest: photo,
        width: 1,
        height: 1,
      },
      alternative: marks.words,
    });
    await tx.insert(session).values({
      ...{
        id: "s",
        token: "t",
        userId: li.id,
        expiresAt: new Date(at),
        createdAt: new Date(at),
        updatedAt: new Date(at),
      },
    });
    await tx.insert(needSupports).values({ needId: other.id, personId: li.id, at });
    await tx.insert(needFollows).values({ needId: other.id, personId: li.id, at });
    await tx.insert(needComments).values({
      ...{ id: "c", needId: other.id, authorId: li.id, authorName: marks.name, authorRole: "resident" },
      ...{ words: marks.words, publication: "published", at },
    });
  });
  return { portal, li, other, hidden, open, answered, photo };
}

const rowOf = async ({ db }: TestPortal, id: string) =>
  (await db.read.select().from(needs).where(eq(needs.id, id)))[0];

test("what is asked to be deleted goes after a week: no name, words or contact stays in any file", async () => {
  const { portal, li, other, hidden, open, answered, photo } = await aLife();
  expect(await bytesIn(portal.folder)).toContain(marks.words);
  expect(await askDeletion(portal, li, "go")).toMatchObject({ ok: true });
  expect(await runErasures(portal)).toBe(0);
  portal.clock.advance(week + 1);
  expect(await runErasures(portal)).toBe(1);
  for (const { id } of [hidden, open])
    expect(await rowOf(portal, id)).toMatchObject({
      words: "",
      authorId: null,
      isPublic: false,
      geometry: null,
    });
  expect(await rowOf(portal, answered.id)).toMatchObject({
    ...{ words: "答复过的诉求", authorName: "已注销用户", authorId: null, isPublic: true },
  });
  expect(await rowOf(portal, other.id)).toMatchObject({ supportCount: 0, commentCount: 0 });
  expect(await portal.files.get(photo)).toBeUndefined();
  expect(await portal.db.read.select().from(session)).toEqual([]);
  const bytes = await bytesIn(portal.folder);
  for (const trace of [...Object.values(marks), "13912345678", "letters.example"])
    expect([trace, bytes.includes(trace)]).toEqual([trace, false]);
  expect(await checkLedger(portal)).toMatchObject({ ok: true });
  expect(await ownDataOf(portal, li.id)).toMatchObject({ contacts: [] });
});

test("what is to stay stays without a name, and numbers in it are masked", async () => {
  const { portal, li, open } = await aLife();
  await portal.db.write((tx) =>
    tx.update(needs).set({ words: "路太窄，电话 13912345678" }).where(eq(needs.id, open.id)),
  );
  await askDeletion(portal, li, "keep");
  portal.clock.advance(week + 1);
  await runErasures(portal);
  const row = await rowOf(portal, open.id);
  expect(row).toMatchObject({ authorName: "已注销用户", authorId: null, isPublic: true });
  expect(row?.words).toMatch(/^路太窄，电话 139\*+5678$/);
});

test("an open report is held until it is closed, then goes", async () => {
  const { portal, li } = await aLife();
  const report = await aNeed(portal, {
    ...{ kind: "report", authorId: li.id, words: marks.words, isPublic: false, state: "in-progress" },
  });
  await askDeletion(portal, li, "keep");
  portal.clock.advance(week + 1);
  await runErasures(portal);
  expect(await rowOf(portal, report.id)).toMatchObject({ words: marks.words, authorId: li.id });
  await portal.db.write((tx) => tx.update(needs).set({ state: "closed" }).where(eq(needs.id, report.id)));
  await runErasures(portal);
  expect(await rowOf(portal, report.id)).toMatchObject({ words: "", authorId: null });
  expect(await runErasures(portal)).toBe(0);
});

test("a deletion that was taken back does not happen; asked twice it happens once", async () => {
  const { portal, li } = await aLife();
  await askDeletion(portal, li, "go");
  await undoDeletion(portal, li);
  portal.clock.advance(week + 1);
  expect(await runErasures(portal)).toBe(0);
  await Promise.all([askDeletion(portal, li, "go"), askDeletion(portal, li, "keep")]);
  expect(await portal.db.read.select().from(deletionRequests)).toHaveLength(2);
});

test("who holds an office is asked to give it back first", async () => {
  const { portal } = await aLife();
  const officer = await aPerson(portal, "王工", { role: "officer", unitId: "water" });
  expect(await askDeletion(portal, officer, "go")).toEqual({ ok: false, reason: "still-in-office" });
});

test("a role that has a day set for its end is an office too", async () => {
  const { portal } = await aLife();
  const officer = await aPerson(portal, "王工", { role: "officer", unitId: "water" });
  const endedAt = "2026-06-30T16:00:00.000Z";
  await portal.db.write((tx) =>
    tx.update(roleGrants).set({ endedAt }).where(eq(roleGrants.personId, officer.id)),
  );
  expect(await askDeletion(portal, officer, "go")).toEqual({ ok: false, reason: "still-in-office" });
});

test("an account that was given a role while its deletion waited goes once the role has ended, and gets none any more", async () => {
  const { portal, li } = await aLife();
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  const giving = { personId: li.id, role: "officer", territoryId: null, unitId: "water" } as const;
  await askDeletion(portal, li, "go");
  const given = await giveRole(portal, administrator, giving);
  if (!given.ok) throw new Error(given.reason);
  portal.clock.advance(week + 1);
  expect(await runErasures(portal)).toBe(0);
  const ending = { grantId: given.grantId, reason: "离任" };
  expect(await finishRole(portal, administrator, ending)).toMatchObject({ ok: true });
  expect(await runErasures(portal)).toBe(1);
  expect(await giveRole(portal, administrator, giving)).toEqual({ ok: false, reason: "not-found" });
});

test("a role that a restored backup brought back with its account ends with it", async () => {
  const { portal } = await aLife();
  const officer = await aPerson(portal, "王工", { role: "officer", unitId: "water" });
  await replayErasures(portal, [{ personId: officer.id, contributions: "go", at: portal.clock.now() }]);
  expect(await grantsOf(portal, officer.id)).toEqual([]);
});

test("a restored backup erases again whom the list names, and nobody twice", async () => {
  const { portal, li, open } = await aLife();
  const list = [{ personId: li.id, contributions: "go" as const, at: portal.clock.now() }];
  expect(await erasureList(portal)).toEqual([]);
  expect(await replayErasures(portal, list)).toBe(1);
  expect(await replayErasures(portal, list)).toBe(0);
  expect(await rowOf(portal, open.id)).toMatchObject({ words: "" });
  expect(await erasureList(portal)).toMatchObject([{ personId: li.id, contributions: "go" }]);
  const [row] = await portal.db.read.select().from(people).where(eq(people.id, li.id));
  expect(row).toMatchObject({ displayName: "已注销用户" });
});

test("an export holds every row of mine, none of others, and nothing that opens an account", async () => {
  const { portal, li } = await aLife();
  const { parts, contacts } = await exportOwnData(portal, li);
  const rows = (table: string) => parts.find((part) => part.table === table)?.rows ?? [];
  expect(contacts).toHaveLength(2);
  expect(rows("needs")).toHaveLength(3);
  expect(rows("need_comments")).toMatchObject([{ words: marks.words }]);
  expect([rows("need_supports"), rows("need_follows")].map((part) => part.length)).toEqual([1, 1]);
  expect(rows("events")).toMatchObject([{ type: "OwnDataExported" }]);
  expect(JSON.stringify(parts)).not.toMatch(/"(sealed|digest|token|hash|password)"/);
});

test("an erasure that fails keeps nobody else waiting, and comes to pass with the next run", async () => {
  const { portal, li } = await aLife();
  const next = await aPerson(portal, "下一位");
  for (const actor of [li, next]) await askDeletion(portal, actor, "keep");
  portal.clock.advance(week + 1000);
  await portal.db.client.execute(
    `CREATE TRIGGER stuck BEFORE UPDATE ON people WHEN old.id = '${li.id}' BEGIN SELECT RAISE(ABORT, 'stuck'); END`,
  );
  expect(await runErasures(portal)).toBe(1);
  const erasedAt = async (id: string) =>
    (await portal.db.read.select().from(people).where(eq(people.id, id)))[0]?.erasedAt;
  expect([await erasedAt(li.id), await erasedAt(next.id)]).toEqual([null, expect.any(String)]);
  await portal.db.client.execute("DROP TRIGGER stuck");
  expect(await runErasures(portal)).toBe(1);
  expect(await erasedAt(li.id)).toEqual(expect.any(String));
});
