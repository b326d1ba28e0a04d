import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { opinionsToTreat } from "#app/domain/notices/treatment-queries.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  return {
    title: context.t("versions.opinions.title"),
    opinions: await opinionsToTreat(context.deps.db.read, actor),
  };
}

export default function OfficeOpinions() {
  const { t, lang } = usePage();
  const { opinions } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeNav here="/office/opinions" />
      <h1>{t("versions.opinions.title")}</h1>
      <p className="lead">{t("versions.opinions.lead")}</p>
      {opinions.length === 0 && <p className="quiet">{t("versions.opinions.none")}</p>}
      <ul className="plain-list">
        {opinions.map(
          ({ id, position, noticeNumber, label, words, adoption, closesOn, unit, unitEn, ...is }) => (
            <li key={id}>
              <a href={`/office/opinions/${id}`}>
                {t("versions.opinions.named", { number: noticeNumber, position })} · {words.slice(0, 40)}
              </a>
              <span className="facts">
                {adoption ? (
                  <span>{t(`notices.adoption.${adoption}`)}</span>
                ) : (
                  <strong>{t("versions.opinions.untreated")}</strong>
                )}
                {is.stake !== null && <span className="role">{t("versions.opinions.entity")}</span>}
                {is.isHidden && <span>{t("versions.opinions.hidden")}</span>}
                <span>{label ?? t("notices.opinion.whole")}</span>
                <span>{(lang === "en" ? unitEn : unit) ?? t("versions.opinions.no-unit")}</span>
                <span>{t("versions.opinions.closes", { day: closesOn })}</span>
              </span>
            </li>
          ),
        )}
      </ul>
    </>
  );
}
