import type { HereFeature, PlanNamed } from "#app/domain/plans/here-view.ts";
import { askPath, clausePath, featurePath } from "#app/domain/plans/plan-paths.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { codeWords } from "./code-words.ts";

type LineProps = { plan: Pick<PlanNamed, "id">; feature: Omit<HereFeature, "geometry"> };

/** A feature by its name and use, with its clause and a way to ask about it. */
export function FeatureLine({ plan, feature }: LineProps) {
  const { t, lang } = usePage();
  const { layer, key, code, name, nameEn, clause, metres } = feature;
  const shown = lang === "en" && nameEn ? nameEn : name;
  const use = codeWords(t, code);
  return (
    <li>
      <a href={featurePath(plan.id, layer.code, key)}>{shown}</a>
      {use && use !== shown && <span>{use}</span>}
      {metres > 0 && <span>{t("reading.here.beside", { metres })}</span>}
      {clause && (
        <>
          <a href={clausePath(plan.id, clause.anchor)} lang="zh-CN">
            {clause.number} {clause.heading}
          </a>
          <a
            href={askPath(plan.id, clause.anchor)}
            aria-label={t("reading.ask-about", { number: clause.number })}
          >
            {t("reading.ask")}
          </a>
        </>
      )}
    </li>
  );
}
