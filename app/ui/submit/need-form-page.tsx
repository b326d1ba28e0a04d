import { useT } from "#app/ui/page-context.tsx";
import { CheckStep } from "./check-step.tsx";
import type { NeedFormView } from "./need-form-view.ts";
import { StepTrail } from "./step-trail.tsx";
import { WhatStep } from "./what-step.tsx";
import { WhereStep } from "./where-step.tsx";

/** The form at one of its three steps. */
export function NeedFormPage({ view }: { view: NeedFormView }) {
  const t = useT();
  return (
    <div className="submit">
      <h1>{t(view.staff ? "submit.title-behalf" : "submit.title")}</h1>
      <StepTrail step={view.step} />
      {view.step === "where" && (
        <p className="lead">{t(view.staff ? "submit.lead-behalf" : "submit.lead")}</p>
      )}
      {view.step === "where" && <WhereStep form={view.form} view={view.where} />}
      {view.step === "what" && <WhatStep form={view.form} view={view.what} />}
      {view.step === "check" && <CheckStep form={view.form} view={view.check} staff={view.staff} />}
    </div>
  );
}
