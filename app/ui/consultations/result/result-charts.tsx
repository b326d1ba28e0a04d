import { type ResultChartName, resultCharts } from "#app/domain/consultations/result/result-chart.ts";
import { resultPath } from "#app/domain/consultations/result/result-filter.ts";
import type { ResultCounts } from "#app/domain/consultations/result/result-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { type ChartRow, chartRows } from "./chart-rows.ts";
import { chartPath, chartSize, chartWords } from "./result-chart-look.ts";

type Props = { number: string; counts: ResultCounts; subjects: readonly Choice[] };

/** What became of what was said, drawn and in tables; each line leads to its passages. */
export function ResultCharts(props: Props) {
  const { t } = usePage();
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t("results.figures")}</h2>
      {resultCharts.map((chart) => (
        <Chart key={chart} chart={chart} {...props} />
      ))}
    </section>
  );
}

function Chart({ chart, number, counts, subjects }: Props & { chart: ResultChartName }) {
  const page = usePage();
  const { t } = page;
  const drawn = chartRows(t, chart, counts, subjects);
  const title = t(`results.chart.${chart}`);
  const isStacked = drawn.heads.length > 1;
  const heads = [title, ...drawn.heads, ...(isStacked ? [t("results.sum")] : [])];
  return (
    <section className="result-chart">
      <h3>{title}</h3>
      {drawn.all > 0 && (
        <img
          src={chartPath(number, chart, page)}
          alt={chartWords(t, chart, drawn)}
          loading="lazy"
          {...chartSize(drawn)}
        />
      )}
      <FlowTable label={title} heads={heads}>
        {drawn.rows.map(({ name, all, parts, filter }) => (
          <FlowRow key={name}>
            <FlowHead>
              <Name {...{ number, name, filter, all }} />
            </FlowHead>
            {parts.map((part, at) => (
              <FlowCell key={drawn.heads[at]} head={drawn.heads[at] ?? ""}>
                {part}
              </FlowCell>
            ))}
            {isStacked && <FlowCell head={t("results.sum")}>{all}</FlowCell>}
          </FlowRow>
        ))}
      </FlowTable>
      <p className="quiet">{t("results.adds-up", { all: drawn.all, of: t(`results.${drawn.of}`) })}</p>
    </section>
  );
}

type NameProps = Pick<ChartRow, "name" | "filter" | "all"> & { number: string };
const Name = ({ number, name, filter, all }: NameProps) =>
  filter && all > 0 ? <a href={resultPath(number, filter)}>{name}</a> : name;
