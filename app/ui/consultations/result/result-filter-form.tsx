import { type ResultFilter, resultPath } from "#app/domain/consultations/result/result-filter.ts";
import type { ResultCounts, TraitCount } from "#app/domain/consultations/result/result-view.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { type Choice, SelectField } from "#app/ui/primitives/field.tsx";
import { subjectWords } from "../subject-words.ts";

/** Choices of a select; a reader finds what is rarer by the table's own links. */
const mostChoices = 200;

type Props = {
  number: string;
  filter: ResultFilter;
  counts: ResultCounts;
  subjects: readonly Choice[];
  units: readonly Choice[];
};

/** Narrows the table; what is narrowed stands in the address. */
export function ResultFilterForm({ number, filter, counts, subjects, units }: Props) {
  const t = useT();
  const { adoption = "", topic = "", about = "", unit = "" } = filter;
  const form = {
    ...{ errors: {}, values: { adoption: [adoption], topic: [topic], about: [about], unit: [unit] } },
  };
  const of = (counted: readonly TraitCount[], name: (part: string) => string): Choice[] =>
    counted
      .filter(({ part, all }) => part !== "" && all > 0)
      .slice(0, mostChoices)
      .map(({ part, all }) => ({ value: part, label: t("results.choice", { name: name(part), many: all }) }));
  const unitName = (id: string) => units.find(({ value }) => value === id)?.label ?? id;
  const common = { empty: t("results.all"), form };
  return (
    <form method="get" action={resultPath(number)} className="filters">
      <SelectField
        name="adoption"
        label={t("results.column.adoption")}
        choices={opinionAdoptions.map((each) => ({
          ...{ value: each, label: t(`notices.adoption.${each}`) },
        }))}
        {...common}
      />
      <SelectField
        {...{ name: "topic", label: t("results.column.topic"), ...common }}
        choices={of(counts.topics, (part) => part)}
      />
      <SelectField
        {...{ name: "about", label: t("results.column.subject"), ...common }}
        choices={of(counts.subjects, (part) => subjectWords(t, subjects, part))}
      />
      <SelectField
        {...{ name: "unit", label: t("results.column.unit"), ...common }}
        choices={of(counts.units, unitName)}
      />
      <p className="acts">
        <button type="submit" className="btn plain">
          {t("results.narrow")}
        </button>
        <a href={`${resultPath(number)}#table`}>{t("results.show-all")}</a>
      </p>
    </form>
  );
}
