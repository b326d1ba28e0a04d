import type { Deps } from "#app/platform/deps.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import type { PassageInput, PassageUnitInput } from "./passage-form.ts";
import { type DecideRefusal, decidePassages } from "./workbench/decide-passages.server.ts";
import { type GiveRefusal, givePassages } from "./workbench/give-passages.server.ts";

type Clocked = Pick<Deps, "db" | "clock" | "ids" | "zone">;
type Which = { number: string; passageId: string };

/** Says what is made of a passage and why. Who comes second is shown the first one's words beside their own. */
export async function decidePassage(
  deps: Clocked,
  actor: Person,
  { passageId, revision, ...asked }: PassageInput & Which,
): Promise<Decision<{ position: number }, DecideRefusal>> {
  const chosen = [{ id: passageId, revision }];
  return onlyOne(await decidePassages(deps, actor, { ...asked, chosen }));
}

/** Gives a passage to the unit that is to study it, with its topic and what it is about. */
export async function assignPassage(
  deps: Clocked,
  actor: Person,
  { passageId, revision, ...asked }: PassageUnitInput & Which,
): Promise<Decision<{ position: number }, GiveRefusal>> {
  const chosen = [{ id: passageId, revision }];
  return onlyOne(await givePassages(deps, actor, { ...asked, chosen }));
}

const onlyOne = <Reason extends string>(
  done: { ok: true; positions: number[] } | { ok: false; reason: Reason },
): Decision<{ position: number }, Reason> =>
  done.ok ? { ok: true, position: done.positions[0] ?? 0 } : refuse(done.reason);
