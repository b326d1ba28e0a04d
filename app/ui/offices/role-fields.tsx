import { staffRoles } from "#app/domain/people/roles.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { choicesOf } from "./named.ts";

type Named = { id: string; name: string; nameEn: string };
export type OfficeChoices = { territories: Named[]; units: Named[] };

/** What the fields of a role are called. */
export function useRoleLabels() {
  const { t } = usePage();
  return {
    role: t("offices.role"),
    territoryId: t("offices.territory"),
    unitId: t("offices.unit"),
    startsOn: t("offices.give.starts"),
    endsOn: t("offices.give.ends"),
  };
}

/** Which role, bound to what, from when to when. */
export function RoleFields({ form, choices }: { form: FormState; choices: OfficeChoices }) {
  const { t, lang } = usePage();
  const labels = useRoleLabels();
  return (
    <>
      <SelectField
        {...{ name: "role", form, required: true, empty: t("offices.choose"), label: labels.role }}
        choices={staffRoles.map((value) => ({ value, label: t(`needs.by.${value}`) }))}
      />
      <SelectField
        {...{ name: "territoryId", form, empty: t("offices.none"), label: labels.territoryId }}
        hint={t("offices.give.territory-hint")}
        choices={choicesOf(lang, choices.territories)}
      />
      <SelectField
        {...{ name: "unitId", form, empty: t("offices.none"), label: labels.unitId }}
        hint={t("offices.give.unit-hint")}
        choices={choicesOf(lang, choices.units)}
      />
      <div className="field-pair">
        <TextField
          {...{ name: "startsOn", form, type: "date", label: labels.startsOn }}
          hint={t("offices.give.starts-hint")}
        />
        <TextField
          {...{ name: "endsOn", form, type: "date", label: labels.endsOn }}
          hint={t("offices.give.ends-hint")}
        />
      </div>
    </>
  );
}
