import type { DeskPassage } from "#app/domain/consultations/contribution-view.ts";
import type { HolderView } from "#app/domain/consultations/workbench/holding.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

type Props = { holder: HolderView; passage: DeskPassage };

/** Somebody else works on it: who, since when, and the way to go on in their place. */
export function HeldByAnother({ holder, passage: { revision, mayDecide } }: Props) {
  const t = useT();
  return (
    <form method="post" className="note">
      <p>
        {t("workbench.held-by", { name: holder.name })} <Moment at={holder.since} />
      </p>
      {mayDecide && (
        <>
          <input type="hidden" name="revision" value={revision} />
          <p className="quiet">{t("workbench.take-over-means")}</p>
          <button className="btn plain" type="submit" name="act" value="take-over">
            {t("workbench.take-over")}
          </button>
        </>
      )}
    </form>
  );
}
