import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Everything that the files of a folder hold. A file of SQLite's own that goes while they are read holds nothing. */
export async function bytesIn(folder: string, encoding: "utf8" | "latin1" = "utf8"): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const held = files.map(({ parentPath, name }) =>
    readFile(join(parentPath, name), encoding).catch(whenGone),
  );
  return (await Promise.all(held)).join("\n");
}

function whenGone(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT" && /-(shm|wal|journal)$/.test(error.path ?? "")) return "";
  throw error;
}
