import type { ReviewLine } from "#app/domain/moderation/review-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { GroundField } from "./ground-field.tsx";
import { ReviewPlaceLink } from "./review-place.tsx";

/** One thing that waits: what the public would read, why it waits, and both ways to settle it. */
export function ReviewCard({ review, form }: { review: ReviewLine; form: FormState }) {
  const t = useT();
  const { id, kind, place, why, openedAt, words, masked, name, reports, objection } = review;
  const fresh = {
    ...form,
    values: { reason: form.values.reason ?? [], ground: form.values.ground ?? [] },
  };
  const shows = why === "reported";
  const again = why === "objection";
  return (
    <article className="review" id={`review-${id}`}>
      <p className="facts">
        <strong>{t(`moderation.kind.${kind}`)}</strong>
        <ReviewPlaceLink place={place} />
        <span>{name ?? t("needs.page.nameless")}</span>
        <Moment at={openedAt} />
      </p>
      <h2>{place.title}</h2>
      <div className="review-words">
        <Written words={words} />
      </div>
      <p className="review-why">
        <strong>{t("moderation.why")}</strong> {t(`needs.why.${why}`)}
        {masked && ` · ${t("moderation.masked")}`}
      </p>
      {reports.length > 0 && (
        <ul className="review-reports">
          {reports.map((report) => (
            <li key={report.at}>
              {t(`needs.report-form.grounds.${report.ground}`)}
              {report.words && t("moderation.said", { words: report.words })} <Moment at={report.at} />
            </li>
          ))}
        </ul>
      )}
      {objection && <Objection objection={objection} />}
      <form className="form" method="post" action={`/office/review/${id}`}>
        <FormProblems form={form} />
        <GroundField form={fresh} id={`ground-${id}`} />
        <AreaField
          {...{ form: fresh, name: "reason", id: `reason-${id}`, label: t("moderation.reason"), rows: 2 }}
          hint={t("moderation.reason-hint")}
        />
        <div className="acts">
          <button className="btn" type="submit" name="outcome" value="released">
            {t(shows ? "moderation.keep" : again ? "moderation.put-back" : "moderation.release")}
          </button>
          <button className="btn grave" type="submit" name="outcome" value="refused">
            {t(shows ? "moderation.takedown" : again ? "moderation.stays-hidden" : "moderation.refuse")}
          </button>
        </div>
      </form>
    </article>
  );
}

/** What was decided before, and what its writer says against that. */
function Objection({ objection }: { objection: NonNullable<ReviewLine["objection"]> }) {
  const t = useT();
  const { words, ground, reason } = objection;
  return (
    <>
      <p className="review-why">
        {t("moderation.hidden", { ground: t(`needs.report-form.grounds.${ground ?? "other"}`) })} {reason}
      </p>
      <div className="review-words">
        <Written words={words} />
      </div>
    </>
  );
}
