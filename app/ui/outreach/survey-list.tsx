import type { SurveyLine } from "#app/domain/outreach/surveys/survey-view.ts";
import { usePage } from "#app/ui/page-context.tsx";

export function SurveyList({ lines, base }: { lines: readonly SurveyLine[]; base: string }) {
  const { t, lang } = usePage();
  return (
    <ul className="policy-list">
      {lines.map((line) => (
        <li key={line.number}>
          <a href={`${base}/${line.number}`}>
            {t("outreach.survey.of-plan", { plan: lang === "en" ? line.planEn : line.plan })}
          </a>
          <p className="facts">
            <span>{line.number}</span>
            <span>{t("outreach.survey.open-from", { from: line.opensOn, until: line.closesOn })}</span>
            {line.isOpen && <strong>{t("outreach.survey.open")}</strong>}
          </p>
        </li>
      ))}
    </ul>
  );
}
