import type { NeedReview, NeedView } from "#app/domain/needs/need-view.ts";
import { useT } from "#app/ui/page-context.tsx";

/** That it was withdrawn; and for its author and the office, that it is not public and what moderators decided. */
export function NeedNotes({ need }: { need: NeedView }) {
  const t = useT();
  const review = need.reviews.at(-1);
  const withdrawn = need.state === "withdrawn" && <p className="note">{t("needs.page.withdrawn")}</p>;
  if (need.sight !== "whole") return withdrawn;
  return (
    <>
      {withdrawn}
      {review && <ReviewNote review={review} />}
      {!need.isPublic && !review && <p className="note">{t("needs.page.not-public")}</p>}
    </>
  );
}

function ReviewNote({ review }: { review: NeedReview }) {
  const t = useT();
  const { outcome, reason, why } = review;
  if (outcome === "released") return null;
  return (
    <p className="note" data-tone={outcome === "refused" ? "official" : undefined}>
      {outcome === "refused"
        ? t("needs.review.refused", { reason: reason ?? t("needs.review.no-reason") })
        : t("needs.review.waiting", { why: t(`needs.why.${why}`) })}
    </p>
  );
}
