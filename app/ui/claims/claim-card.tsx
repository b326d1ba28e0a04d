import type { ClaimLine } from "#app/domain/needs/claims/claim-view.ts";
import { useLangOf, useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Day, Moment } from "#app/ui/primitives/moment.tsx";
import { Written } from "#app/ui/primitives/written.tsx";

/** One claim: what the other system has, what the claimant says, and both ways to settle it. */
export function ClaimCard({ claim, form }: { claim: ClaimLine; form: FormState }) {
  const t = useT();
  const langOf = useLangOf();
  const { id, needNumber, needTitle, needWords, words, at, rivals } = claim;
  const fresh = { ...form, values: { reason: form.values.reason ?? [] } };
  return (
    <article className="review" id={`claim-${id}`}>
      <p className="facts">
        <a href={`/office/needs/${needNumber}`}>{t("needs.page.number", { number: needNumber })}</a>
        <Moment at={at} />
      </p>
      <h2 lang={langOf(needTitle)}>{needTitle}</h2>
      <div className="review-words">
        <Written words={needWords} />
      </div>
      <ClaimFacts claim={claim} />
      <h3 className="sub">{t("claims.desk.says")}</h3>
      <div className="review-words">
        <Written words={words} />
      </div>
      {rivals > 0 && <p className="note">{t("claims.desk.rivals", { count: rivals })}</p>}
      <form className="form" method="post" action={`/office/claims/${id}`}>
        <FormProblems form={form} />
        <AreaField
          {...{ form: fresh, name: "reason", id: `reason-${id}`, label: t("claims.desk.reason"), rows: 2 }}
          hint={t("claims.desk.reason-hint")}
        />
        <div className="acts">
          <button className="btn" type="submit" name="outcome" value="accepted">
            {t("claims.desk.accept")}
          </button>
          <button className="btn grave" type="submit" name="outcome" value="refused">
            {t("claims.desk.refuse")}
          </button>
        </div>
      </form>
    </article>
  );
}

function ClaimFacts({ claim }: { claim: ClaimLine }) {
  const t = useT();
  const { claimant, numberHolds, sourceNumber, sourceAuthor, submittedAt } = claim;
  const proved = [
    claimant.mobileProved && t("claims.desk.mobile"),
    claimant.emailProved && t("claims.desk.email"),
  ].filter((word) => word !== false);
  const compared =
    numberHolds === null ? "nothing-to-compare" : numberHolds ? ("holds" as const) : ("differs" as const);
  return (
    <dl className="particulars">
      <div>
        <dt>{t("claims.desk.submitted")}</dt>
        <dd>
          <Day at={submittedAt} />
        </dd>
      </div>
      <div>
        <dt>{t("claims.desk.author")}</dt>
        <dd>{sourceAuthor || t("claims.desk.no-author")}</dd>
      </div>
      <div>
        <dt>{t("claims.desk.number")}</dt>
        <dd>
          {sourceNumber ? `${sourceNumber} · ${t(`claims.desk.${compared}`)}` : t("claims.desk.no-number")}
        </dd>
      </div>
      <div>
        <dt>{t("claims.desk.claimant")}</dt>
        <dd>
          {claimant.name} · {t("claims.desk.joined")} <Day at={claimant.joinedAt} /> ·{" "}
          {t("claims.desk.proved")} {proved.join(" · ") || t("claims.desk.none")}
        </dd>
      </div>
    </dl>
  );
}
