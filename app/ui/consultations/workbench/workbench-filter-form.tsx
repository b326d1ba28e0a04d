import { contributorKinds } from "#app/domain/consultations/consultation-terms.ts";
import { passageSteps } from "#app/domain/consultations/workbench/passage-steps.ts";
import { type FilterField, withoutAny } from "#app/domain/consultations/workbench/workbench-filter.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import type { FilterValues, WorkbenchView } from "./workbench-values.ts";

/** Narrows the list; what is narrowed stands in the address, so it can be kept and passed on. */
export function WorkbenchFilterForm({ at, view }: { at: string; view: WorkbenchView }) {
  const t = useT();
  const { filter, topics, subjects, units, counts, many } = view;
  const none: Choice = { value: withoutAny, label: t("workbench.without") };
  const counted = (name: string, count: number | undefined) => t("workbench.of", { name, many: count ?? 0 });
  const withMany = (of: keyof typeof many, choices: readonly Choice[]) => {
    const sums = many[of];
    const all = [none, ...choices];
    return sums
      ? all.map(({ value, label }) => ({
          value,
          label: counted(label, sums[value === withoutAny ? "" : value]),
        }))
      : all;
  };
  return (
    <form method="get" action={at} className="workbench-filter" aria-label={t("workbench.narrow")}>
      <FilterSelect
        {...{ name: "topic", filter }}
        choices={withMany(
          "topic",
          topics.map((value) => ({ value, label: value })),
        )}
      />
      <FilterSelect {...{ name: "subject", filter }} choices={withMany("subject", subjects)} />
      <FilterSelect {...{ name: "unit", filter }} choices={withMany("unit", units)} />
      <FilterSelect
        {...{ name: "step", filter }}
        choices={passageSteps.map((value) => ({
          ...{ value, label: counted(t(`workbench.step.${value}`), counts.steps[value]) },
        }))}
      />
      <FilterSelect
        {...{ name: "adoption", filter }}
        choices={opinionAdoptions.map((value) => ({ value, label: t(`notices.adoption.${value}`) }))}
      />
      <FilterSelect
        {...{ name: "kind", filter }}
        choices={contributorKinds.map((value) => {
          const name = t(`consultations.participant-one.${value}`);
          return { value, label: counts.kinds ? counted(name, counts.kinds[value]) : name };
        })}
      />
      <FilterSelect
        {...{ name: "sort", filter }}
        choices={[{ value: "due", label: t("workbench.by-due") }]}
      />
      <label>
        <span>{t("workbench.filter.text")}</span>
        <input type="search" name="text" maxLength={40} defaultValue={filter.text ?? ""} />
      </label>
      {(["late", "mine"] as const).map((name) => (
        <label key={name} className="workbench-tick">
          <input type="checkbox" name={name} value="1" defaultChecked={filter[name] === "1"} />
          <span>{t(`workbench.${name}`)}</span>
        </label>
      ))}
      <p className="acts">
        <button type="submit" className="btn plain">
          {t("workbench.narrow")}
        </button>
        <a href={at}>{t("workbench.show-all")}</a>
      </p>
    </form>
  );
}

type SelectProps = { name: FilterField; filter: FilterValues; choices: readonly Choice[] };

function FilterSelect({ name, filter, choices }: SelectProps) {
  const t = useT();
  return (
    <label>
      <span>{t(`workbench.filter.${name}`)}</span>
      <select name={name} defaultValue={filter[name] ?? ""}>
        <option value="">{t("workbench.any")}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
