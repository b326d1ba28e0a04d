import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";
import { isFreshlyProved, type ProofTooOld } from "./proof-rules.ts";
import { makeRecoveryCodes } from "./recovery-codes.server.ts";
import { hasSecondFactor } from "./second-factor-queries.server.ts";

/** New recovery codes; those before are void. For whoever has a second factor to lose. */
export async function renewRecoveryCodes(
  deps: Deps,
  person: Person,
): Promise<Decision<{ codes: string[] }, ProofTooOld | "second-factor-missing">> {
  const at = deps.clock.now();
  if (!isFreshlyProved("set-second-factor", person, at)) return refuse("fresh-proof-needed");
  if (!(await hasSecondFactor(deps, person.id))) return refuse("second-factor-missing");
  return deps.db.write(async (tx) => {
    const codes = await makeRecoveryCodes(tx, deps, person.id);
    await appendEvent(
      tx,
      { actor: person, role: "self", at },
      {
        type: "RecoveryCodesMade",
        subject: about("person", person.id),
        particulars: { count: codes.length },
      },
    );
    return { ok: true, codes };
  });
}
