import type { TaskFilter } from "#app/domain/tasks/task-filter.ts";
import { taskStates } from "#app/domain/tasks/task-states.ts";
import { taskThemes } from "#app/domain/tasks/task-terms.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField } from "#app/ui/primitives/field.tsx";

type Unit = { id: string; name: string; nameEn: string };

/** Narrows the pool by theme, state and unit; a plain form whose answer is an address. */
export function TaskFilterForm({ filter, units }: { filter: TaskFilter; units: readonly Unit[] }) {
  const { t, lang } = usePage();
  const form = {
    values: Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, [value ?? ""]])),
    errors: {},
  };
  const named = units.map(({ id, name, nameEn }) => ({ value: id, label: lang === "en" ? nameEn : name }));
  return (
    <form className="filters" method="get" action="/tasks">
      <SelectField
        {...{ name: "theme", form, label: t("tasks.head.theme"), empty: t("tasks.any") }}
        choices={taskThemes.map((value) => ({ value, label: t(`tasks.theme.${value}`) }))}
      />
      <SelectField
        {...{ name: "state", form, label: t("tasks.head.state"), empty: t("tasks.any") }}
        choices={taskStates.map((value) => ({ value, label: t(`tasks.state.${value}`) }))}
      />
      <SelectField
        {...{ name: "unit", form, label: t("tasks.head.lead"), empty: t("tasks.any") }}
        choices={named}
      />
      {filter.clause && <input type="hidden" name="clause" value={filter.clause} />}
      <button className="btn plain" type="submit">
        {t("tasks.filter")}
      </button>
    </form>
  );
}
