import type { ReviewLine, SettledLine } from "#app/domain/moderation/review-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { ReviewCard } from "./review-card.tsx";
import { ReviewPlaceLink } from "./review-place.tsx";

type Settled = { lines: SettledLine[]; page: number; pages: number };

/** What waits for a moderator, oldest first, and the last decisions beside it. */
export function ReviewQueue({ open, settled }: { open: ReviewLine[]; settled: Settled }) {
  const t = useT();
  const fresh = { values: {}, errors: {} };
  return (
    <>
      <h1>{t("moderation.title")}</h1>
      <p className="lead">{t("moderation.lead", { count: open.length })}</p>
      <div className="beside">
        <div>
          {open.map((review) => (
            <ReviewCard key={review.id} review={review} form={fresh} />
          ))}
          {open.length === 0 && (
            <Empty text={t("moderation.empty")} href="/office" act={t("moderation.office")} />
          )}
        </div>
        <aside aria-label={t("moderation.settled")}>
          <h2 className="sub">{t("moderation.settled")}</h2>
          <ol className="settled">
            {settled.lines.map(({ id, place, kind, outcome, ground, reason, settledAt, isHidden }) => (
              <li key={id}>
                <strong>{t(`moderation.outcome.${outcome ?? "released"}`)}</strong>{" "}
                {t(`moderation.kind.${kind}`)} <ReviewPlaceLink place={place} />
                <small>
                  {settledAt && <Moment at={settledAt} />}
                  {ground && ` · ${t(`needs.report-form.grounds.${ground}`)}`}
                  {reason && ` · ${reason}`}
                </small>
                {isHidden && <a href={`/office/review/${id}/restoration`}>{t("moderation.put-back")}</a>}
              </li>
            ))}
          </ol>
          {settled.pages > 1 && (
            <nav className="pager" aria-label={t("moderation.settled-pages")}>
              {settled.page > 1 && <a href={`?page=${settled.page - 1}`}>{t("moderation.later")}</a>}
              {settled.page < settled.pages && (
                <a href={`?page=${settled.page + 1}`}>{t("moderation.earlier")}</a>
              )}
            </nav>
          )}
        </aside>
      </div>
    </>
  );
}
