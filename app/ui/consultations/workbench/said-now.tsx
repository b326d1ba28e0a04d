import type { DeskPassage } from "#app/domain/consultations/contribution-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

/** What is decided of a passage, or meant to be. */
export function SaidNow({
  passage: { adoption, reason, followUp, decider, draft },
}: {
  passage: DeskPassage;
}) {
  const t = useT();
  if (adoption)
    return (
      <div className="said">
        <p className="facts">
          <strong>{t(`notices.adoption.${adoption}`)}</strong>
          {decider && <span>{decider}</span>}
        </p>
        <p className="words">{reason}</p>
        {followUp && <p>{t("consultations.went", { where: followUp })}</p>}
      </div>
    );
  if (!draft) return <p className="quiet">{t("workbench.nothing-said")}</p>;
  return (
    <div className="said">
      <p className="facts">
        <strong>{t("workbench.draft")}</strong>
        {draft.adoption && <span>{t(`notices.adoption.${draft.adoption}`)}</span>}
        {draft.by && <span>{draft.by}</span>}
        <Moment at={draft.at} />
      </p>
      {draft.reason && <p className="words">{draft.reason}</p>}
      {draft.followUp && <p>{t("consultations.went", { where: draft.followUp })}</p>}
    </div>
  );
}
