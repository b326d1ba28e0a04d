import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { extract, pack } from "tar-stream";
import { expect, test } from "vitest";
import { archiveOf, backedUp } from "#tests/factories/backups.ts";
import { wenji } from "#tests/factories/command-line.ts";

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
