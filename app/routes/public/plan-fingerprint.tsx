import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { shownVersion } from "#app/domain/plans/plan-named.server.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, t } }: LoaderFunctionArgs) {
  const { plan: planId = "", number = "" } = params;
  const version = await shownVersion(deps.db.read, { planId, number });
  if (!version) throw missing();
  return { title: t("versions.fingerprint.title"), planId, version };
}

export default function PlanFingerprint() {
  const { t, lang } = usePage();
  const { planId, version } = useLoaderData<typeof loader>();
  const { number, fingerprint, shownAt } = version;
  const file = `${planId}-${number}.json`;
  return (
    <>
      <p className="crumb">
        <a href={`/plans/${planId}`}>{lang === "en" ? version.titleEn : version.title}</a>
      </p>
      <h1>{t("versions.fingerprint.title")}</h1>
      <p className="lead">{t("versions.fingerprint.lead", { number })}</p>
      {fingerprint ? (
        <>
          <p>
            <code className="fingerprint">{fingerprint}</code>
          </p>
          {shownAt && (
            <p>
              {t("versions.fingerprint.since")} <Moment at={shownAt} />
            </p>
          )}
          <h2>{t("versions.fingerprint.check")}</h2>
          <p>{t("versions.fingerprint.how")}</p>
          <p>
            <code>{t("versions.fingerprint.command", { file })}</code>
          </p>
          <p className="acts">
            <a className="btn" href={`/plans/${planId}/versions/${number}/canonical.json`} download={file}>
              {t("versions.fingerprint.download")}
            </a>
          </p>
          <p className="quiet">{t("versions.fingerprint.what")}</p>
        </>
      ) : (
        <p className="note">{t("versions.fingerprint.none")}</p>
      )}
    </>
  );
}
