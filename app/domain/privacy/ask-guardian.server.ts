import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { guardianships } from "#db/schema/privacy.ts";
import { isOn } from "../administration/switch-register.server.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import type { Contact } from "../people/contact.ts";
import { guardianDigest } from "../people/guardianship-queries.server.ts";
import { personOfContact } from "../people/person-contacts.server.ts";
import type { Lang } from "../text/language.ts";

type AskRefusal = "no-guardian-needed" | "switched-off" | "guardian-is-oneself" | "message-not-sent";

/**
 * Asks the owner of a mobile number to consent as guardian. They get a message with a way in, and see what is asked only
 * after they have proved that the number is theirs. Refuses who needs none, has one, or names themselves.
 */
export async function askGuardian(
  deps: Deps,
  child: Person,
  { mobile, lang }: { mobile: Contact; lang: Lang },
): Promise<Decision<object, AskRefusal>> {
  if (child.minor !== "waiting") return refuse("no-guardian-needed");
  const id = deps.ids.next();
  const kept = await deps.db.write(async (tx) => {
    if (!(await isOn(tx, "minors"))) return refuse("switched-off");
    if ((await personOfContact(deps, tx, mobile)) === child.id) return refuse("guardian-is-oneself");
    const at = deps.clock.now();
    await tx
      .update(guardianships)
      .set({ endedAt: at, endedWhy: "replaced", guardianDigest: null })
      .where(and(eq(guardianships.childId, child.id), isNull(guardianships.endedAt)));
    const digest = guardianDigest(deps, mobile);
    await tx.insert(guardianships).values({ id, childId: child.id, guardianDigest: digest, askedAt: at });
    await appendEvent(
      tx,
      { actor: child, role: "resident", at },
      { type: "GuardianAsked", subject: about("person", child.id), particulars: { guardianshipId: id } },
    );
    return { ok: true as const };
  });
  if (!kept.ok) return kept;
  const t = deps.i18n.translate(lang);
  const text = t("privacy.guardian.message", { link: `${deps.origin}/account/children` });
  const posted = await deps.post.sms.post({ id: `guardian-${id}`, to: mobile.address, subject: "", text });
  return posted.outcome === "sent" || posted.outcome === "unknown"
    ? { ok: true }
    : refuse("message-not-sent");
}
