import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** `/backups/wenji-{time}.tar.gz` at a moment: the sign `{time}` as `20261127T043100Z`. */
export const placeFor = (pattern: string, at: string) =>
  pattern.replace("{time}", at.replace(/[-:]|[.]\d+/g, ""));

/** Removes all but the newest so many files of that pattern; returns the removed. */
export async function dropOldest(pattern: string, keep: number): Promise<string[]> {
  const folder = dirname(pattern);
  const [before = "", after = ""] = basename(pattern).split("{time}");
  const ours = (await readdir(folder)).filter(
    (name) =>
      name.startsWith(before) &&
      name.endsWith(after) &&
      /^\d{8}T\d{6}Z$/.test(name.slice(before.length, name.length - after.length)),
  );
  const old = ours.toSorted().slice(0, -keep);
  for (const name of old) await rm(join(folder, name));
  return old;
}
