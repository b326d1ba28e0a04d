import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { staffInvitations } from "#db/schema/invitations.ts";
import type { Contact } from "../people/contact.ts";
import type { Lang } from "../text/language.ts";
import { invitationDays } from "./invitation-states.ts";
import { tokenDigest } from "./invitation-token.server.ts";

type Letter = { id: string; contact: Contact; token: string; lang: Lang };

/**
 * Hands the letter over at once, for its link is kept nowhere and can't be written again. Whether it left is noted: one that
 * did not is shown to the administrator, who sends another.
 */
export async function sendInvitation(deps: Deps, { id, contact, token, lang }: Letter): Promise<boolean> {
  const t = deps.i18n.translate(lang);
  const channel = contact.kind === "email" ? "email" : "sms";
  const posted = await deps.post[channel].post({
    id: `invitation-${deps.ids.next()}`,
    to: contact.address,
    subject: t("invitations.letter.subject"),
    text: t("invitations.letter.text", {
      link: `${deps.origin}/invitations/${token}`,
      days: invitationDays,
    }),
  });
  const left = posted.outcome === "sent" || posted.outcome === "unknown";
  if (!left) deps.log.warn({ channel, why: posted.why }, "an invitation did not go out");
  const digest = tokenDigest(deps, token);
  await deps.db.write((tx) =>
    tx
      .update(staffInvitations)
      .set({ sentAt: left ? deps.clock.now() : null })
      .where(and(eq(staffInvitations.id, id), eq(staffInvitations.tokenDigest, digest))),
  );
  return left;
}
