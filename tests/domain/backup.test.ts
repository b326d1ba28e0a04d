import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGunzip, createGzip } from "node:zlib";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { extract, pack } from "tar-stream";
import { expect, test } from "vitest";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { needPhotos } from "#db/schema/needs.ts";
import { countRows, takeSnapshot } from "#db/snapshot.ts";
import { wenji } from "#tests/factories/command-line.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { putOnS3 } from "#tests/factories/s3-files.ts";
import { openSignInPortal, type SignInPortal } from "#tests/factories/signing-in.ts";
import { writeEntries, writersBeside } from "#tests/factories/writers.ts";
import { openPortalIn } from "#tests/setup/test-portal.ts";

/** A town with two needs and a photo each, and some events. */
async function aBusyPortal(): Promise<SignInPortal> {
  const portal = await openSignInPortal();
  await aTown(portal);
  for (const place of [1, 2]) {
    const kept = await keepPhoto(portal, await aPhoto(200 + place, 100));
    if (!kept.ok) throw new Error(kept.reason);
    const need = await aNeed(portal, {});
    const row = { id: `photo-${place}`, needId: need.id, position: 0, alternative: "", ...kept.photo };
    await portal.db.write((tx) => tx.insert(needPhotos).values(row));
  }
  await writeEntries(portal.db, 20);
  return portal;
}

const archiveOf = ({ folder }: SignInPortal, name = "backup.tar.gz") => join(`${folder}`, "kept", name);

async function backedUp(...words: string[]) {
  const portal = await aBusyPortal();
  await mkdir(join(portal.folder, "kept"));
  const path = archiveOf(portal);
  expect(await wenji(portal, "backup", path, ...words)).toMatchObject({ code: 0 });
  return { portal, path };
}

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

test("an archive that was cut off or changed is found out, wherever it was hurt", async () => {
  const key = await generateX25519Identity();
  const { portal, path } = await backedUp();
  const sealedPath = archiveOf(portal, "sealed.age");
  const recipient = await identityToRecipient(key);
  expect(await wenji(portal, "backup", sealedPath, "--encrypt-to", recipient)).toMatchObject({ code: 0 });
  const file = join(portal.folder, "key.txt");
  await writeFile(file, key);
  for (const whole of [await readFile(path), await readFile(sealedPath)]) {
    const hurt = [
      ...[0.02, 0.3, 0.7, 0.999].map((share) => whole.subarray(0, Math.floor(whole.length * share))),
      ...[0.05, 0.35, 0.75, 0.9999].map((share) => flipped(whole, Math.floor(whole.length * share))),
    ];
    for (const bytes of hurt) {
      const bad = join(portal.folder, "bad");
      await writeFile(bad, bytes);
      const target = join(portal.folder, "never");
      const { code } = await wenji(portal, "restore", bad, "--to", target, "--identity", file);
      expect(code).toBe(1);
      await expect(stat(target), "nothing is put into place").rejects.toThrow("ENOENT");
    }
  }
  expect((await readdir(portal.folder)).filter((name) => /restoring/.test(name))).toEqual([]);
}, 60_000);

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

type Entry = { name: string; body: Buffer; type?: "file" | "symlink" | "directory"; linkname?: string };

/** The same archive with other entries. */
async function rewritten(path: string, change: (entries: Entry[]) => Entry[]): Promise<string> {
  const entries: Entry[] = [];
  const unpacked = extract();
  const reading = pipeline(createReadStream(path), createGunzip(), unpacked);
  for await (const entry of unpacked) {
    const parts: Uint8Array[] = [];
    for await (const part of entry) if (part instanceof Uint8Array) parts.push(part);
    entries.push({ name: entry.header.name, body: Buffer.concat(parts) });
  }
  await reading;
  const tar = pack();
  for (const { body, ...header } of change(entries)) tar.entry({ ...header, size: body.length }, body);
  tar.finalize();
  const changed = `${path}.changed`;
  await pipeline(Readable.from(tar), createGzip(), createWriteStream(changed));
  return changed;
}

const outside = Buffer.from("from outside");

test.each<[string, (entries: Entry[]) => Entry[], RegExp]>([
  ["a name that climbs out", (all) => [...all, { name: "../../climbed", body: outside }], /never puts there/],
  ["an absolute name", (all) => [...all, { name: "/tmp/wenji-climbed", body: outside }], /never puts there/],
  [
    "a climb below files",
    (all) => [...all, { name: "files/../../climbed", body: outside }],
    /never puts there/,
  ],
  [
    "a link in place of a file",
    (all) => [
      ...all,
      { name: `files/${"a".repeat(64)}`, body: Buffer.alloc(0), type: "symlink", linkname: "/etc" },
    ],
    /never puts there/,
  ],
  ["a second database", (all) => [...all, { ...named(all, "wenji.db") }], /never puts there/],
  [
    "another file under a good name",
    (all) => all.map((e) => (/^files/.test(e.name) ? { ...e, body: outside } : e)),
    /not what its name says/,
  ],
  [
    "a file that no row names",
    (all) => [...all, { name: `files/${sha256(outside)}`, body: outside }],
    /no row names/,
  ],
  ["a file left out", (all) => all.slice(0, -1), /lacks/],
  ["no database", (all) => all.slice(0, 1), /holds no database/],
  ["no manifest", (all) => all.slice(1), /never puts there/],
  [
    "a manifest of other rows",
    (all) => withManifest(all, (m) => ({ ...m, rows: { ...m.rows, needs: 9 } })),
    /needs has 2 rows; the manifest says 9/,
  ],
  [
    "a manifest of another head",
    (all) => withManifest(all, (m) => ({ ...m, ledger: { ...m.ledger, seq: 19 } })),
    /ends at row 20; the manifest says 19/,
  ],
  [
    "a migration from the future",
    (all) => withManifest(all, (m) => ({ ...m, migrations: ["29990101_x.sql"] })),
    /newer version/,
  ],
  [
    "a damaged database",
    (all) => all.map((e) => (e.name === "wenji.db" ? { ...e, body: flipped(e.body, 5000) } : e)),
    /not the one/,
  ],
])("an archive with %s is not restored, and says why", async (_name, change, words) => {
  const { portal, path } = await backedUp();
  const bad = await rewritten(path, change);
  const target = join(portal.folder, "never");
  const { code, said } = await wenji(portal, "restore", bad, "--to", target);
  expect(said).toMatch(words);
  expect(code).toBe(1);
  await expect(stat(target)).rejects.toThrow("ENOENT");
  await expect(stat(join(portal.folder, "..", "climbed"))).rejects.toThrow("ENOENT");
});

type Loose = { rows: Record<string, number>; ledger: { seq: number }; migrations: string[] };

const withManifest = (all: Entry[], change: (manifest: Loose) => object) =>
  all.map((entry) =>
    entry.name === "manifest.json"
      ? { ...entry, body: Buffer.from(JSON.stringify(change(JSON.parse(entry.body.toString())))) }
      : entry,
  );

function named(all: Entry[], name: string): Entry {
  const found = all.find((entry) => entry.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

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
