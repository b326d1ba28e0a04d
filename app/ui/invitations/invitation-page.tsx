import type { InvitationState } from "#app/domain/invitations/invitation-states.ts";
import type { InvitationView } from "#app/domain/invitations/invitation-view.ts";
import { type Role, secondFactorRoles } from "#app/domain/people/roles.ts";
import { roleWords } from "#app/ui/offices/named.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Day } from "#app/ui/primitives/moment.tsx";
import { Ended } from "./ended.tsx";
import { InvitationForStranger } from "./invitation-for-stranger.tsx";

type Props = { view: InvitationView | null; path: string; form: FormState };

/** What the link in the letter leads to. Opening it changes nothing. */
export function InvitationPage({ view, path, form }: Props) {
  const { t } = usePage();
  return (
    <section className="narrow">
      <h1>{t("invitations.title")}</h1>
      {!view && <Ended words={t("invitations.gone")} />}
      {view?.for === "stranger" && <InvitationForStranger view={view} path={path} />}
      {view?.for === "invited" && <Offer view={view} form={form} />}
    </section>
  );
}

function Offer({ view, form }: { view: Extract<InvitationView, { for: "invited" }>; form: FormState }) {
  const { t, lang } = usePage();
  const { state, offered, inviter } = view;
  const { role, startsOn, endsOn } = offered;
  return (
    <>
      <p className="lead">{t("invitations.offer", { inviter, role: roleWords(t, lang, offered) })}</p>
      {(startsOn || endsOn) && (
        <p>{t("invitations.days", { from: startsOn ?? t("invitations.at-once"), until: endsOn ?? "—" })}</p>
      )}
      <p>{t(`invitations.means.${role}`)}</p>
      {state === "waiting" ? (
        <>
          <p>{t("invitations.recorded")}</p>
          {secondFactorRoles.includes(role) && <p>{t("invitations.factor-needed")}</p>}
          <p className="hint">
            {t("invitations.until")} <Day at={view.expiresAt} />
          </p>
          <form method="post" className="form">
            <FormProblems form={form} />
            <p className="acts">
              <button className="btn" type="submit" name="answer" value="accept">
                {t("invitations.accept")}
              </button>
              <button className="btn plain" type="submit" name="answer" value="decline">
                {t("invitations.decline")}
              </button>
            </p>
          </form>
        </>
      ) : (
        <Answered state={state} factorOwed={view.factorOwed} role={role} />
      )}
    </>
  );
}

type AnsweredProps = { state: Exclude<InvitationState, "waiting">; factorOwed: boolean; role: Role };

function Answered({ state, factorOwed, role }: AnsweredProps) {
  const { t } = usePage();
  const desk = role === "administrator" ? "/admin" : role === "inspector" ? "/office/audit" : "/office";
  return (
    <>
      <p className="note good" role="status">
        {t(`invitations.after.${state}`)}
      </p>
      {state === "accepted" && (
        <p className="acts">
          <a className="btn" href={factorOwed ? `/account/security?to=${desk}` : desk}>
            {t(factorOwed ? "invitations.set-factor" : "invitations.to-desk")}
          </a>
        </p>
      )}
    </>
  );
}
