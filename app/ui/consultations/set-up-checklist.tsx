import type { SetUpGap } from "#app/domain/consultations/set-up-gaps.ts";
import { usePage } from "#app/ui/page-context.tsx";

/** What publishing would break, each with its figures and its article; or that nothing is missing. */
export function SetUpChecklist({ gaps }: { gaps: readonly SetUpGap[] }) {
  const { t, lang } = usePage();
  return (
    <section className="checklist" aria-label={t("consultations.checklist.title")}>
      <h2>{t("consultations.checklist.title")}</h2>
      {gaps.length === 0 && <p>{t("consultations.checklist.ready")}</p>}
      <ul>
        {gaps.map(({ gap, told, basis }, at) => (
          <li key={`${gap} ${at}`}>
            {t(`consultations.gap.${gap}`, told)}
            {basis && (
              <small>
                {" "}
                {t("consultations.checklist.basis", { basis: lang === "en" ? basis.en : basis.zh })}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
