import type { ChangePreview, HistoryLine } from "#app/domain/administration/record-line.ts";
import type { FactText } from "#app/domain/administration/register-fact.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { AdminNav } from "./admin-nav.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import { Differences } from "./differences.tsx";
import { factWords } from "./fact-words.ts";
import { HistoryHead } from "./history-head.tsx";

export type ChangeProps = {
  slug: string;
  /** Undefined for a record that is being added. */
  record: { key: string; name: FactText } | undefined;
  version: number;
  form: FormState;
  preview: ChangePreview | undefined;
  /** The change that somebody else made meanwhile. */
  meanwhile: HistoryLine | undefined;
  fields: React.ReactNode;
  labels: Record<string, string>;
};

/** A change of a record in two steps: what it shall say; then what that touches, why, and yes. */
export function ChangePage(props: ChangeProps) {
  const { t, lang } = usePage();
  const { slug, record, form, preview, meanwhile } = props;
  const base = `/admin/${slug}`;
  const back = record ? `${base}/${encodeURIComponent(record.key)}` : base;
  return (
    <div className="office">
      <AdminNav here={base} />
      <p className="crumb">
        <a href={back}>{record ? factWords(t, lang, record.name) : t(`admin.place.${slug}`)}</a>
      </p>
      <h1>{t(preview ? "admin.preview" : record ? `admin.change-act.${slug}` : `admin.add.${slug}`)}</h1>
      <FormProblems form={form} labels={props.labels} />
      {meanwhile && (
        <section aria-label={t("admin.meanwhile")}>
          <h2>{t("admin.meanwhile")}</h2>
          <HistoryHead line={meanwhile} />
          <Differences differences={meanwhile.differences} />
          <p>{t("admin.meanwhile-next")}</p>
        </section>
      )}
      {preview ? <ConfirmForm {...props} preview={preview} /> : <EditForm {...props} />}
    </div>
  );
}

function EditForm({ version, form, fields }: ChangeProps) {
  const { t } = usePage();
  const carried = form.values.reason?.[0];
  return (
    <form className="form" method="post">
      <input type="hidden" name="version" value={version} />
      {carried && <input type="hidden" name="reason" value={carried} />}
      {fields}
      <p className="acts">
        <button className="btn" type="submit" name="step" value="preview">
          {t("admin.to-preview")}
        </button>
      </p>
    </form>
  );
}
