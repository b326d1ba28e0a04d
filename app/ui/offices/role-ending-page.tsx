import type { RegisterEffect } from "#app/domain/administration/register-effect.ts";
import type { Role } from "#app/domain/people/roles.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { roleWords } from "./named.ts";
import { TwoSteps } from "./two-steps.tsx";

type Named = { name: string; nameEn: string };
type Props = {
  person: { id: string; name: string };
  grant: { role: Role; territory: Named | null; unit: Named | null };
  form: FormState;
  effects: readonly RegisterEffect[] | undefined;
};

/** A role to be ended, now or at the end of a later day. */
export function RoleEndingPage({ person, grant, form, effects }: Props) {
  const { t, lang } = usePage();
  const labels = { endsOn: t("offices.end.on"), reason: t("admin.reason") };
  const said = t("offices.end.said", { name: person.name, role: roleWords(t, lang, grant) });
  return (
    <div className="office">
      <AdminNav here="/admin/people" />
      <p className="crumb">
        <a href={`/admin/people/${person.id}`}>{person.name}</a>
      </p>
      <h1>{t(effects ? "admin.preview" : "offices.end.title")}</h1>
      <TwoSteps {...{ form, labels, effects, said, confirm: t("offices.end.confirm") }}>
        <p className="lead">{said}</p>
        <TextField
          {...{ name: "endsOn", form, type: "date", label: labels.endsOn }}
          hint={t("offices.end.on-hint")}
        />
        <AreaField
          {...{ name: "reason", form, required: true, rows: 3, maxLength: 500, label: labels.reason }}
        />
      </TwoSteps>
    </div>
  );
}
