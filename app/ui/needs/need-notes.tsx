import type { NeedReview, NeedView } from "#app/domain/needs/need-view.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";

/** That it was withdrawn; and for its author and the office, that it is not public and what moderators decided. */
export function NeedNotes({ need }: { need: NeedView }) {
  const t = useT();
  // A report that waits changes nothing yet.
  const review = need.reviews.findLast(({ why, outcome }) => outcome !== null || why !== "reported");
  const withdrawn = need.state === "withdrawn" && <p className="note">{t("needs.page.withdrawn")}</p>;
  if (need.sight !== "whole") return withdrawn;
  return (
    <>
      {withdrawn}
      {review && <ReviewNote review={review} isAuthor={need.isAuthor} />}
      {!need.isPublic && !review && <p className="note">{t("needs.page.not-public")}</p>}
    </>
  );
}

function ReviewNote({ review, isAuthor }: { review: NeedReview; isAuthor: boolean }) {
  const { t, actor } = usePage();
  const { id, outcome, reason, why } = review;
  if (outcome === "released") return null;
  return (
    <p className="note" data-tone={outcome === "refused" ? "official" : undefined}>
      {outcome === "refused"
        ? t("needs.review.refused", { reason: reason ?? t("needs.review.no-reason") })
        : t("needs.review.waiting", { why: t(`needs.why.${why}`) })}{" "}
      {outcome === "refused" && isAuthor && actor.kind === "person" && (
        <a href={`/account/decisions/${id}`}>{t("moderation.to-decision")}</a>
      )}
    </p>
  );
}
