import type { OfferedLayer } from "#app/domain/consultations/surveys/offered-features.ts";
import type { QuestionKind } from "#app/domain/consultations/surveys/questionnaire.ts";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { AreaField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { kind: QuestionKind; form: FormState; layers: readonly OfferedLayer[] };

/** What a question of this kind needs besides its words. */
export function KindFields({ kind, form, layers }: Props) {
  const { t, lang } = usePage();
  switch (kind) {
    case "single":
      return <Options form={form} other />;
    case "multiple":
      return (
        <>
          <Options form={form} other />
          <Figure name="least" form={form} label={t("surveys.field.leastPicks")} />
          <Figure name="most" form={form} label={t("surveys.field.mostPicks")} />
        </>
      );
    case "ranking":
      return (
        <>
          <Options form={form} />
          <Figure name="places" form={form} label={t("surveys.field.places")} />
        </>
      );
    case "rating":
      return (
        <>
          <Figure name="levels" form={form} label={t("surveys.field.levels")} />
          <Pair name="low" form={form} />
          <Pair name="high" form={form} />
        </>
      );
    case "matrix":
      return (
        <>
          <AreaField
            {...{ name: "rows", form, rows: 6, required: true, label: t("surveys.field.rows") }}
            hint={t("surveys.hint.lines")}
          />
          <Options form={form} />
        </>
      );
    case "number":
      return (
        <>
          <Figure name="least" form={form} label={t("surveys.field.least")} />
          <Figure name="most" form={form} label={t("surveys.field.most")} />
          <Ticked name="whole" form={form} label={t("surveys.field.whole")} />
          <Pair name="unit" form={form} />
        </>
      );
    case "text":
      return <Figure name="signs" form={form} label={t("surveys.field.signs")} />;
    case "map":
      return (
        <SelectField
          {...{ name: "layer", form, label: t("surveys.field.layer"), empty: t("surveys.any-place") }}
          choices={layers.map(({ ref, name, nameEn }) => ({
            ...{ value: ref, label: lang === "en" ? nameEn : name },
          }))}
        />
      );
  }
}

function Options({ form, other }: { form: FormState; other?: boolean }) {
  const t = useT();
  return (
    <>
      <AreaField
        {...{ name: "options", form, rows: 6, required: true, label: t("surveys.field.options") }}
        hint={t("surveys.hint.lines")}
      />
      {other && <Ticked name="other" form={form} label={t("surveys.field.other")} />}
    </>
  );
}

const Figure = ({ name, form, label }: { name: string; form: FormState; label: string }) => (
  <TextField {...{ name, form, label, inputMode: "decimal", maxLength: 16 }} />
);

/** Words in Chinese, and if somebody likes in English. */
function Pair({ name, form }: { name: "low" | "high" | "unit"; form: FormState }) {
  const t = useT();
  return (
    <>
      <TextField {...{ name, form, maxLength: 60, label: t(`surveys.field.${name}`) }} />
      <TextField {...{ name: `${name}En`, form, maxLength: 120, label: t(`surveys.field.${name}En`) }} />
    </>
  );
}

export const Ticked = ({ name, form, label }: { name: string; form: FormState; label: string }) => (
  <label className="choice">
    <input type="checkbox" name={name} value="yes" defaultChecked={form.values[name] !== undefined} />
    <span>{label}</span>
  </label>
);
