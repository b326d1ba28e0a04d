import { createHash } from "node:crypto";
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from "node:fs/promises";
import { join } from "node:path";
import { type ByteRange, type Files, isDigest, type ListedFile, type OpenedFile } from "./files.ts";
import { isFull, saidPlainly, spool } from "./spooled-file.ts";
import { codeOf } from "./system-error.ts";

/** The store as a folder of this machine: `ab/abcd…`, and `drafts` for what is being written. */
export function filesIn(folder: string): Files {
  const shelf = (digest: string) => join(folder, digest.slice(0, 2));
  const pathOf = (digest: string) => join(shelf(digest), digest);

  async function putStream(source: AsyncIterable<Uint8Array>) {
    const draft = await spool(join(folder, "drafts"), source);
    const { digest, size } = draft;
    try {
      await mkdir(shelf(digest), { recursive: true });
      await rename(draft.path, pathOf(digest));
    } catch (error) {
      await rm(draft.path, { force: true });
      throw saidPlainly(error);
    }
    await syncFolder(shelf(digest));
    return { digest, size };
  }

  async function size(digest: string) {
    if (!isDigest(digest)) return undefined;
    const found = await stat(pathOf(digest)).catch(unlessMissing);
    return found?.size;
  }

  return {
    async put(bytes) {
      const digest = createHash("sha256").update(bytes).digest("hex");
      if ((await size(digest)) === bytes.length && (await touched(pathOf(digest)))) return digest;
      await putStream(onlyOnce(bytes));
      return digest;
    },
    putStream,
    size,
    get: async (digest) =>
      isDigest(digest) ? await readFile(pathOf(digest)).catch(unlessMissing) : undefined,
    open: async (digest, part) => (isDigest(digest) ? await openPart(pathOf(digest), part) : undefined),
    async remove(digest) {
      if (isDigest(digest)) await rm(pathOf(digest), { force: true });
    },
    list: () => filesBelow(folder),
    async check() {
      try {
        await mkdir(folder, { recursive: true });
        await access(folder, constants.R_OK | constants.W_OK);
        return undefined;
      } catch (error) {
        return isFull(error) ? "no-room" : "unreachable";
      }
    },
  };
}

/** As young as if it came now: what is put again must not be cleared away as old. False: it is gone meanwhile. */
async function touched(path: string): Promise<boolean> {
  const now = new Date();
  return await utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

async function* onlyOnce(bytes: Uint8Array) {
  yield bytes;
}

async function openPart(path: string, part: ByteRange | undefined): Promise<OpenedFile | undefined> {
  const file = await open(path).catch(unlessMissing);
  if (!file) return undefined;
  const { size } = await file.stat();
  const within = part ? { start: part.from, end: part.to } : {};
  return { size, stream: file.createReadStream(within) };
}

async function* filesBelow(folder: string): AsyncGenerator<ListedFile> {
  for (const shelf of (await readdir(folder).catch(unlessMissing)) ?? []) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    for (const digest of await readdir(join(folder, shelf))) {
      const found = isDigest(digest)
        ? await stat(join(folder, shelf, digest)).catch(unlessMissing)
        : undefined;
      if (found) yield { digest, size: found.size, at: found.mtime };
    }
  }
}

/** A new name is durable once its folder is. */
async function syncFolder(path: string) {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) === "ENOENT") return undefined;
  throw error;
}
