import { execFile } from "node:child_process";
import { readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { needPhotos } from "#db/schema/needs.ts";
import { countRows, takeSnapshot } from "#db/snapshot.ts";
import { aBusyPortal, backedUp } from "#tests/factories/backups.ts";
import { wenji } from "#tests/factories/command-line.ts";
import { putOnS3 } from "#tests/factories/s3-files.ts";
import { writersBeside } from "#tests/factories/writers.ts";
import { openPortalIn } from "#tests/setup/test-portal.ts";

async function allIn(folder: string) {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((e) => e.isFile());
  return names.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted();
}

test("what is restored is what was backed up: ledger head, rows of every table, files", async () => {
  const { portal, path } = await backedUp();
  const target = join(portal.folder, "restored");
  const { code, said } = await wenji(portal, "restore", path, "--to", target);
  expect(said).toContain("ledger at row 20");
  expect(code).toBe(0);
  expect((await allIn(target)).filter((name) => !name.startsWith("files/"))).toEqual(["wenji.db"]);
  const again = await openPortalIn(target);
  const head = await checkLedger(portal);
  expect(head).toMatchObject({ ok: true, rows: 20 });
  expect(await checkLedger(again)).toEqual(head);
  expect(await countRows(again.db.read)).toEqual(await countRows(portal.db.read));
  for await (const { digest } of portal.files.list())
    expect(await again.files.get(digest)).toEqual(await portal.files.get(digest));
  again.db.close();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(portal.folder, "kept")), "nothing else is left").toEqual(["backup.tar.gz"]);
});

test("a place that holds something, and a backup that is there already, are left alone", async () => {
  const { portal, path } = await backedUp();
  const before = await readFile(path);
  expect(await wenji(portal, "restore", path)).toMatchObject({
    code: 1,
    said: expect.stringContaining("wenji.db"),
  });
  expect(await wenji(portal, "backup", path)).toMatchObject({
    code: 1,
    said: expect.stringContaining("left alone"),
  });
  expect(await readFile(path)).toEqual(before);
});

test("sealed for a key, it opens with that key alone, and never by itself", async () => {
  const key = await generateX25519Identity();
  const { portal, path } = await backedUp("--encrypt-to", await identityToRecipient(key));
  expect((await readFile(path)).subarray(0, 21).toString()).toBe("age-encryption.org/v1");
  const file = join(portal.folder, "key.txt");
  await writeFile(file, `# created today\n${key}\n`);
  const verify = (...words: string[]) => wenji(portal, "backup", "verify", path, ...words);
  expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining("encrypted") });
  expect(await verify("--identity", file)).toMatchObject({ code: 0 });
  await writeFile(file, await generateX25519Identity());
  expect(await verify("--identity", file)).toMatchObject({
    ...{ code: 1, said: expect.stringContaining("does not open") },
  });
});

test("sealed by a passphrase, it opens with that one alone", async () => {
  const portal = await aBusyPortal();
  const file = join(portal.folder, "passphrase");
  await writeFile(file, "correct horse battery staple\n");
  const path = join(portal.folder, "sealed.age");
  const sealed = await wenji(portal, "backup", path, "--passphrase-file", file, "--json");
  expect(JSON.parse(sealed.said.split("\n").at(-1) ?? "")).toMatchObject({
    sealed: true,
    ledger: { seq: 20 },
    files: { count: 4 },
  });
  expect(await wenji(portal, "backup", "verify", path, "--passphrase-file", file)).toMatchObject({ code: 0 });
  await writeFile(file, "wrong");
  const wrong = await wenji(portal, "backup", "verify", path, "--passphrase-file", file);
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining("does not open") });
}, 60_000);

test("a file that was missing already is told of in backup and restore, and the rest is saved", async () => {
  const portal = await aBusyPortal();
  const [photo] = await portal.db.read.select().from(needPhotos);
  await portal.files.remove(photo?.digest ?? "");
  const path = join(portal.folder, "backup.tar.gz");
  const made = await wenji(portal, "backup", path);
  expect([made.code, made.said.includes(photo?.digest ?? "none")]).toEqual([1, true]);
  const restored = await wenji(portal, "restore", path, "--to", join(portal.folder, "restored"));
  expect([restored.code, restored.said.includes(photo?.digest ?? "none")]).toEqual([0, true]);
});

