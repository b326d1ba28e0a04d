import type { DeskPassage } from "#app/domain/consultations/contribution-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, type Choice, SelectField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { passage: DeskPassage; units: Choice[]; form: FormState };

/** Taking a decision back, and sending a passage back to where it belongs. */
export function PassageActs({ passage, units, form }: Props) {
  const t = useT();
  const { revision, adoption, maySendBack, unitId } = passage;
  const isOpen = form.values.act?.[0] === "send-back";
  const own = isOpen ? form : { values: {}, errors: {} };
  const common = { form: own, required: true };
  return (
    <>
      {adoption && (
        <form method="post" className="acts">
          <input type="hidden" name="revision" value={revision} />
          <button className="btn plain" type="submit" name="act" value="reopen">
            {t("workbench.reopen")}
          </button>
          <span className="quiet">{t("workbench.reopen-means")}</span>
        </form>
      )}
      {maySendBack && (
        <details open={isOpen}>
          <summary>{t("workbench.send-back")}</summary>
          <form method="post" className="form">
            <input type="hidden" name="revision" value={revision} />
            <SelectField
              {...{ ...common, name: "proposed", label: t("workbench.proposed") }}
              empty={t("consultations.choose")}
              choices={units.filter(({ value }) => value !== unitId)}
            />
            <AreaField {...{ ...common, name: "why", rows: 3, maxLength: 500, label: t("workbench.why") }} />
            <p className="acts">
              <button className="btn plain" type="submit" name="act" value="send-back">
                {t("workbench.send-back")}
              </button>
            </p>
          </form>
        </details>
      )}
    </>
  );
}
