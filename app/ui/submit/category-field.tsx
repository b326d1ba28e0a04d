import { undecidedCategory } from "#app/domain/needs/need-terms.ts";
import { categoryOptions } from "#app/ui/needs/category-options.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** What it belongs to. Who does not know leaves it to the office, as long as the taxonomy has a place for that. */
export function CategoryField({ form }: { form: FormState }) {
  const { t, lang, elder, categories } = usePage();
  const offered = categoryOptions(categories, lang).filter(({ value }) => value !== undecidedCategory);
  const undecided = categories.some(({ code }) => code === undecidedCategory)
    ? [{ value: undecidedCategory, label: t("submit.what.undecided") }]
    : [];
  if (elder) return <CategoryTiles form={form} choices={[...undecided, ...offered]} />;
  return (
    <SelectField
      name="category"
      form={form}
      label={t("submit.what.category")}
      empty={t("submit.what.category-empty")}
      choices={[...undecided, ...offered]}
      required
    />
  );
}

type Choices = { form: FormState; choices: { value: string; label: string }[] };
const tilesInView = 5;

/** A few large tiles; the others are one press away. */
function CategoryTiles({ form, choices }: Choices) {
  const { t } = usePage();
  const error = form.errors.category;
  const chosen = form.values.category?.[0] ?? "";
  const [first, more] = [choices.slice(0, tilesInView), choices.slice(tilesInView)];
  return (
    <fieldset className="field" id="f-category" data-wrong={error ? true : undefined}>
      <legend>{t("submit.what.category")}</legend>
      {error && <p className="wrong">{t(`errors.${error}`)}</p>}
      <Tiles choices={first} chosen={chosen} />
      {more.length > 0 && (
        <details className="more-fields" open={more.some(({ value }) => value === chosen)}>
          <summary>{t("submit.what.category-more")}</summary>
          <Tiles choices={more} chosen={chosen} />
        </details>
      )}
    </fieldset>
  );
}

function Tiles({ choices, chosen }: { choices: Choices["choices"]; chosen: string }) {
  return (
    <div className="tiles">
      {choices.map(({ value, label }) => (
        <label key={value} className="tile">
          <input type="radio" name="category" value={value} defaultChecked={value === chosen} />
          <span>{label.trim()}</span>
        </label>
      ))}
    </div>
  );
}
