import type {
  ParticipationRules,
  ReachDimension,
} from "#app/domain/consultations/reach/participation-rules.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, type Choice, ChoiceField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  form: FormState;
  acts: ParticipationRules["acts"];
  target: { dimension: ReachDimension; part: Choice };
};

/** What was done for a part of the public. */
export function ReachActFields({ form, acts, target: { dimension, part } }: Props) {
  const t = useT();
  const fitting = acts.filter((act) => act.for.includes(dimension) && act.portal !== "extend");
  return (
    <>
      <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? ""} />
      <input type="hidden" name="dimension" value={dimension} />
      <input type="hidden" name="part" value={part.value} />
      <p>
        {t("reach.act.part")}
        {t("consultations.colon")}
        <strong>{part.label}</strong>
      </p>
      <ChoiceField
        {...{ name: "act", form, required: true, label: t("reach.act.act") }}
        choices={fitting.map(({ code }) => ({ value: code, label: t(`reach.act.named.${code}`) }))}
      />
      <AreaField {...{ name: "words", form, rows: 3, maxLength: 500, label: t("reach.act.words") }} />
    </>
  );
}
