import type { Deps } from "#app/platform/deps.ts";
import type { Decision } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { type Asked, keepChange } from "./keep-change.server.ts";
import type { RegisteredKind } from "./registered-kind.server.ts";

/** Changes one administered record, or makes or ends one. */
export function changeRecord<Value>(
  deps: Pick<Deps, "db" | "clock" | "zone">,
  actor: Actor,
  kind: RegisteredKind<Value>,
  asked: Asked<Value>,
): Promise<Decision<{ version: number }, string>> {
  return deps.db.write((tx) => keepChange(tx, deps, actor, kind, asked));
}
