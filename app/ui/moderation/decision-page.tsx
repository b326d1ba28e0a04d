import type { DecisionView } from "#app/domain/moderation/review-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { ReviewPlaceLink } from "./review-place.tsx";

/** Why something of one's own is hidden, and once, a place to object. */
export function DecisionPage({ decision, form }: { decision: DecisionView; form: FormState }) {
  const t = useT();
  const { kind, place, words, ground, reason, settledAt, isShown, isFinal, mayObject, objection } = decision;
  return (
    <section className="narrow">
      <p className="crumb">
        <ReviewPlaceLink place={place} />
      </p>
      <h1>{t("moderation.decision.title")}</h1>
      <p className="facts">
        <strong>{t(`moderation.kind.${kind}`)}</strong>
        <InOwnLanguage words={place.title} />
        <Moment at={settledAt} />
      </p>
      <div className="review-words">
        <Written words={words} />
      </div>
      <p className="note" data-tone={isShown ? undefined : "official"}>
        {isShown
          ? t("moderation.decision.shown")
          : t("moderation.hidden", { ground: t(`needs.report-form.grounds.${ground ?? "other"}`) })}{" "}
        {reason && (
          <>
            {t("moderation.decision.reason")} <InOwnLanguage words={reason} />
          </>
        )}
      </p>
      <p>{t(`moderation.decision.goes-on.${kind}`)}</p>
      {objection && (
        <>
          <h2>{t("moderation.decision.objection")}</h2>
          <Written words={objection.words} />
          <p className="facts">
            <Moment at={objection.at} />
            <span>{t(`moderation.decision.objected.${objection.outcome ?? "waiting"}`)}</span>
          </p>
        </>
      )}
      {mayObject && <ObjectionForm form={form} />}
      {isFinal && !isShown && <p className="quiet">{t("moderation.decision.final")}</p>}
    </section>
  );
}

function ObjectionForm({ form }: { form: FormState }) {
  const t = useT();
  return (
    <form className="form" method="post">
      <h2>{t("moderation.decision.object")}</h2>
      <p className="lead">{t("moderation.decision.object-lead")}</p>
      <FormProblems form={form} />
      <AreaField
        {...{ form, name: "words", label: t("moderation.decision.words"), required: true, rows: 5 }}
      />
      <div>
        <button className="btn" type="submit">
          {t("moderation.decision.object")}
        </button>
      </div>
    </form>
  );
}
