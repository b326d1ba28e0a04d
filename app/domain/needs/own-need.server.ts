import type { Reads } from "#db/client.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { loadNeed } from "./load-need.server.ts";
import { partIn, sightOf } from "./need-policy.ts";
import type { NeedState } from "./need-states.ts";

/** The need of that number for its author, who wants to do something about it; a guest by query code is one. */
export async function ownNeed(
  reads: Reads,
  actor: Actor,
  number = "",
): Promise<
  Decision<{ id: string; number: string; title: string; state: NeedState }, "not-found" | "not-allowed">
> {
  const need = await loadNeed(reads, { number });
  if (!need || sightOf(actor, need.facts) === "none") return refuse("not-found");
  if (partIn(actor, need.facts) !== "author") return refuse("not-allowed");
  return { ok: true, id: need.row.id, number, title: need.row.title, state: need.row.state };
}
