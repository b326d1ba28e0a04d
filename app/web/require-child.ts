import type { AppLoadContext } from "@remix-run/server-runtime";
import type { Person } from "#app/domain/people/actor.ts";
import { childrenOf } from "#app/domain/people/guardianship-queries.server.ts";
import { missing } from "./require-actor.ts";

/** The child of this guardian; somebody else's is not found. */
export async function requireChild({ deps }: AppLoadContext, guardian: Person, childId: string | undefined) {
  const child = (await childrenOf(deps, guardian.id)).find((one) => one.childId === childId);
  if (!child) throw missing();
  return child;
}
