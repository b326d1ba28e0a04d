import { layerFieldName } from "#app/domain/plans/import/import-said.ts";
import type { LayerFields } from "#app/domain/plans/import/written-layer.ts";
import { layerKinds } from "#app/domain/plans/plan-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { position: number; name: string; form: FormState };

/** What a layer's file does not say of itself. */
export function LayerFieldset({ position, name, form }: Props) {
  const t = useT();
  const one = (field: keyof LayerFields) => ({
    ...{ name: layerFieldName(position, field), form, label: t(`plan-import.layer.${field}`) },
  });
  return (
    <fieldset className="form">
      <legend>{t("plan-import.layer-of", { file: name })}</legend>
      <TextField {...one("code")} hint={t("plan-import.hint.code")} maxLength={40} />
      <SelectField
        {...one("kind")}
        empty={t("plan-import.choose")}
        choices={layerKinds.map((value) => ({ value, label: t(`plan-import.layer-kind.${value}`) }))}
      />
      <TextField {...one("name")} maxLength={80} />
      <TextField {...one("nameEn")} maxLength={120} />
      <TextField
        {...one("precision")}
        hint={t("plan-import.hint.precision")}
        inputMode="numeric"
        maxLength={1}
      />
      <TextField {...one("crs")} hint={t("plan-import.hint.crs")} maxLength={60} />
    </fieldset>
  );
}
