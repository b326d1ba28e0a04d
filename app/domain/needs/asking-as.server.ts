import type { Deps } from "#app/platform/deps.ts";
import type { Actor } from "../people/actor.ts";

/**
 * Stands for the person who has a form before them: it tells their forms from those of others on the same device, and nobody
 * who they are. Empty without an account.
 */
export const askingAs = ({ secrets }: Pick<Deps, "secrets">, actor: Actor): string =>
  actor.kind === "person" ? secrets.digest("asking-as", actor.id).slice(0, 22) : "";
