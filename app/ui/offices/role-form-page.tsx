import type { RegisterEffect } from "#app/domain/administration/register-effect.ts";
import { isRole, staffRoles } from "#app/domain/people/roles.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { choicesOf } from "./named.ts";
import { TwoSteps } from "./two-steps.tsx";

type Named = { id: string; name: string; nameEn: string };
type Props = {
  person: { id: string; name: string };
  choices: { territories: Named[]; units: Named[] };
  form: FormState;
  effects: readonly RegisterEffect[] | undefined;
};

/** A role to be given to a person. */
export function RoleFormPage({ person, choices, form, effects }: Props) {
  const { t, lang } = usePage();
  const role = form.values.role?.[0];
  const labels = {
    role: t("offices.role"),
    territoryId: t("offices.territory"),
    unitId: t("offices.unit"),
    startsOn: t("offices.give.starts"),
    endsOn: t("offices.give.ends"),
  };
  return (
    <div className="office">
      <AdminNav here="/admin/people" />
      <p className="crumb">
        <a href={`/admin/people/${person.id}`}>{person.name}</a>
      </p>
      <h1>{t(effects ? "admin.preview" : "offices.give.title")}</h1>
      <TwoSteps
        {...{ form, labels, effects, confirm: t("offices.give.act") }}
        said={t("offices.give.said", { name: person.name, role: isRole(role) ? t(`needs.by.${role}`) : "" })}
      >
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
      </TwoSteps>
    </div>
  );
}
