import { contributionChannels, contributorKinds } from "#app/domain/consultations/consultation-terms.ts";
import type { ResultChartName } from "#app/domain/consultations/result/result-chart.ts";
import type { ResultFilter } from "#app/domain/consultations/result/result-filter.ts";
import type { ResultCounts, TraitCount } from "#app/domain/consultations/result/result-view.ts";
import { firstOf } from "#app/domain/consultations/result/trait-counts.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import type { Translate } from "#app/domain/text/language.ts";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { subjectWords } from "../subject-words.ts";

/** Bars of a chart and rows of its table; more than these are counted together. */
const most = { topic: 12, clause: 12 };

export type ChartRow = { name: string; all: number; parts: number[]; filter: ResultFilter | null };
export type ChartRows = { heads: string[]; rows: ChartRow[]; all: number; of: "passages" | "contributions" };

/** What a chart shows and its table says, in the reader's words. */
export function chartRows(
  t: Translate,
  chart: ResultChartName,
  counts: ResultCounts,
  subjects: readonly Choice[],
): ChartRows {
  const { contributions, passages } = counts;
  const plain = (name: string, all: number, filter: ResultFilter | null = null) => ({
    ...{ name, all, parts: [all], filter },
  });
  const ofContributions = (rows: ChartRow[]): ChartRows => ({
    ...{ heads: [t("results.contributions")], rows, all: contributions.all, of: "contributions" },
  });
  switch (chart) {
    case "adoption":
      return {
        ...{ heads: [t("results.passages")], all: passages.all, of: "passages" },
        rows: opinionAdoptions.map((adoption) =>
          plain(t(`notices.adoption.${adoption}`), passages.became[adoption], { adoption }),
        ),
      };
    case "kind":
      return ofContributions(
        contributorKinds.map((kind) =>
          plain(t(`consultations.participant-one.${kind}`), contributions.kinds[kind]),
        ),
      );
    case "channel":
      return ofContributions(
        contributionChannels.map((channel) =>
          plain(t(`consultations.channel.${channel}`), contributions.channels[channel]),
        ),
      );
    case "topic":
      return byTrait(t, counts.topics, most.topic, passages.all, ({ part }) =>
        part ? { name: part, filter: { topic: part } } : { name: t("results.no-topic"), filter: null },
      );
    case "clause":
      return byTrait(t, counts.subjects, most.clause, passages.all, ({ part }) => ({
        ...{ name: subjectWords(t, subjects, part), filter: part ? { about: part } : null },
      }));
  }
}

function byTrait(
  t: Translate,
  counts: readonly TraitCount[],
  many: number,
  all: number,
  named: (count: TraitCount) => Pick<ChartRow, "name" | "filter">,
): ChartRows {
  const { shown, rest } = firstOf(counts, many);
  const row = (count: TraitCount, about: Pick<ChartRow, "name" | "filter">): ChartRow => ({
    ...{ ...about, all: count.all, parts: opinionAdoptions.map((adoption) => count.became[adoption]) },
  });
  return {
    heads: opinionAdoptions.map((adoption) => t(`notices.adoption.${adoption}`)),
    rows: [
      ...shown.map((count) => row(count, named(count))),
      ...(rest ? [row(rest, { name: t("results.rest", { many: counts.length - many }), filter: null })] : []),
    ],
    ...{ all, of: "passages" },
  };
}
