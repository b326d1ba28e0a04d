import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Pack, pack } from "tar-stream";
import type { Files } from "#app/platform/files.ts";
import { databaseName, type Manifest, manifestName } from "./manifest.ts";
import { type Seal, sealed } from "./sealing.ts";

export type ArchiveParts = {
  manifest: Manifest;
  /** Where the snapshot lies. */
  database: string;
  files: Files;
  digests: Iterable<string>;
  seal: Seal | undefined;
  progress(bytes: number): void;
};

/** Writes a tar, gzipped and perhaps sealed, beside its place and then puts it there: whole, or not at all. */
export async function writeArchive(path: string, parts: ArchiveParts): Promise<void> {
  const draft = `${path}.part`;
  try {
    await writeDraft(draft, parts);
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeDraft(draft: string, parts: ArchiveParts) {
  const tar = pack();
  const zipped = createGzip({ level: 6 });
  const file = createWriteStream(draft, { mode: 0o600, flush: true, flags: "wx" });
  const filled = fill(tar, parts).catch((error: unknown) => {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  const packed = pipeline(tar, zipped);
  const out = (async () => pipeline(parts.seal ? await sealed(zipped, parts.seal) : zipped, file))();
  const [first] = await Promise.allSettled([out, packed, filled]).then((all) =>
    all.filter((one) => one.status === "rejected"),
  );
  if (first) throw first.reason;
}

async function fill(tar: Pack, { manifest, database, files, digests, progress }: ArchiveParts) {
  const words = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  await add(tar, manifestName, words.length, Readable.from([words]));
  await add(tar, databaseName, manifest.database.size, createReadStream(database));
  progress(manifest.database.size);
  const missing = new Set(manifest.files.missing);
  for (const digest of digests) {
    if (missing.has(digest)) continue;
    const file = await files.open(digest);
    if (!file)
      throw new Error(`the file ${digest} went away while the backup was made; please start it again`);
    await add(tar, `files/${digest}`, file.size, file.stream);
    progress(file.size);
  }
  tar.finalize();
}

async function add(tar: Pack, name: string, size: number, source: Readable) {
  await pipeline(source, tar.entry({ name, size, mode: 0o600 }));
}

async function syncFolder(path: string) {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}
