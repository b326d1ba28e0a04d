import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { guardianships } from "#db/schema/privacy.ts";
import type { Minor } from "./age-bands.ts";
import type { Contact } from "./contact.ts";
import { contactsOf } from "./person-contacts.server.ts";

/** A guardian's mobile as the child named it, for its owner to be found by; it can't be read back. */
export const guardianDigest = ({ secrets }: Pick<Deps, "secrets">, { kind, address }: Contact) =>
  secrets.digest("guardian", `${kind}:${address}`);

/** Whether a guardian's consent stands for this child. */
export async function minorStanding(reads: Reads, childId: string): Promise<Minor> {
  const inForce = and(
    eq(guardianships.childId, childId),
    isNull(guardianships.endedAt),
    isNotNull(guardianships.agreedAt),
  );
  const [found] = await reads.select({ id: guardianships.id }).from(guardianships).where(inForce);
  return found ? "consented" : "waiting";
}

/** The children whose guardian this person is. */
export async function childrenOf({ db }: Pick<Deps, "db">, guardianId: string) {
  return await db.read
    .select({
      id: guardianships.id,
      childId: people.id,
      name: people.displayName,
      agreedAt: guardianships.agreedAt,
    })
    .from(guardianships)
    .innerJoin(people, eq(people.id, guardianships.childId))
    .where(
      and(
        eq(guardianships.guardianId, guardianId),
        isNull(guardianships.endedAt),
        isNotNull(guardianships.agreedAt),
      ),
    )
    .orderBy(desc(guardianships.agreedAt))
    .limit(20);
}

/** Who asked the owner of this person's proved mobile to be their guardian. */
export async function guardianAskedOf(deps: Pick<Deps, "db" | "secrets">, personId: string) {
  const contacts = await contactsOf(deps, deps.db.read, personId);
  const mobile = contacts.find(({ kind }) => kind === "mobile");
  if (!mobile) return [];
  return await deps.db.read
    .select({ id: guardianships.id, name: people.displayName, askedAt: guardianships.askedAt })
    .from(guardianships)
    .innerJoin(people, eq(people.id, guardianships.childId))
    .where(
      and(
        eq(guardianships.guardianDigest, guardianDigest(deps, mobile)),
        isNull(guardianships.endedAt),
        isNull(guardianships.agreedAt),
      ),
    )
    .orderBy(desc(guardianships.askedAt))
    .limit(20);
}

/** What a child's own page tells: the band, whether somebody was asked, who agreed. */
export async function guardianStandingOf({ db }: Pick<Deps, "db">, childId: string) {
  const [child] = await db.read.select({ band: people.ageBand }).from(people).where(eq(people.id, childId));
  const [last] = await db.read
    .select({ askedAt: guardianships.askedAt, agreedAt: guardianships.agreedAt })
    .from(guardianships)
    .where(and(eq(guardianships.childId, childId), isNull(guardianships.endedAt)))
    .orderBy(desc(guardianships.askedAt));
  return { band: child?.band ?? null, askedAt: last?.askedAt ?? null, agreedAt: last?.agreedAt ?? null };
}
