import type { ReviewPlace } from "#app/domain/moderation/review-view.ts";
import { useT } from "#app/ui/page-context.tsx";

/** The way to the need, notice or consultation that something stands under. */
export function ReviewPlaceLink({ place: { kind, number } }: { place: Omit<ReviewPlace, "title"> }) {
  const t = useT();
  if (kind === "consultation")
    return <a href={`/consultations/${number}`}>{t("consultations.number", { number })}</a>;
  return kind === "need" ? (
    <a href={`/needs/${number}`}>{t("needs.page.number", { number })}</a>
  ) : (
    <a href={`/notices/${number}`}>{t("notices.number", { number })}</a>
  );
}
