import type { InvitationView } from "#app/domain/invitations/invitation-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Ended } from "./ended.tsx";

type Props = { view: Extract<InvitationView, { for: "stranger" }>; path: string };

/** To who has not proved the contact that the letter went to: how to, and nothing of the role. */
export function InvitationForStranger({ view, path }: Props) {
  const t = useT();
  const { state, contact, signedIn } = view;
  const back = encodeURIComponent(path);
  if (state !== "waiting" || !contact) return <Ended words={t("invitations.over")} />;
  if (!signedIn)
    return (
      <>
        <p className="lead">{t("invitations.prove", { contact })}</p>
        <p className="acts">
          <a className="btn" href={`/sign-in?to=${back}`}>
            {t("invitations.sign-in")}
          </a>
        </p>
      </>
    );
  return (
    <>
      <p className="note">{t("invitations.other-account", { contact })}</p>
      <div className="acts">
        <a className="btn plain" href={`/account/contact?to=${back}`}>
          {t("invitations.add-contact")}
        </a>
        <form method="post" action="/sign-out" data-enhance="forget-device">
          <button className="btn plain" type="submit">
            {t("account.sessions.end")}
          </button>
        </form>
      </div>
    </>
  );
}
