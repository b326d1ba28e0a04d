import type { Deps } from "#app/platform/deps.ts";
import type { Rendered } from "#app/ui/primitives/rendered.ts";

/** How many pieces are kept at a time; the one that was asked for longest ago goes first. */
const mostKept = 200;
const byDatabase = new WeakMap<Deps["db"], Map<string, Rendered>>();

/** Markup that was made for this key before, or is made now; whatever it shows is in the key, or in a revision that is. */
export async function keptMarkup(
  db: Deps["db"],
  key: string,
  make: () => Promise<Rendered>,
): Promise<Rendered> {
  const kept = byDatabase.get(db) ?? new Map<string, Rendered>();
  byDatabase.set(db, kept);
  const made = kept.get(key) ?? (await make());
  kept.delete(key);
  kept.set(key, made);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return made;
}
