import { desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { session } from "#db/schema/identity.ts";
import type { Person } from "./actor.ts";
import { deviceOf } from "./device.ts";
import { readProofs } from "./proof-methods.ts";
import { sessionEndsAt } from "./session-terms.ts";

/** More than that no person keeps in use; the newest are shown. */
const mostShown = 50;

/** The sessions of a person that still stand, the last used first. */
export async function sessionsOf({ db, clock }: Pick<Deps, "db" | "clock">, person: Person, ownId: string) {
  const rows = await db.read
    .select()
    .from(session)
    .where(eq(session.userId, person.id))
    .orderBy(desc(session.seenAt), desc(session.createdAt))
    .limit(mostShown);
  const roles = [...person.grants.map(({ role }) => role), ...(person.withheld ?? [])];
  return rows.flatMap((row) => {
    const beganAt = row.beganAt ?? row.createdAt.toISOString();
    const seenAt = row.seenAt ?? beganAt;
    const endsAt = sessionEndsAt({ beganAt, seenAt }, roles);
    if (endsAt <= clock.now()) return [];
    return {
      ...{ id: row.id, beganAt, seenAt, endsAt, network: row.network ?? "" },
      ...deviceOf(row.userAgent ?? ""),
      methods: readProofs(row.proofs).map(({ method }) => method),
      isThis: row.id === ownId,
    };
  });
}
