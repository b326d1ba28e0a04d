import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** Takes the whole import back, with the reason that stays beside it. */
export function UndoImport({ form }: { form: FormState }) {
  const t = useT();
  return (
    <details className="undo-import" open={form.errors.reason !== undefined}>
      <summary>{t("ledger.undo")}</summary>
      <form method="post" className="form">
        <p>{t("ledger.undo-means")}</p>
        <AreaField
          {...{
            name: "reason",
            form,
            required: true,
            rows: 3,
            maxLength: 500,
            label: t("ledger.undo-reason"),
          }}
        />
        <p className="acts">
          <button className="btn" type="submit" name="act" value="undo">
            {t("ledger.undo-send")}
          </button>
        </p>
      </form>
    </details>
  );
}
