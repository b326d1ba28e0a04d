import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { PlaceholderList } from "./placeholder-list.tsx";

type Template = { id: string; name: string; addedAt: string };
const at = "/office/report-templates";

/** The office's own forms for reports: those in use, a new one, and what can stand in them. */
export function TemplatesPage({ templates, form }: { templates: readonly Template[]; form: FormState }) {
  const t = useT();
  const labels = { name: t("reports.template-name"), document: t("reports.template-file") };
  return (
    <div className="office">
      <OfficeNav here={at} />
      <h1>{t("reports.templates")}</h1>
      <p className="lead">{t("reports.templates-lead")}</p>
      {templates.length === 0 && <p className="quiet">{t("reports.no-templates")}</p>}
      <ul className="plain-list">
        {templates.map(({ id, name, addedAt }) => (
          <li key={id} id={`t-${id}`}>
            {name}
            <span className="facts">
              <Moment at={addedAt} />
              <a href={`${at}/${id}/sample`} download>
                {t("reports.sample-of", { name })}
              </a>
              <a href={`${at}/${id}/removal`}>{t("reports.remove-named", { name })}</a>
            </span>
          </li>
        ))}
      </ul>
      <form method="post" encType="multipart/form-data" className="form">
        <h2>{t("reports.add-template")}</h2>
        <FormProblems form={form} labels={labels} />
        <TextField name="name" required maxLength={60} label={labels.name} form={form} />
        <div className="field">
          <label htmlFor="f-document">{labels.document}</label>
          <p className="hint" id="h-document">
            {t("reports.template-hint")}
          </p>
          <input
            id="f-document"
            type="file"
            name="document"
            accept=".docx"
            required
            aria-describedby="h-document"
          />
        </div>
        <div>
          <button type="submit" className="btn">
            {t("reports.add-template")}
          </button>
        </div>
      </form>
      <PlaceholderList />
    </div>
  );
}

export function TemplateRemovalPage({ name, form }: { name: string; form: FormState }) {
  const t = useT();
  return (
    <div className="office narrow">
      <OfficeNav here={at} />
      <p className="crumb">
        <a href={at}>{t("reports.templates")}</a>
      </p>
      <h1>{t("reports.remove-template")}</h1>
      <p className="lead">{t("reports.remove-lead", { name })}</p>
      <form method="post" className="form">
        <FormProblems form={form} />
        <p className="acts">
          <button type="submit" className="btn">
            {t("reports.remove-template")}
          </button>
          <a className="btn plain" href={at}>
            {t("consultations.back")}
          </a>
        </p>
      </form>
    </div>
  );
}
