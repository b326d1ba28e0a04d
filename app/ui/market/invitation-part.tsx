import { useT } from "#app/ui/page-context.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";

/** A link to hand to a colleague: shown once, used once. */
export function InvitationPart({ answer }: { answer: unknown }) {
  const t = useT();
  const invitation = invitationIn(answer);
  return (
    <section>
      <h2>{t("market.invitation.title")}</h2>
      <p>{t("market.invitation.text")}</p>
      {invitation && (
        <div className="note good" role="status">
          <p>
            {t("market.invitation.made")} <Day at={invitation.until} />
          </p>
          <p className="invitation-link">{invitation.link}</p>
        </div>
      )}
      <form method="post" className="acts">
        <button className="btn" type="submit" name="act" value="invite">
          {t("market.invitation.make")}
        </button>
      </form>
    </section>
  );
}

const invitationIn = (answer: unknown) =>
  typeof answer === "object" &&
  answer !== null &&
  "link" in answer &&
  "until" in answer &&
  typeof answer.link === "string" &&
  typeof answer.until === "string"
    ? { link: answer.link, until: answer.until }
    : undefined;
