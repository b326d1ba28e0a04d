import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { people } from "#db/schema/people.ts";
import { guardianships } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { consentTexts } from "../people/consent-texts.ts";
import { guardianAskedOf } from "../people/guardianship-queries.server.ts";

type Answering = Pick<Deps, "db" | "clock" | "secrets">;

/** A guardian's answer. Only the owner of the proved mobile that the child named may give it, and no child. */
export async function answerGuardian(
  deps: Answering,
  person: Person,
  { id, answer }: { id: string; answer: "agree" | "refuse" },
): Promise<Decision<object, "not-found" | "mobile-needed">> {
  if (person.minor || !person.mobileProved) return refuse("mobile-needed");
  const asked = await guardianAskedOf(deps, person.id);
  if (!asked.some((one) => one.id === id)) return refuse("not-found");
  return deps.db.write(async (tx) => {
    const at = deps.clock.now();
    const version = consentTexts.guardian.version;
    const agreed = { guardianId: person.id, agreedAt: at, textVersion: version, guardianDigest: null };
    const refused = { endedAt: at, endedWhy: "refused" as const, guardianDigest: null };
    const [row] = await tx
      .update(guardianships)
      .set(answer === "agree" ? agreed : refused)
      .where(and(eq(guardianships.id, id), isNull(guardianships.endedAt), isNull(guardianships.agreedAt)))
      .returning({ childId: guardianships.childId });
    if (!row) return refuse("not-found");
    const subject = about("person", row.childId);
    const by = { actor: person, role: "resident", at };
    if (answer === "agree")
      await appendEvent(tx, by, {
        type: "GuardianConsented",
        subject,
        particulars: { guardianshipId: id, version },
      });
    else
      await appendEvent(tx, by, {
        type: "GuardianshipEnded",
        subject,
        particulars: { guardianshipId: id, why: "refused" },
      });
    return { ok: true };
  });
}

/** The guardian takes consent back, or says that the child is fourteen now. */
export async function endGuardianship(
  deps: Pick<Deps, "db" | "clock">,
  person: Person,
  { id, why }: { id: string; why: "withdrawn" | "of-age" },
): Promise<Decision<object, "not-found">> {
  return deps.db.write(async (tx) => {
    const at = deps.clock.now();
    const theirs = and(
      ...[eq(guardianships.id, id), eq(guardianships.guardianId, person.id)],
      ...[isNull(guardianships.endedAt), isNotNull(guardianships.agreedAt)],
    );
    const [row] = await tx
      .update(guardianships)
      .set({ endedAt: at, endedWhy: why })
      .where(theirs)
      .returning({ childId: guardianships.childId });
    if (!row) return refuse("not-found");
    if (why === "of-age")
      await tx.update(people).set({ ageBand: "14-or-over" }).where(eq(people.id, row.childId));
    await appendEvent(
      tx,
      { actor: person, role: "resident", at },
      {
        type: "GuardianshipEnded",
        subject: about("person", row.childId),
        particulars: { guardianshipId: id, why },
      },
    );
    return { ok: true };
  });
}
