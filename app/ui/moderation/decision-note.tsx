import type { OwnDecision } from "#app/domain/moderation/review-view.ts";
import { useT } from "#app/ui/page-context.tsx";

/** That something is hidden and on which ground; for whoever wrote it, the way to the decision. */
export function DecisionNote({ decision }: { decision: OwnDecision | undefined }) {
  const t = useT();
  const ground = t(`needs.report-form.grounds.${decision?.ground ?? "other"}`);
  return (
    <p className="quiet">
      {t("moderation.hidden", { ground })}{" "}
      {decision?.reviewId && (
        <a href={`/account/decisions/${decision.reviewId}`}>{t("moderation.to-decision")}</a>
      )}
    </p>
  );
}
