import type { Deps } from "#app/platform/deps.ts";
import type { Person } from "../../people/actor.ts";
import { followNeed } from "../follow-need.server.ts";
import { supportNeed } from "../support-need.server.ts";

/**
 * "Me too, tell me what happens": supports a need and follows it. Where it can't be supported (it is one's own, it is over) it is
 * followed all the same, and the reason is returned. Twice is once.
 */
export async function joinNeed(deps: Deps, person: Person, number: string) {
  const followed = await followNeed(deps, person, { number, follow: true });
  if (!followed.ok) return followed;
  return await supportNeed(deps, person, { number });
}
