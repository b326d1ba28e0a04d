import type { Ranked } from "#app/domain/consultations/surveys/statistics.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";

type Props = { label: string; ranking: readonly Ranked[]; nameOf: (choice: string) => string };

/** Options by their points, with how often each was placed and where. */
export function RankingTable({ label, ranking, nameOf }: Props) {
  const t = useT();
  const heads = (["answer", "points", "mean-place", "first", "ranked"] as const).map((head) =>
    t(`surveys.head.${head}`),
  );
  const [, points = "", mean = "", first = "", ranked = ""] = heads;
  return (
    <>
      <FlowTable label={label} className="brief" heads={heads}>
        {ranking.map((each) => (
          <FlowRow key={each.choice}>
            <FlowHead>{nameOf(each.choice)}</FlowHead>
            <FlowCell head={points}>
              {t("surveys.points", { points: each.points, most: each.mostPoints })}
            </FlowCell>
            <FlowCell head={mean}>{each.meanPlace === null ? "—" : each.meanPlace.toFixed(2)}</FlowCell>
            <FlowCell head={first}>{each.first}</FlowCell>
            <FlowCell head={ranked}>{each.ranked}</FlowCell>
          </FlowRow>
        ))}
      </FlowTable>
      <p className="hint">{t("surveys.borda")}</p>
    </>
  );
}
