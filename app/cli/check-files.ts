import { createHash } from "node:crypto";
import type { Deps } from "#app/platform/deps.ts";
import type { Files } from "#app/platform/files.ts";
import { namedFiles } from "#db/kept-files.ts";

export type FilesFound = {
  kept: number;
  named: number;
  /** Named by a row and not there. */
  missing: string[];
  /** Other bytes than the name says; only a deep check reads them. */
  broken: string[];
  /** There for two days and named by no row. */
  orphans: string[];
};

/** A form may wait this long between its photo and its handing in. */
const graceMs = 2 * 24 * 3_600_000;

export async function checkFiles(
  { db, files }: Pick<Deps, "db" | "files">,
  { deep }: { deep: boolean },
): Promise<FilesFound> {
  const missing = await namedFiles(db.read);
  const found: FilesFound = { kept: 0, named: missing.size, missing: [], broken: [], orphans: [] };
  for await (const { digest, at } of files.list()) {
    found.kept++;
    if (!missing.delete(digest) && at.getTime() < Date.now() - graceMs) found.orphans.push(digest);
    if (deep && !(await isWhole(files, digest))) found.broken.push(digest);
  }
  // A row that came while the files were listed, with a file that came after its place in the list.
  for (const digest of missing) if ((await files.size(digest)) === undefined) found.missing.push(digest);
  return found;
}

async function isWhole(files: Files, digest: string): Promise<boolean> {
  const hash = createHash("sha256");
  const file = await files.open(digest);
  if (!file) return true;
  for await (const chunk of file.stream) hash.update(chunk);
  return hash.digest("hex") === digest;
}