test("a broken ledger is not backed up, and old sound backups stay", async () => {
  const portal = await aBusyPortal();
  const pattern = join(portal.folder, "w-{time}.tar.gz");
  for (const hour of [1, 2, 3, 4]) {
    portal.clock.moveTo(`2026-03-02T0${hour}:00:00.000Z`);
    expect(await wenji(portal, "backup", pattern, "--keep", "2")).toMatchObject({ code: 0 });
  }
  const kept = async () => (await readdir(portal.folder)).filter((name) => name.startsWith("w-"));
  expect(await kept()).toEqual(["w-20260302T030000Z.tar.gz", "w-20260302T040000Z.tar.gz"]);
  await portal.db.client.execute("DROP TRIGGER events_keep_update");
  await portal.db.client.execute("UPDATE events SET actor = 'other' WHERE seq = 3");
  portal.clock.moveTo("2026-03-02T05:00:00.000Z");
  const broken = await wenji(portal, "backup", pattern, "--keep", "2");
  expect([broken.code, broken.said]).toEqual([1, expect.stringContaining("row 3")]);
  expect(await kept()).toHaveLength(2);
});

test("a backup made while three processes write holds one moment of them", async () => {
  const portal = await aBusyPortal();
  const writing = writersBeside(portal);
  const heads: number[] = [];
  for (const round of [1, 2, 3]) {
    const path = join(portal.folder, `busy-${round}.tar.gz`);
    const target = join(portal.folder, `restored-${round}`);
    expect(await wenji(portal, "backup", path)).toMatchObject({ code: 0 });
    expect(await wenji(portal, "restore", path, "--to", target)).toMatchObject({ code: 0 });
    const again = await openPortalIn(target);
    const verdict = await checkLedger(again);
    if (!verdict.ok) throw new Error(verdict.fault);
    // The live ledger goes on from exactly there.
    expect(await checkLedger(portal, { ...verdict.head, at: "" })).toMatchObject({ ok: true });
    const rows = await countRows(again.db.read);
    expect([rows.events, rows.pending_reactions]).toEqual([verdict.rows, verdict.rows]);
    heads.push(verdict.rows);
    again.db.close();
  }
  const numbers = await writing;
  expect(numbers).toBe(3 * 150);
  expect(heads).toEqual(heads.toSorted((a, b) => a - b));
  expect(await checkLedger(portal)).toMatchObject({ ok: true, rows: 20 + numbers });
}, 120_000);

test("files on S3 are backed up like those on disk", async () => {
  const portal = await aBusyPortal();
  const onDisk = portal.files;
  await putOnS3(portal, "up");
  for await (const { digest } of onDisk.list())
    await portal.files.put((await onDisk.get(digest)) ?? Buffer.alloc(0));
  await rm(join(portal.folder, "files"), { recursive: true });
  const path = join(portal.folder, "backup.tar.gz");
  expect(await wenji(portal, "backup", path)).toMatchObject({ code: 0 });
  expect(await wenji(portal, "backup", "verify", path)).toMatchObject({ code: 0 });
});

test("nobody else on the machine may read the copy while it is made, and what a killed backup left goes after a day", async () => {
  const portal = await aBusyPortal();
  const copy = join(portal.folder, "copy.db");
  await takeSnapshot(portal.db, copy);
  expect((await stat(copy)).mode & 0o077).toBe(0);
  const pattern = join(portal.folder, "w-{time}.tar.gz");
  const left = ["w-20260228T010000Z.tar.gz.part-database", "w-20260228T010000Z.tar.gz.part"];
  const young = "w-20260302T010000Z.tar.gz.part-database";
  for (const name of [...left, young]) await writeFile(join(portal.folder, name), "x");
  const before = new Date(Date.now() - 2 * 86_400_000);
  for (const name of left) await utimes(join(portal.folder, name), before, before);
  expect(await wenji(portal, "backup", pattern)).toMatchObject({ code: 0 });
  const names = (await readdir(portal.folder)).filter((name) => name.startsWith("w-"));
  expect(names.toSorted()).toEqual([young, "w-20260302T020000Z.tar.gz"]);
});

test("a database on a libSQL server is not copied half: the command says where to back it up", async () => {
  const { folder } = await aBusyPortal();
  const env = { ...process.env, DATABASE_URL: "http://127.0.0.1:9", WENJI_DATA: folder, LANG: "en_GB.UTF-8" };
  const asked = promisify(execFile)(process.execPath, ["app/cli/wenji.ts", "backup", join(folder, "b")], {
    env,
  });
  await expect(asked).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("libSQL server") });
  expect(await readdir(folder)).not.toContain("b");
});
