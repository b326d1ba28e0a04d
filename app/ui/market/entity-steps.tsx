import type { MissingStep } from "#app/domain/market/what-is-missing.ts";
import { useT } from "#app/ui/page-context.tsx";

export const entitySteps = ["particulars", "proof", "qualifications", "interests"] as const;
export type EntityStep = (typeof entitySteps)[number];

/** Where each missing thing is given. */
export const stepOfMissing: Record<MissingStep, string> = {
  mobile: "/account/contact",
  proof: "proof",
  licence: "qualifications",
  valid: "qualifications",
  interests: "interests",
};

/** The four steps and the check, each a page of its own: the draft is kept with every step. */
export function EntitySteps({ id, step }: { id: string; step: EntityStep | "check" }) {
  const t = useT();
  const base = `/account/market-entities/${id}`;
  return (
    <ol className="step-trail" aria-label={t("market.steps.label")}>
      {entitySteps.map((each) => (
        <li key={each} aria-current={each === step ? "step" : undefined}>
          <a href={`${base}/${each}`}>{t(`market.steps.${each}`)}</a>
        </li>
      ))}
      <li aria-current={step === "check" ? "step" : undefined}>
        <a href={base}>{t("market.steps.check")}</a>
      </li>
    </ol>
  );
}

/** The head of a step's page: whose, where among the steps. */
export function EntityStepHead({ id, name, step }: { id: string; name: string; step: EntityStep }) {
  const t = useT();
  return (
    <>
      <p className="crumb">
        <a href={`/account/market-entities/${id}`}>{name}</a>
      </p>
      <h1>{t(`market.steps.${step}`)}</h1>
      <EntitySteps id={id} step={step} />
      <p className="lead">{t(`market.lead.${step}`)}</p>
    </>
  );
}
