import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract, type Header } from "tar-stream";
import { filesIn } from "#app/platform/disk-files.ts";
import { isDigest } from "#app/platform/files.ts";
import { databaseName, largestManifest, type Manifest, manifestName, manifestShape } from "./manifest.ts";
import { isSealed, type Seal, unsealed } from "./sealing.ts";

/** Why an archive can't be read to its end. */
export type ArchiveFault = "not-a-backup" | "sealed" | "wrong-secret" | "broken" | "stray-entry" | "changed";

export class ArchiveProblem extends Error {
  readonly fault: ArchiveFault;
  constructor(fault: ArchiveFault, what: string, cause?: unknown) {
    super(what, { cause });
    this.fault = fault;
  }
}

export type ReadArchive = { manifest: Manifest; database: boolean; files: Set<string> };

/**
 * Unpacks an archive into a folder of its own. An entry is taken only by one of the three names that we write, and a
 * file only when its bytes are what its name says, so no archive can write anywhere else.
 */
export async function readArchive(path: string, seal: Seal, folder: string): Promise<ReadArchive> {
  const plain = await opened(path, seal);
  const unpacked = extract();
  const read: { manifest?: Manifest; database: boolean; files: Set<string> } = {
    ...{ database: false, files: new Set() },
  };
  const takeAll = async () => {
    for await (const entry of unpacked) await take(entry, read, folder);
  };
  const flow = pipeline(plain, createGunzip(), unpacked);
  const ends = await Promise.allSettled([takeAll(), flow]);
  const failed = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  const told = failed.find((reason) => reason instanceof ArchiveProblem);
  if (told) throw told;
  if (failed.length > 0) throw brokenBy(failed.find(isNoRoom) ?? failed[0]);
  const { manifest } = read;
  if (!manifest) throw new ArchiveProblem("not-a-backup", "no manifest");
  return { ...read, manifest };
}

async function opened(path: string, seal: Seal): Promise<Readable> {
  const start = Buffer.alloc(32);
  const file = await open(path);
  await file.read(start, 0, start.length, 0).finally(() => file.close());
  const stream = createReadStream(path);
  if (!isSealed(start)) {
    if (start[0] === 0x1f && start[1] === 0x8b) return stream;
    throw new ArchiveProblem("not-a-backup", "neither gzip nor age");
  }
  if (!seal.passphrase && seal.keys.length === 0) throw new ArchiveProblem("sealed", "a secret is needed");
  try {
    return await unsealed(stream, seal);
  } catch (error) {
    throw new ArchiveProblem("wrong-secret", error instanceof Error ? error.message : "", error);
  }
}

type Entry = AsyncIterable<unknown> & { header: Header };
type Reading = { manifest?: Manifest; database: boolean; files: Set<string> };

async function take(entry: Entry, read: Reading, folder: string) {
  const { name, type, size = 0 } = entry.header;
  const digest = name.startsWith("files/") ? name.slice(6) : "";
  const stray = () => new ArchiveProblem("stray-entry", JSON.stringify(name));
  if (type !== "file") throw stray();
  if (name === manifestName && !read.manifest && size <= largestManifest) {
    read.manifest = manifestOf(await buffer(Readable.from(chunksOf(entry))));
  } else if (name === databaseName && read.manifest?.database.size === size && !read.database) {
    await pipeline(
      chunksOf(entry),
      createWriteStream(join(folder, databaseName), { flags: "wx", mode: 0o600, flush: true }),
    );
    read.database = true;
  } else if (isDigest(digest) && read.database && !read.files.has(digest)) {
    const kept = await filesIn(join(folder, "files")).putStream(chunksOf(entry));
    if (kept.digest !== digest) throw new ArchiveProblem("changed", digest);
    read.files.add(digest);
  } else throw stray();
}

async function* chunksOf(entry: Entry): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) if (chunk instanceof Uint8Array) yield chunk;
}

function manifestOf(bytes: Buffer): Manifest {
  try {
    return manifestShape.parse(JSON.parse(bytes.toString("utf8")));
  } catch (error) {
    throw new ArchiveProblem("not-a-backup", "the manifest", error);
  }
}

const isNoRoom = (reason: unknown) =>
  reason instanceof Error && /ENOSPC|no-room/.test(`${Reflect.get(reason, "code")} ${reason.message}`);

/** No room is not the archive's fault. */
const brokenBy = (reason: unknown) =>
  isNoRoom(reason)
    ? reason
    : new ArchiveProblem("broken", reason instanceof Error ? reason.message : String(reason), reason);
