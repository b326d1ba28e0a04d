import type { ContributionCounts } from "#app/domain/consultations/contribution-view.ts";
import { useT } from "#app/ui/page-context.tsx";

/** How many there are, residents, organisations and market entities apart. */
export function ContributionsSoFar({ counts }: { counts: ContributionCounts }) {
  const t = useT();
  const { individual, organisation, "market-entity": entities } = counts.kinds;
  return <p>{t("consultations.so-far", { all: counts.all, individual, organisation, entities })}</p>;
}
