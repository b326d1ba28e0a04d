import { and, eq, inArray, isNotNull, isNull, lt, lte, ne, or } from "drizzle-orm";
import { marketEntities, marketQualifications } from "#db/schema/market.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { addDays } from "../calendar/civil-date.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { warningDays } from "./entity-standing.ts";
import { type MoveDeps, makeEntityMove } from "./make-entity-move.server.ts";

const clockwork: Actor = { kind: "system", job: "market-validity" };
const batch = 100;

/** What the calendar does to the register: verifications and qualifications are warned of in time, and lapse. Returns how much it did. */
export async function watchValidity(deps: MoveDeps): Promise<number> {
  const today = civilDateOf(deps.clock.now(), deps.zone);
  return (
    (await moveBy(deps, "lapse", today)) +
    (await moveBy(deps, "fallDue", today)) +
    (await warnOfQualifications(deps, today))
  );
}

async function moveBy(deps: MoveDeps, move: "lapse" | "fallDue", today: string): Promise<number> {
  const { state, verifiedUntil, id } = marketEntities;
  const due =
    move === "lapse"
      ? and(inArray(state, ["verified", "renewal-due"]), lt(verifiedUntil, today))
      : and(eq(state, "verified"), lte(verifiedUntil, addDays(today, warningDays)));
  const rows = await deps.db.read.select({ id }).from(marketEntities).where(due).limit(batch);
  let moved = 0;
  for (const row of rows) {
    const to = move === "lapse" ? ("lapsed" as const) : ("renewal-due" as const);
    const outcome = await makeEntityMove(deps, clockwork, move, row.id, async () => ({ ok: true, to }));
    if (outcome.ok) moved += 1;
  }
  return moved;
}

/** Once for each end of validity, while its entity is in the register and the end is still to come. */
async function warnOfQualifications(deps: MoveDeps, today: string): Promise<number> {
  const { id, entityId, validUntil, removedAt, warnedOf } = marketQualifications;
  const open = and(
    isNull(removedAt),
    isNotNull(validUntil),
    lte(validUntil, addDays(today, warningDays)),
    or(isNull(warnedOf), ne(warnedOf, validUntil)),
  );
  const rows = await deps.db.read
    .select({ id, entityId, validUntil })
    .from(marketQualifications)
    .innerJoin(marketEntities, and(eq(marketEntities.id, entityId), isNotNull(marketEntities.verifiedAt)))
    .where(open)
    .limit(batch);
  if (rows.length === 0) return 0;
  return await deps.db.write(async (tx) => {
    let warned = 0;
    for (const row of rows) {
      const made = await tx
        .update(marketQualifications)
        .set({ warnedOf: row.validUntil })
        .where(and(eq(id, row.id), open))
        .returning({ id });
      if (made.length === 0 || row.validUntil === null) continue;
      warned += 1;
      await appendEvent(
        tx,
        { actor: clockwork, role: "system", at: deps.clock.now() },
        {
          type: "QualificationRunsOut",
          subject: about("market-entity", row.entityId),
          particulars: { qualificationId: row.id, until: row.validUntil },
        },
      );
    }
    return warned;
  });
}
