import { usePage } from "#app/ui/page-context.tsx";
import { CheckStep } from "./check-step.tsx";
import type { NeedFormView } from "./need-form-view.ts";
import { StepTrail } from "./step-trail.tsx";
import { WaitingNeeds } from "./waiting-needs.tsx";
import { WhatStep } from "./what-step.tsx";
import { WhereStep } from "./where-step.tsx";

/** The form at one of its three steps. Whoever came from another one goes on at the heading, or at what has to be mended. */
export function NeedFormPage({ view, moved }: { view: NeedFormView; moved: boolean }) {
  const { t, actor } = usePage();
  const from = moved && !needsMending(view);
  return (
    <div className="submit">
      {/* biome-ignore lint/a11y/noAutofocus: a new step is read from its heading on */}
      <h1 tabIndex={from ? -1 : undefined} autoFocus={from}>
        {t(view.staff ? "submit.title-behalf" : "submit.title")}
        {moved && (
          <span className="visually-hidden">
            {" "}
            {t("submit.step-now", { step: t(`submit.step.${view.step}`) })}
          </span>
        )}
      </h1>
      <StepTrail step={view.step} />
      {view.step === "where" && !view.staff && <WaitingNeeds as={view.as} />}
      {view.step === "where" && (
        <p className="lead">{t(`submit.${leadOf(view, actor.kind === "visitor")}`)}</p>
      )}
      {view.step === "where" && <WhereStep form={view.form} view={view.where} as={view.as} />}
      {view.step === "what" && <WhatStep form={view.form} view={view.what} staff={view.staff} as={view.as} />}
      {view.step === "check" && (
        <CheckStep form={view.form} view={view.check} staff={view.staff} as={view.as} />
      )}
    </div>
  );
}

const leadOf = ({ staff }: NeedFormView, isVisitor: boolean) =>
  staff ? "lead-behalf" : isVisitor ? "lead-guest" : "lead";

/** The head of the form says so, and takes the keyboard there. */
const needsMending = (view: NeedFormView) =>
  view.form.reason !== undefined ||
  Object.keys(view.form.errors).length > 0 ||
  (view.step === "what" && (view.what.special !== undefined || view.what.refused.length > 0)) ||
  (view.step === "check" && view.check.codeSentTo !== undefined);
