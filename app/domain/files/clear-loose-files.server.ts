import type { Deps } from "#app/platform/deps.ts";
import { namedFiles } from "#db/kept-files.ts";

/** Longer than any form waits, drafts included: what no row names by then was left behind. */
export const looseFileHours = 72;
const batch = 200;

/**
 * Clears away uploaded files that nothing was ever made of. The same bytes are one file however often they came, so a file
 * stays while any row names it, and putting it again makes it young again. Returns how many went.
 */
export async function clearLooseFiles({ db, files, clock }: Pick<Deps, "db" | "files" | "clock">) {
  const oldest = Date.parse(clock.now()) - looseFileHours * 3_600_000;
  const named = await namedFiles(db.read);
  const loose: string[] = [];
  for await (const { digest, at } of files.list()) {
    if (at.getTime() < oldest && !named.has(digest)) loose.push(digest);
    if (loose.length === batch) break;
  }
  if (loose.length === 0) return 0;
  // Looking through a large store takes time: what was named meanwhile stays.
  const stillNamed = await namedFiles(db.read);
  const gone = loose.filter((digest) => !stillNamed.has(digest));
  for (const digest of gone) await files.remove(digest);
  return gone.length;
}
