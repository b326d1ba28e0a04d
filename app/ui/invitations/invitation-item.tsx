import { mayStep } from "#app/domain/invitations/invitation-states.ts";
import type { InvitationLine } from "#app/domain/invitations/invitation-view.ts";
import { roleWords } from "#app/ui/offices/named.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Day, Moment } from "#app/ui/primitives/moment.tsx";

/** One invitation: whom, which role, how it stands, and what may still be done. */
export function InvitationItem({ line }: { line: InvitationLine }) {
  const { t, lang } = usePage();
  const { id, state, contact, person, sentAt } = line;
  const whom = contact ?? t("invitations.contact-gone");
  const open = state === "waiting" || state === "expired";
  return (
    <li>
      <strong>{person ? <a href={`/admin/people/${person.id}`}>{person.name}</a> : whom}</strong> ·{" "}
      {roleWords(t, lang, line)} · {t(`invitations.state.${state}`)}
      <p className="hint">
        {t("invitations.by", { name: line.inviter })} <Day at={line.invitedAt} />
        {open && (
          <>
            {" · "}
            {sentAt && (
              <>
                {t("invitations.letter-sent", { number: line.letters })} <Moment at={sentAt} />
                {" · "}
              </>
            )}
            {t("invitations.until")} <Day at={line.expiresAt} />
          </>
        )}
        {line.settledAt && (
          <>
            {" · "}
            {t("invitations.settled")} <Day at={line.settledAt} />
          </>
        )}
      </p>
      {open && !sentAt && <p className="note">{t("invitations.not-sent")}</p>}
      {mayStep("resend", state) && contact && (
        <div className="acts">
          <form method="post" action={`/admin/invitations/${id}/resending`}>
            <button className="btn plain" type="submit" aria-label={t("invitations.resend-to", { whom })}>
              {t("invitations.resend")}
            </button>
          </form>
          <details>
            <summary aria-label={t("invitations.revoke-of", { whom })}>{t("invitations.revoke")}</summary>
            <form method="post" action={`/admin/invitations/${id}/revocation`}>
              <p>{t("invitations.revoke-sure", { whom })}</p>
              <button className="btn grave" type="submit">
                {t("invitations.revoke-of", { whom })}
              </button>
            </form>
          </details>
        </div>
      )}
    </li>
  );
}
