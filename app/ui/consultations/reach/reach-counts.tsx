import type { ContributionCounts } from "#app/domain/consultations/contribution-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { TableHead, TableRoom } from "#app/ui/primitives/table-room.tsx";
import { type CountTable, countTables } from "./count-tables.ts";
import { reachChartPath, reachChartSize } from "./reach-chart-look.ts";
import { countWords, percent } from "./reach-words.ts";

type Props = {
  counts: ContributionCounts;
  /** The page's own address, under which its charts are. */
  base: string;
};

/** Contributions by the way they came and by who speaks, as charts and as tables. */
export function ReachCounts({ counts, base }: Props) {
  const { t } = usePage();
  return (
    <section>
      <p>{t("reach.page.contributions-counted")}</p>
      {countTables(t, counts).map((table) => (
        <CountTablePart key={table.dimension} {...{ table, base }} />
      ))}
    </section>
  );
}

function CountTablePart({ table, base }: { table: CountTable; base: string }) {
  const page = usePage();
  const { t } = page;
  const { dimension, all, rows } = table;
  const title = t(`reach.page.by-${dimension}`);
  const heads = [t("reach.page.head.part"), t("consultations.contributions"), t("reach.page.head.share")];
  return (
    <section className="reach-part">
      <h2>{title}</h2>
      {all > 0 && (
        <img
          className="reach-chart"
          src={reachChartPath(base, dimension, page)}
          alt={countWords(t, table)}
          {...reachChartSize(rows.length)}
        />
      )}
      <TableRoom label={title}>
        <TableHead heads={heads} />
        <tbody>
          {rows.map(({ code, name, count, share }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{count}</td>
              <td>{share === null ? t("reach.page.none") : percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </TableRoom>
    </section>
  );
}
