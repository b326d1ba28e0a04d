import type { Indicator } from "#app/domain/plans/plan-draft.ts";
import { versionPath } from "#app/domain/plans/plan-paths.ts";
import type { PlanPage } from "#app/domain/plans/plan-view.ts";
import { type Page, usePage } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { inside, type Rendered } from "#app/ui/primitives/rendered.ts";
import { TableHead, TableRoom } from "#app/ui/primitives/table-room.tsx";
import { chartSize, indicatorName, indicatorWords, valuesOf } from "./indicator-words.ts";

/** Each indicator as a small chart with its table and source. */
export const PlanIndicators = ({
  plan,
  rendered,
}: {
  plan: PlanPage;
  rendered: Rendered | null | undefined;
}) =>
  plan.text.indicators.length > 0 && (
    <section
      className="plan-part"
      id="indicators"
      aria-labelledby="indicators-title"
      {...inside(rendered, <IndicatorsInside plan={plan} />)}
    />
  );

export function IndicatorsInside({ plan }: { plan: PlanPage }) {
  const { t } = usePage();
  const { indicators } = plan.text;
  return (
    <>
      <h2 id="indicators-title">{t("reading.indicators")}</h2>
      <div className="indicators">
        {indicators.map((indicator) => (
          <IndicatorPart key={indicator.code} plan={plan} indicator={indicator} />
        ))}
      </div>
    </>
  );
}

function IndicatorPart({ plan, indicator }: { plan: PlanPage; indicator: Indicator }) {
  const page = usePage();
  const { t, lang } = page;
  const { code, unit, nature, source, anchor } = indicator;
  const name = indicatorName(lang, indicator);
  return (
    <article className="indicator" id={`indicator-${code}`}>
      <h3>{name}</h3>
      <p className="facts">
        <span>{t(`reading.indicator.${nature}`)}</span>
        <span>
          <InOwnLanguage words={unit} say={(words) => t("reading.indicator.unit", { unit: words })} />
        </span>
      </p>
      <img
        src={chartPath(plan, code, page)}
        alt={indicatorWords(t, lang, indicator)}
        width={chartSize.width}
        height={chartSize.height}
        loading="lazy"
      />
      <TableRoom label={name}>
        <TableHead
          heads={[t("reading.indicator.year"), t("reading.indicator.value"), t("reading.indicator.what")]}
        />
        <tbody>
          {valuesOf(indicator).map(({ year, value, what }) => (
            <tr key={`${what} ${year}`}>
              <th scope="row">{year}</th>
              <td>
                {value} <InOwnLanguage words={unit} />
              </td>
              <td>{t(`reading.indicator.${what}`)}</td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
      <p className="indicator-source">
        {source && (
          <span>
            {t("reading.indicator.source")} <span lang="zh-CN">{source}</span>
          </span>
        )}
        {anchor && <a href={`#${anchor}`}>{t("reading.indicator.clause")}</a>}
      </p>
    </article>
  );
}

/** The chart as the reader reads: in their language, their contrast, their size of letters. */
function chartPath(plan: PlanPage, code: string, { lang, contrast, elder }: Page): string {
  const asked = new URLSearchParams({ lang });
  if (contrast) asked.set("contrast", "high");
  if (elder) asked.set("size", "large");
  return `${versionPath(plan.id, plan.version)}/indicators/${encodeURIComponent(code)}.svg?${asked}`;
}
