import { eventGroups, typesOf } from "#app/domain/event-groups.ts";
import { actorRoles } from "#app/domain/inspection/audit-filter.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { eventWords, roleWords } from "./audit-words.ts";

/** What to look for: days, what was done, in which part, by whom, about what. */
export function AuditFilterFields({ form }: { form: FormState }) {
  const t = useT();
  const whats = eventGroups.flatMap((group) => [
    { value: group, label: t("audit.filter.all-of", { group: t(`audit.group.${group}`) }) },
    ...typesOf(group).map((type) => ({ value: type, label: `– ${eventWords(t, { type })}` })),
  ]);
  const roles = actorRoles.map((role) => ({ value: role, label: roleWords(t, role) }));
  return (
    <>
      <TextField name="from" type="date" label={t("audit.filter.from")} form={form} />
      <TextField name="until" type="date" label={t("audit.filter.until")} form={form} />
      <SelectField
        name="what"
        choices={whats}
        empty={t("audit.filter.anything")}
        label={t("audit.filter.what")}
        form={form}
      />
      <SelectField
        name="role"
        choices={roles}
        empty={t("audit.filter.any-role")}
        label={t("audit.filter.role")}
        form={form}
      />
      <TextField
        name="who"
        maxLength={60}
        label={t("audit.filter.who")}
        hint={t("audit.filter.who-hint")}
        form={form}
      />
      <TextField
        name="about"
        maxLength={60}
        label={t("audit.filter.about")}
        hint={t("audit.filter.about-hint")}
        form={form}
      />
    </>
  );
}
