import type { ApprovalGap } from "#app/domain/notices/approval-gaps.ts";
import type { VersionFile } from "#app/domain/notices/version-file-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { partName } from "./part-name.ts";

/** What is missing before the next move, each with the way to it. */
export function VersionChecklist({ file }: { file: VersionFile }) {
  const { t, lang } = usePage();
  const { state, parts, lacks, plan, number, running } = file;
  const at = `/office/plans/${plan.id}/versions/${number}`;
  const unreviewed = parts.filter(({ reviewed }) => !reviewed);
  const places: Partial<Record<ApprovalGap, string>> = {
    "opinions-untreated": "/office/opinions",
    "applications-unsettled": "/office/hearing-applications",
    "statement-missing": `${at}/papers/statement`,
    "minutes-missing": `${at}/papers/minutes`,
    "documents-unreviewed": "#parts",
  };
  if (state !== "draft" && state !== "on-notice") return null;
  const nothing = state === "draft" ? unreviewed.length === 0 && !running : lacks.length === 0;
  return (
    <section className="checklist">
      <h2>{t("versions.checklist.title")}</h2>
      {nothing && (
        <p>
          {t(state === "draft" ? "versions.checklist.ready-notice" : "versions.checklist.ready-approval")}
        </p>
      )}
      <ul>
        {running && (
          <li>
            <a href={`/notices/${running.number}`}>
              {t("versions.checklist.running", { number: running.number, day: running.closesOn })}
            </a>
          </li>
        )}
        {state === "draft" &&
          unreviewed.map((each) => (
            <li key={`${each.part} ${each.code}`}>
              <a href={`${at}/secrecy?${new URLSearchParams({ part: each.part, code: each.code })}`}>
                {t("versions.checklist.review", {
                  part: t(`versions.part.${each.part}`),
                  name: partName(t, lang, each),
                })}
              </a>
            </li>
          ))}
        {lacks.map((gap) => (
          <li key={gap}>
            {places[gap] ? <a href={places[gap]}>{t(`reasons.${gap}`)}</a> : t(`reasons.${gap}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
