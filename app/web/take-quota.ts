import type { AppLoadContext } from "@remix-run/server-runtime";
import type { Act } from "#app/domain/limits/limits.ts";
import { type TooMany, tooMany } from "#app/domain/limits/too-many.ts";

/** Counts an act of this request's sender, or says in which words it is refused; the answer then names the wait. */
export async function takeQuota(context: AppLoadContext, act: Act, amount = 1): Promise<true | TooMany> {
  const { actor, callerDigest: caller, retry } = context;
  const whose = actor.kind === "person" ? { caller, person: actor.id } : { caller };
  const wait = await context.deps.quotas.take(act, whose, amount);
  if (wait === 0) return true;
  retry.afterSeconds = wait;
  return tooMany(wait);
}
