import { and, eq, inArray, isNotNull, lt, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { needDrafts, parkedForms } from "#db/schema/drafts.ts";
import { staffInvitationContacts, staffInvitations } from "#db/schema/invitations.ts";
import { needContacts, needs } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { oneTimeCodes } from "#db/schema/people.ts";
import { personalDataReads } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import { retentionOf } from "./retention-queries.server.ts";
import type { RetentionId } from "./retention-rules.ts";

/** Rows that one transaction takes away: short enough that nobody waits for it. */
const batch = 500;

type Runner = (tx: Tx, before: string) => Promise<number>;

/** What each rule takes away. Logs are outside the database, and the cooling-off is a time to wait, not to keep. */
const runners: Partial<Record<RetentionId, Runner>> = {
  "one-time-codes": async (tx, before) => {
    const some = tx
      .select({ id: oneTimeCodes.id })
      .from(oneTimeCodes)
      .where(lt(oneTimeCodes.expiresAt, before))
      .limit(batch);
    return (
      await tx.delete(oneTimeCodes).where(inArray(oneTimeCodes.id, some)).returning({ id: oneTimeCodes.id })
    ).length;
  },
  drafts: async (tx, before) => {
    const drafts = await tx
      .delete(needDrafts)
      .where(lt(needDrafts.keptUntil, before))
      .returning({ id: needDrafts.id });
    const parked = await tx
      .delete(parkedForms)
      .where(lt(parkedForms.keptUntil, before))
      .returning({ id: parkedForms.id });
    return drafts.length + parked.length;
  },
  "guest-contacts": async (tx, before) => {
    const closed = tx
      .select({ id: needs.id })
      .from(needs)
      .innerJoin(needContacts, sql`${needContacts.needId} = ${needs.id}`)
      .where(
        and(
          isNotNull(needs.closedAt),
          lt(needs.closedAt, before),
          inArray(needs.state, ["closed", "withdrawn"]),
        ),
      )
      .limit(batch);
    return (
      await tx
        .delete(needContacts)
        .where(inArray(needContacts.needId, closed))
        .returning({ id: needContacts.needId })
    ).length;
  },
  invitations: async (tx, before) => {
    const some = tx
      .select({ id: staffInvitations.id })
      .from(staffInvitations)
      .innerJoin(staffInvitationContacts, eq(staffInvitationContacts.invitationId, staffInvitations.id))
      .where(lt(staffInvitations.expiresAt, before))
      .limit(batch);
    return (
      await tx
        .delete(staffInvitationContacts)
        .where(inArray(staffInvitationContacts.invitationId, some))
        .returning({ id: staffInvitationContacts.invitationId })
    ).length;
  },
  letters: async (tx, before) => {
    const some = tx
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(and(lt(deliveries.createdAt, before), inArray(deliveries.state, ["sent", "failed", "dropped"])))
      .limit(batch);
    return (await tx.delete(deliveries).where(inArray(deliveries.id, some)).returning({ id: deliveries.id }))
      .length;
  },
  reads: async (tx, before) => {
    const some = tx
      .select({ id: personalDataReads.id })
      .from(personalDataReads)
      .where(lt(personalDataReads.at, before))
      .limit(batch);
    return (
      await tx
        .delete(personalDataReads)
        .where(inArray(personalDataReads.id, some))
        .returning({ id: personalDataReads.id })
    ).length;
  },
};

/** Takes away what has been kept long enough, a batch a rule, and writes into the ledger how much. Returns how many rows. */
export async function runRetention(deps: Pick<Deps, "db" | "clock">): Promise<number> {
  const now = deps.clock.now();
  let gone = 0;
  for (const { id, days } of await retentionOf(deps.db.read)) {
    const runner = runners[id];
    if (!runner) continue;
    const before = new Date(Date.parse(now) - days * 86_400_000).toISOString();
    gone += await deps.db.write(async (tx) => {
      const rows = await runner(tx, before);
      if (rows > 0)
        await appendEvent(
          tx,
          { actor: { kind: "system", job: "retention" }, role: "system", at: now },
          {
            type: "RetentionRan",
            subject: about("record", `retention:${id}`),
            particulars: { rule: id, rows },
          },
        );
      return rows;
    });
  }
  return gone;
}
