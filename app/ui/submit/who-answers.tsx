import { nameIn } from "#app/ui/needs/named.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { CheckView } from "./need-form-view.ts";

/** Who will answer, by when and on which basis: known before anything is sent. */
export function WhoAnswers({
  view: { unit, planner, rule, deadline },
}: {
  view: Pick<CheckView, "unit" | "planner" | "rule" | "deadline">;
}) {
  const { t, lang } = usePage();
  const name = unit ? (lang === "en" ? unit.nameEn : unit.name) : t("submit.who.coordinator");
  const reader = lang === "en" ? "en" : "zh";
  return (
    <section className="clock who-answers" aria-label={t("submit.who.title")}>
      <strong>{name}</strong>
      <span>{planner ? t("submit.who.planner", { name: planner }) : t("submit.who.officers")}</span>
      <span className="due">
        {deadline ? t("submit.who.due", { date: deadline.due }) : t("submit.who.no-due")}
        {deadline?.provisional && ` · ${t("clock.provisional")}`}
      </span>
      {deadline && (
        <small>
          {t("clock.basis")}
          {deadline.basis[reader]}
        </small>
      )}
      <small>{rule ? t("submit.who.rule", { rule: nameIn(lang, rule) }) : t("submit.who.no-rule")}</small>
    </section>
  );
}
