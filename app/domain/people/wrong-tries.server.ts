import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { limitsOn } from "../limits/limits.ts";
import { addUses, spentAt, usesOfAll } from "../limits/uses.server.ts";
import { waitFor } from "../limits/wait-for.ts";

type Try = { purpose: string; subjectDigest: string; callerDigest: string };

/**
 * Hears one try at a secret, inside the caller's transaction, and counts it when it was wrong: at this thing by all, and by
 * this caller at all things of the purpose. Refused tries are not even compared, so that a caller beyond the limit learns
 * nothing.
 */
export async function hearTry(
  tx: Tx,
  { clock, limits }: Pick<Deps, "clock" | "limits">,
  { purpose, subjectDigest, callerDigest }: Try,
  isRight: () => Promise<boolean>,
): Promise<"right" | "wrong" | "too-many"> {
  const at = Date.parse(clock.now());
  const counters = limitsOn("wrong-try", {
    subject: `${purpose} ${subjectDigest}`,
    caller: `${purpose} ${callerDigest}`,
  });
  const used = await usesOfAll(tx, counters, at);
  const full = counters.some(({ name }, place) => waitFor(limits[name], used[place] ?? new Map(), 1, at) > 0);
  if (full) return "too-many";
  if (await isRight()) return "right";
  await addUses(
    tx,
    counters.map((counter) => spentAt(counter, limits[counter.name], 1, at)),
  );
  return "wrong";
}
