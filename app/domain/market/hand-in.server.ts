import type { Tx } from "#db/client.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { dueOn } from "../calendar/deadline.ts";
import { ruleInForce } from "../calendar/rule-validity.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import { refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { applicationFacts } from "./application-facts.server.ts";
import { registeredEntity } from "./begin-registration.server.ts";
import { type MoveDeps, makeEntityMove } from "./make-entity-move.server.ts";
import { whatIsMissing } from "./what-is-missing.ts";

/**
 * Hands in an application (`apply`), or a renewal while the entity still stands (`askRenewal`). The officer's time starts now,
 * by the rule in force. Refuses what is not whole, and a code that another has been verified for meanwhile.
 */
export function handIn(
  deps: MoveDeps,
  actor: Person,
  { entityId, move }: { entityId: string; move: "apply" | "askRenewal" },
) {
  return makeEntityMove(deps, actor, move, entityId, async (tx, { row, at, today }) => {
    if (whatIsMissing(await applicationFacts(tx, actor, row), today).length > 0)
      return refuse("application-not-whole");
    const registered = await registeredEntity(tx, row.uscc);
    if (registered && registered.id !== row.id) return refuse("uscc-registered");
    const to = move === "apply" ? ("applied" as const) : ("renewing" as const);
    return { ok: true, to, set: { appliedAt: at, ...(await owedBy(tx, deps, "market-verification", at)) } };
  });
}

/** By when the office owes its decision; none without a rule in force. */
export async function owedBy(tx: Tx, { zone }: Pick<MoveDeps, "zone">, matter: string, at: string) {
  const { calendar, rules } = await loadRulebook(tx);
  const rule = ruleInForce(rules, matter, civilDateOf(at, zone));
  const deadline = rule && dueOn(rule, at, calendar, zone);
  return { dueOn: deadline?.due ?? null, dueAt: deadline?.dueAt ?? null };
}
