import { contributionChannels, contributorKinds } from "#app/domain/consultations/consultation-terms.ts";
import type { ContributionCounts } from "#app/domain/consultations/contribution-view.ts";
import type { Translate } from "#app/domain/text/language.ts";

export const countDimensions = ["channel", "kind"] as const;
export type CountDimension = (typeof countDimensions)[number];
export type CountTable = {
  dimension: CountDimension;
  all: number;
  rows: { code: string; name: string; count: number; share: number | null }[];
};

/** Contributions by the way they came, and by who speaks; each adds up to the whole. */
export function countTables(t: Translate, { all, channels, kinds }: ContributionCounts): CountTable[] {
  const row = (code: string, name: string, count: number) => ({
    ...{ code, name, count, share: all === 0 ? null : count / all },
  });
  return [
    {
      ...{ dimension: "channel", all },
      rows: contributionChannels.map((each) => row(each, t(`consultations.channel.${each}`), channels[each])),
    },
    {
      ...{ dimension: "kind", all },
      rows: contributorKinds.map((each) => row(each, t(`consultations.participant.${each}`), kinds[each])),
    },
  ];
}
