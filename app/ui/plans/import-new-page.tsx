import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { HeadFields, type PlanChoice } from "./head-fields.tsx";

/** Files of a plan to be read: nothing is kept before what they would become has been looked at. */
export function ImportNewPage({ plans, form }: { plans: PlanChoice[]; form: FormState }) {
  const t = useT();
  return (
    <div className="office">
      <OfficeNav here="/office/plans" />
      <p className="crumb">
        <a href="/office/plans">{t("plan-import.plans")}</a>
      </p>
      <h1>{t("plan-import.new")}</h1>
      <p className="lead">{t("plan-import.new-lead")}</p>
      <FormProblems form={form} />
      <form method="post" encType="multipart/form-data" className="form" data-enhance="sending">
        <FileField name="document" accept=".md,.markdown,.docx" required />
        <FileField name="layers" accept=".geojson,.json,.zip" multiple />
        <FileField name="figures" accept=".png,.jpg,.jpeg,.webp" multiple />
        <fieldset className="form">
          <legend>{t("plan-import.for-docx")}</legend>
          <p className="hint">{t("plan-import.for-docx-hint")}</p>
          <HeadFields plans={plans} form={form} />
        </fieldset>
        <div>
          <button className="btn" type="submit">
            {t("plan-import.check")}
          </button>
        </div>
        <p role="status" data-sending={t("plan-import.reading")} />
      </form>
    </div>
  );
}

type FileFieldProps = {
  name: "document" | "layers" | "figures";
  accept: string;
  required?: boolean;
  multiple?: boolean;
};

function FileField({ name, ...input }: FileFieldProps) {
  const t = useT();
  return (
    <div className="field">
      <label htmlFor={`f-${name}`}>
        {t(`plan-import.files.${name}`)}
        {!input.required && <span className="optional">{t("forms.optional")}</span>}
      </label>
      <p className="hint" id={`h-${name}`}>
        {t(`plan-import.files-hint.${name}`)}
      </p>
      <input id={`f-${name}`} type="file" name={name} aria-describedby={`h-${name}`} {...input} />
    </div>
  );
}
