import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** `/backups/wenji-{time}.tar.gz` at a moment: the sign `{time}` as `20261127T043100Z`. */
export const placeFor = (pattern: string, at: string) =>
  pattern.replace("{time}", at.replace(/[-:]|[.]\d+/g, ""));

/** Removes all but the newest so many files of that pattern; returns the removed. */
export async function dropOldest(pattern: string, keep: number): Promise<string[]> {
  const old = (await namesOf(pattern)).toSorted().slice(0, -keep);
  for (const name of old) await rm(join(dirname(pattern), name));
  return old;
}

const dayMs = 86_400_000;

/** Removes what a backup that was killed left of that pattern: an open copy of the database among it. A day old is no longer written. */
export async function dropAbandoned(pattern: string): Promise<void> {
  for (const rest of [".part", ".part-database"])
    for (const name of await namesOf(`${pattern}${rest}`)) {
      const path = join(dirname(pattern), name);
      if (Date.now() - (await stat(path)).mtimeMs > dayMs) await rm(path);
    }
}

async function namesOf(pattern: string): Promise<string[]> {
  const [before = "", after] = basename(pattern).split("{time}");
  if (after === undefined) return (await readdir(dirname(pattern))).filter((name) => name === before);
  const isTime = (name: string) =>
    /^\d{8}T\d{6}Z$/.test(name.slice(before.length, name.length - after.length));
  const all = await readdir(dirname(pattern));
  return all.filter((name) => name.startsWith(before) && name.endsWith(after) && isTime(name));
}
