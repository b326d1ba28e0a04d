import { needStates } from "#app/domain/needs/need-states.ts";
import type { NeedChoice } from "#app/domain/summaries/need-choice.ts";
import type { ChoosableNeed, Named } from "#app/domain/summaries/summary-view.ts";
import { categoryOptions } from "#app/ui/needs/category-options.ts";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { categoryWord, stateWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";

type PickerProps = {
  choice: NeedChoice;
  territories: readonly (Named & { id: string })[];
  chosen: readonly ChoosableNeed[];
  found: readonly ChoosableNeed[];
};

/** Step one: narrow the list, tick needs, look again, and go on with those ticked. What is ticked stays while looking. */
export function NeedPicker({ choice, territories, chosen, found }: PickerProps) {
  const { t, lang, categories } = usePage();
  const form = {
    values: Object.fromEntries(Object.entries(choice).map(([name, value]) => [name, [value ?? ""]])),
    errors: {},
  };
  const ticked = new Set(chosen.map(({ id }) => id));
  const any = t("summaries.office.any");
  return (
    <form method="get" action="/office/summaries/new">
      <div className="filters">
        <TextField name="q" label={t("summaries.office.search")} form={form} maxLength={60} />
        <SelectField
          {...{ name: "category", form, label: t("summaries.office.category"), empty: any }}
          choices={categoryOptions(categories, lang)}
        />
        <SelectField
          {...{ name: "territory", form, label: t("summaries.where"), empty: any }}
          choices={territories.map(({ id, name, nameEn }) => ({
            value: id,
            label: lang === "en" ? nameEn : name,
          }))}
        />
        <SelectField
          {...{ name: "state", form, label: t("summaries.office.state"), empty: any }}
          choices={needStates.map((value) => ({ value, label: stateWord(t, value) }))}
        />
        <button className="btn plain" type="submit">
          {t("summaries.office.look")}
        </button>
      </div>
      {chosen.length > 0 && <h2>{t("summaries.office.chosen", { needs: chosen.length })}</h2>}
      <NeedTicks needs={chosen} ticked />
      <h2>{t("summaries.office.found")}</h2>
      <NeedTicks needs={found.filter(({ id }) => !ticked.has(id))} />
      <p className="acts sticky-acts">
        <button className="btn" type="submit" name="step" value="draft">
          {t("summaries.office.go-on")}
        </button>
      </p>
    </form>
  );
}

/** Needs with a box each; which are not public is said, since they count inside the office only. */
export function NeedTicks({ needs, ticked = false }: { needs: readonly ChoosableNeed[]; ticked?: boolean }) {
  const { t, lang } = usePage();
  return (
    <ul className="need-ticks">
      {needs.map(({ number, title, state, category, submittedAt, supportCount, isPublic, territory }) => (
        <li key={number}>
          <label className="choice">
            <input type="checkbox" name="need[]" value={number} defaultChecked={ticked} />
            <span>
              {title}
              <span className="facts">
                <NeedStateMark state={state} />
                <span>{number}</span>
                <Day at={submittedAt} />
                <span>{categoryWord(t, category)}</span>
                {territory && <span>{lang === "en" ? territory.nameEn : territory.name}</span>}
                <span>{t("summaries.supports", { count: supportCount, shown: supportCount })}</span>
                {!isPublic && <strong>{t("summaries.office.not-public")}</strong>}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
