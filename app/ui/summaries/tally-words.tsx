import type { Tally } from "#app/domain/summaries/summary-facts.ts";
import type { Named } from "#app/domain/summaries/summary-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";

type TallyProps = { tally: Tally; someNotPublic: boolean; territories: readonly Named[] };

/** By how many, where and since when, as the public may know it. */
export function TallyFacts({ tally, someNotPublic, territories }: TallyProps) {
  const { t, lang } = usePage();
  const where = territories.map(({ name, nameEn }) => (lang === "en" ? nameEn : name));
  const rows: [string, React.ReactNode][] = [
    [t("summaries.people"), grouped(tally.people)],
    ...(tally.entities > 0
      ? [[t("summaries.entities"), grouped(tally.entities)] satisfies [string, string]]
      : []),
    [t("summaries.needs"), grouped(tally.needs)],
    [t("summaries.since"), tally.since ? <Day key="since" at={tally.since} /> : t("summaries.unknown")],
    [t("summaries.where"), where.length > 0 ? where.join(t("summaries.and")) : t("summaries.no-place")],
  ];
  return (
    <>
      <dl className="tally">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {someNotPublic && <p className="tally-note">{t("summaries.some-not-public")}</p>}
    </>
  );
}
