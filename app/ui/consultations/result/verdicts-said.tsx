import type { VerdictCounts } from "#app/domain/consultations/result/verdict.ts";
import { smallestCell } from "#app/domain/counting/withheld-cells.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Count } from "#app/ui/primitives/count.tsx";

type Props = { verdicts: VerdictCounts };

/** Of those who said it, how many are answered; fewer than five are not told. */
export function VerdictsSaid({ verdicts: { n, shares } }: Props) {
  const t = useT();
  if (n < smallestCell)
    return <p className="quiet">{t("results.verdict.too-few", { least: smallestCell })}</p>;
  return (
    <ul className="plain-list">
      {shares.map(({ grade, many }) => (
        <li key={grade}>
          {many === null ? (
            `${t(`results.verdict.grade.${grade}`)} ${t("results.verdict.withheld")}`
          ) : (
            <Count label={t(`results.verdict.grade.${grade}`)} part={many} whole={n} />
          )}
        </li>
      ))}
    </ul>
  );
}
