import { contributionChannels, contributorKinds } from "#app/domain/consultations/consultation-terms.ts";
import type { ResultCounts } from "#app/domain/consultations/result/result-view.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { useT } from "#app/ui/page-context.tsx";

/** How many there are, as sums that anybody can check. */
export function ResultCountsPart({ counts }: { counts: ResultCounts }) {
  const t = useT();
  const { contributions, passages, followers } = counts;
  const sum = (parts: { name: string; many: number }[]) =>
    parts.map((part) => t("results.sum-part", part)).join(" + ");
  return (
    <dl className="result-sums">
      <dt>{t("results.contributions")}</dt>
      <dd>
        <strong>{contributions.all}</strong> ={" "}
        {sum(
          contributorKinds.map((kind) => ({
            ...{ name: t(`consultations.participant-one.${kind}`), many: contributions.kinds[kind] },
          })),
        )}
        <br />={" "}
        {sum(
          contributionChannels.map((channel) => ({
            ...{ name: t(`consultations.channel.${channel}`), many: contributions.channels[channel] },
          })),
        )}
        {followers > 0 && (
          <>
            <br />
            {t("results.followers", { count: followers })}
          </>
        )}
      </dd>
      <dt>{t("results.passages")}</dt>
      <dd>
        <strong>{passages.all}</strong> ={" "}
        {sum(
          opinionAdoptions.map((adoption) => ({
            ...{ name: t(`notices.adoption.${adoption}`), many: passages.became[adoption] },
          })),
        )}
      </dd>
    </dl>
  );
}
