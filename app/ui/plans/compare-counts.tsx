import { type Comparison, countsOf } from "#app/domain/plans/comparison/compare-versions.ts";
import { useT } from "#app/ui/page-context.tsx";

const kinds = [
  ...(["added", "removed", "reworded", "moved", "renumbered"] as const),
  ...(["indicators", "goals", "terms", "features"] as const),
];

/** How much changed, by kind. */
export function CompareCounts({ found }: { found: Comparison }) {
  const t = useT();
  const counts = countsOf(found);
  const some = kinds.filter((kind) => counts[kind] > 0);
  if (some.length === 0) return <p className="compare-none">{t("reading.compare.none")}</p>;
  return (
    <ul className="compare-counts">
      {some.map((kind) => (
        <li key={kind}>{t(`reading.compare.counts.${kind}`, { count: counts[kind] })}</li>
      ))}
    </ul>
  );
}
