import type { OwnClaim } from "#app/domain/needs/claims/claim-view.ts";
import { useLangOf, useT } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type ClaimPageProps = {
  need: { number: string; title: string };
  claim: (OwnClaim & { day: string }) | undefined;
  may: true | "own-need-already" | "not-claimable" | "proof-needed";
  form: FormState;
};

/** "This is mine": where a person's claim to an imported need stands, and the form while one may be sent. */
export function ClaimPage({ need, claim, may, form }: ClaimPageProps) {
  const t = useT();
  const langOf = useLangOf();
  const waits = claim && !claim.settledAt;
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/needs/${need.number}`}>{t("needs.page.number", { number: need.number })}</a>
      </p>
      <h1>{t("claims.title")}</h1>
      <p className="lead" lang={langOf(need.title)}>
        {need.title}
      </p>
      {may === "own-need-already" && <p className="note good">{t("claims.yours")}</p>}
      {claim && may !== "own-need-already" && <ClaimStanding claim={claim} />}
      {may === "not-claimable" && claim?.outcome !== "overtaken" && (
        <p className="note">{t("claims.taken")}</p>
      )}
      {may === "proof-needed" && (
        <p className="note">
          {t("claims.prove")}{" "}
          <a href={`/account/contact?to=/needs/${need.number}/claim`}>{t("claims.prove-link")}</a>
        </p>
      )}
      {may === true && !waits && <ClaimForm form={form} />}
      {(may !== true || waits) && (
        <p>
          <a href={`/needs/${need.number}`}>{t("claims.back")}</a>
        </p>
      )}
    </section>
  );
}

function ClaimStanding({ claim }: { claim: OwnClaim & { day: string } }) {
  const t = useT();
  if (!claim.settledAt) return <p className="note good">{t("claims.waits", { day: claim.day })}</p>;
  if (claim.outcome === "overtaken") return <p className="note">{t("claims.overtaken")}</p>;
  if (claim.outcome !== "refused") return null;
  return (
    <p className="note">
      {t("claims.refused", { reason: claim.reason ?? "" })} {t("claims.again")}
    </p>
  );
}

function ClaimForm({ form }: { form: FormState }) {
  const t = useT();
  return (
    <>
      <p>{t("claims.lead")}</p>
      <form className="form" method="post">
        <FormProblems form={form} />
        <TextField
          {...{ form, name: "sourceNumber", label: t("claims.source-number"), maxLength: 100 }}
          hint={t("claims.source-number-hint")}
        />
        <AreaField
          {...{ form, name: "words", label: t("claims.words"), rows: 5, maxLength: 1000, required: true }}
          hint={t("claims.words-hint")}
        />
        <p className="hint">{t("claims.after")}</p>
        <div>
          <button className="btn" type="submit">
            {t("claims.send")}
          </button>
        </div>
      </form>
    </>
  );
}
