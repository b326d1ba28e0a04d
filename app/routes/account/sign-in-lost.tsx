import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { useT } from "#app/ui/page-context.tsx";

export const loader = ({ context: { t } }: LoaderFunctionArgs) => ({ title: t("security.lost.title") });

/** What to do when something was lost: password, second factor, contact, the account to a stranger, everything. */
export default function SignInLost() {
  const t = useT();
  return (
    <section className="narrow">
      <h1>{t("security.lost.title")}</h1>
      <p className="lead">{t("security.lost.lead")}</p>
      <dl className="proofs">
        {(["password", "factor", "contact", "taken", "everything"] as const).map((thing) => (
          <div key={thing}>
            <dt>{t(`security.lost.${thing}.what`)}</dt>
            <dd>{t(`security.lost.${thing}.do`)}</dd>
          </div>
        ))}
      </dl>
      <p className="acts">
        <a className="btn" href="/sign-in">
          {t("security.lost.sign-in")}
        </a>
      </p>
    </section>
  );
}
