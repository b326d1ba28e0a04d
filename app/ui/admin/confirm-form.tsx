import type { ChangePreview } from "#app/domain/administration/record-line.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Differences } from "./differences.tsx";
import { Effects } from "./effects.tsx";

/** What the form itself carries from step to step. */
const own = ["step", "version", "reason"];

type ConfirmProps = { version: number; form: FormState; preview: ChangePreview };

/** What the change does, with everything typed carried along; the reason is asked here. */
export function ConfirmForm({ version, form, preview }: ConfirmProps) {
  const t = useT();
  const carried = Object.entries(form.values).filter(([name]) => !own.includes(name));
  return (
    <>
      <h2>{t("admin.what-changes")}</h2>
      <Differences differences={preview.differences} />
      <h2>{t("admin.what-it-touches")}</h2>
      <Effects effects={preview.effects} />
      <form className="form" method="post">
        <input type="hidden" name="version" value={version} />
        {carried.flatMap(([name, all]) =>
          all.map((value, at) => <input key={`${name} ${at}`} type="hidden" name={name} value={value} />),
        )}
        <AreaField
          {...{ name: "reason", form, required: true, rows: 3, maxLength: 500 }}
          label={t("admin.reason")}
          hint={t("admin.reason-hint")}
        />
        <p className="acts">
          <button className="btn" type="submit" name="step" value="confirm">
            {t("admin.confirm")}
          </button>
          <button className="btn plain" type="submit" name="step" value="edit" formNoValidate>
            {t("admin.back-to-edit")}
          </button>
        </p>
      </form>
    </>
  );
}
