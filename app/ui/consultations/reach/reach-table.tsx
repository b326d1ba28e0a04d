import type { PublicReachRow, PublicReachTable } from "#app/domain/consultations/reach/participation-view.ts";
import type { Flag } from "#app/domain/consultations/reach/represented.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRest, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { reachChartPath, reachChartSize } from "./reach-chart-look.ts";
import { nameIn, percent, reachWords } from "./reach-words.ts";

type Row = PublicReachRow & { flag?: Flag | null };
type Props = {
  table: Omit<PublicReachTable, "rows"> & { rows: readonly Row[] };
  /** The page's own address, under which its charts are. */
  base: string;
};

const heads = ["part", "count", "share", "range", "expected", "index", "perThousand"] as const;

/** Participation by one thing: its chart, and the same as a table. */
export function ReachTablePart({ table, base }: Props) {
  const page = usePage();
  const { t, lang } = page;
  const { dimension, rows, voices, notSaid, comparable } = table;
  const title = t(`reach.page.by-${dimension}`);
  const said = notSaid === null ? null : voices - notSaid;
  const isShown = rows.length > 0 && said !== 0;
  // What is flagged is for the office, while there is still time.
  const shown = rows.some(({ flag }) => flag !== undefined) ? ([...heads, "flag"] as const) : heads;
  return (
    <section className="reach-part">
      <h2>{title}</h2>
      {rows.length === 0 && <p>{t("reach.page.too-few")}</p>}
      {said !== null && <p>{t("reach.page.said", { said, voices })}</p>}
      {isShown && !comparable && <p className="note">{t("reach.page.no-reference")}</p>}
      {said !== null && isShown && (
        <img
          className="reach-chart"
          src={reachChartPath(base, dimension, page)}
          alt={reachWords(t, lang, { ...table, rows: [...rows] })}
          {...reachChartSize(rows.length)}
        />
      )}
      {isShown && (
        <FlowTable label={title} className="brief" heads={shown.map((head) => t(`reach.page.head.${head}`))}>
          {rows.map((row) => (
            <ReachLine key={row.code} row={row} name={nameIn(lang, row)} />
          ))}
          <FlowRow>
            <FlowHead>{t("reach.page.not-said")}</FlowHead>
            <FlowCell head={t("reach.page.head.count")}>{notSaid ?? t("reach.page.withheld")}</FlowCell>
            <FlowRest columns={shown.length - 2} />
          </FlowRow>
        </FlowTable>
      )}
    </section>
  );
}

function ReachLine({ row, name }: { row: Row; name: string }) {
  const t = useT();
  const { count, share, low, high, expected, index, perThousand, flag } = row;
  const none = t("reach.page.none");
  const cells: [(typeof heads)[number], string | number][] = [
    ["count", count ?? t("reach.page.withheld")],
    ["share", share === null ? none : percent(share)],
    ["range", low === null || high === null ? none : `${percent(low)}–${percent(high)}`],
    ["expected", expected === null ? none : percent(expected)],
    ["index", index === null ? none : index.toFixed(2)],
    ["perThousand", perThousand === null ? none : perThousand.toFixed(2)],
  ];
  return (
    <FlowRow>
      <FlowHead>{name}</FlowHead>
      {cells.map(([head, value]) => (
        <FlowCell key={head} head={t(`reach.page.head.${head}`)}>
          {value}
        </FlowCell>
      ))}
      {flag !== undefined && (
        <FlowCell head={t("reach.page.head.flag")} className={flag ? "reach-flag" : ""}>
          {flag ? t(`reach.page.flag.${flag}`) : none}
        </FlowCell>
      )}
    </FlowRow>
  );
}
