import type { Role } from "#app/domain/people/roles.ts";
import { AccountNav } from "#app/ui/account/account-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { withWayBack } from "./way-back.ts";

type Props = {
  hasPassword: boolean;
  factors: { totp: boolean; passkeys: number; recoveryCodes: number };
  withheld: Role[];
  to: string;
};

/** The ways into one's account, each with the page that changes it. */
export function SecurityPage({ hasPassword, factors, withheld, to }: Props) {
  const t = useT();
  const { totp, passkeys, recoveryCodes } = factors;
  const at = "/account/security";
  const rows = [
    ["passkeys", t("security.held", { count: passkeys }), `${at}/passkeys`],
    ["authenticator", t(totp ? "security.on" : "security.off"), `${at}/authenticator`],
    ["codes", t("security.codes.left", { count: recoveryCodes }), `${at}/recovery-codes`],
    ["password", t(hasPassword ? "security.on" : "security.off"), `${at}/password`],
  ] as const;
  return (
    <section className="narrow">
      <AccountNav here="/account/security" />
      <h1>{t("security.title")}</h1>
      <p className="lead">{t("security.lead")}</p>
      {withheld.length > 0 && (
        <div className="note" role="status">
          <p>{t("security.withheld")}</p>
        </div>
      )}
      <dl className="proofs">
        {rows.map(([kind, standing, href]) => (
          <div key={kind}>
            <dt>{t(`security.${kind}.name`)}</dt>
            <dd>
              {standing}{" "}
              <a href={to === "/account" ? href : withWayBack(href, to)}>{t(`security.${kind}.change`)}</a>
            </dd>
          </div>
        ))}
      </dl>
      <p className="acts">
        {to !== "/account" && (
          <a className="btn plain" href={to}>
            {t("security.back")}
          </a>
        )}
      </p>
    </section>
  );
}
