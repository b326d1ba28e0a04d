import type { FieldChange } from "#app/domain/plans/comparison/compare-fields.ts";
import type { VersionNames } from "#app/domain/plans/comparison/version-names.ts";
import { goalKinds } from "#app/domain/plans/plan-terms.ts";
import type { Page } from "#app/ui/page-context.tsx";
import { codeWords } from "./code-words.ts";

type Reader = Pick<Page, "t" | "lang">;

/** A field's name, and what year it is of. */
export const fieldName = ({ t }: Reader, { field, year }: FieldChange) =>
  t(`reading.compare.fields.${field}`, { year: year ?? "" });

/** A field's value as a reader reads it: codes and anchors by what they stand for in that version. */
export function fieldWords({ t, lang }: Reader, names: VersionNames, field: string, value: string): string {
  switch (field) {
    case "nature":
      return t(`reading.indicator.${value}`);
    case "kind":
      return goalKinds.some((kind) => kind === value)
        ? t(`reading.goal.${value}`)
        : t(`reading.layers.${value}`);
    case "goal":
    case "parent": {
      const goal = names.goals[value];
      return goal ? `${value} ${lang === "en" ? goal.nameEn : goal.name}` : value;
    }
    case "anchor":
      return names.clauses[value] ?? value;
    case "code":
      return codeWords(t, value) ?? value;
    case "precision":
      return t("reading.compare.about-metres", { metres: metresOf(Number(value)) });
    default:
      return value;
  }
}

/** A step of the last digit of a degree on the ground. */
const metresOf = (digits: number) => Number((111_320 / 10 ** digits).toPrecision(1));
