import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { FilesUnavailable } from "./files.ts";
import { codeOf } from "./system-error.ts";

/** Bytes on this machine's disk, whole and flushed, under a name of their own. */
type SpooledFile = { path: string; digest: string; size: number };

/** Writes what a source brings into the folder and reckons its digest on the way; what breaks off leaves nothing. */
export async function spool(folder: string, source: AsyncIterable<Uint8Array>): Promise<SpooledFile> {
  const path = join(folder, `draft-${randomUUID()}`);
  const sha256 = createHash("sha256");
  let size = 0;
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(path, "wx");
    try {
      for await (const chunk of source) {
        sha256.update(chunk);
        size += chunk.length;
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw saidPlainly(error);
  }
  return { path, digest: sha256.digest("hex"), size };
}

/** No room on the disk is what any store may say. */
export const saidPlainly = (error: unknown) =>
  isFull(error) ? new FilesUnavailable("no-room", error) : error;

export const isFull = (error: unknown) => ["ENOSPC", "EDQUOT", "EFBIG"].includes(codeOf(error));
