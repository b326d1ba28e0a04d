import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { QrCode } from "./qr-code.tsx";
import { SecondFactorForm } from "./second-factor-form.tsx";
import { SecurityCrumb } from "./security-crumb.tsx";
import { withWayBack } from "./way-back.ts";

type Pending = { secret: string; address: string; qr: { size: number; path: string } };
type Props = { isSet: boolean; pending?: Pending | undefined; to: string; form: FormState };
const path = "/account/security/authenticator";

/** Sets an authenticator app up in two steps: take the secret into the app, then give its first code. */
export function AuthenticatorPage({ isSet, pending, to, form }: Props) {
  const t = useT();
  const here = withWayBack(path, to);
  return (
    <section className="narrow">
      <SecurityCrumb />
      <h1>{t("security.authenticator.title")}</h1>
      <p className="lead">{t("security.authenticator.lead")}</p>
      {isSet && <p className="note good">{t("security.authenticator.is-on")}</p>}
      {pending ? (
        <>
          <h2>{t("security.authenticator.scan")}</h2>
          <QrCode qr={pending.qr} label={t("security.authenticator.qr")} />
          <p>{t("security.authenticator.by-hand")}</p>
          <p className="secret">{pending.secret}</p>
          <p>
            <a href={pending.address}>{t("security.authenticator.open-app")}</a>
          </p>
          <h2>{t("security.authenticator.first-code")}</h2>
          <SecondFactorForm action={here} form={form} />
        </>
      ) : (
        <FormProblems form={form} />
      )}
      <form method="post" action={here} className="acts">
        <button type="submit" className={pending ? "btn plain" : "btn"}>
          {t(pending ? "security.authenticator.begin-again" : "security.authenticator.begin")}
        </button>
      </form>
      {isSet && (
        <form method="post" action={`${path}/ending`} className="acts">
          <button type="submit" className="btn grave">
            {t("security.authenticator.end")}
          </button>
        </form>
      )}
    </section>
  );
}
