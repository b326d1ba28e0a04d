import type { RegisterEffect } from "#app/domain/administration/register-effect.ts";
import { isRole } from "#app/domain/people/roles.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { type OfficeChoices, RoleFields, useRoleLabels } from "./role-fields.tsx";
import { TwoSteps } from "./two-steps.tsx";

type Props = {
  person: { id: string; name: string };
  choices: OfficeChoices;
  form: FormState;
  effects: readonly RegisterEffect[] | undefined;
};

/** A role to be given to a person. */
export function RoleFormPage({ person, choices, form, effects }: Props) {
  const t = useT();
  const labels = useRoleLabels();
  const role = form.values.role?.[0];
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
        <RoleFields form={form} choices={choices} />
      </TwoSteps>
    </div>
  );
}
