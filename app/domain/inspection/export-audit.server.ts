import { desc } from "drizzle-orm";
import type { z } from "zod";
import type { Deps } from "#app/platform/deps.ts";
import { events } from "#db/schema/audit.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import type { auditExportForm } from "./audit-filter.ts";
import { mayInspect } from "./audit-policy.ts";

type Export = z.output<typeof auditExportForm>;

/**
 * Records that somebody takes a copy of what the filter finds: who, for what purpose, by which filter. Gives the row at which
 * the copy ends, the last before its own taking.
 */
export async function exportAudit(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Actor,
  { purpose, ...filter }: Export,
): Promise<Decision<{ lastSeq: number }, "not-allowed">> {
  if (!mayInspect(actor)) return refuse("not-allowed");
  const role = hasRole(actor, "inspector") ? "inspector" : "administrator";
  const lastSeq = await db.write(async (tx) => {
    const [last] = await tx.select({ seq: events.seq }).from(events).orderBy(desc(events.seq)).limit(1);
    const { from = "", until = "" } = filter;
    const particulars = { purpose, from, until, chosen: chosenIn(filter) };
    const subject = about("ledger", "events");
    await appendEvent(tx, { actor, role, at: clock.now() }, { type: "AuditExported", subject, particulars });
    return last?.seq ?? 0;
  });
  return { ok: true, lastSeq };
}

/** Which parts of the filter were used; whom and what was looked for stays out, for it may be somebody's name. */
function chosenIn({ what, role, who, about: subject }: Omit<Export, "purpose">): string {
  return [what, role && `role ${role}`, who && "who", subject && "about"].filter(Boolean).join(", ");
}
