import { filterDays, type NeedFilter, nearMetres, publicKinds } from "#app/domain/needs/need-filter.ts";
import { needGroups } from "#app/domain/needs/need-groups.ts";
import type { Named } from "#app/domain/needs/need-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { categoryOptions } from "./category-options.ts";
import { nameIn } from "./named.ts";
import { kindWord } from "./need-words.ts";

type Option = [value: string, label: string];
type Territories = readonly (Named & { id: string })[];

/** The filter as a sentence that is sent as an address: it can be kept, shared and gone back to. */
export function NeedFilterForm({ filter, territories }: { filter: NeedFilter; territories: Territories }) {
  const { t, lang, categories } = usePage();
  const one = (name: keyof NeedFilter, options: Option[]) => (
    <Select
      {...{ name, options, label: t(`map.filter.${name}.label`), any: t(`map.filter.${name}.any`) }}
      value={String(filter[name] ?? "")}
    />
  );
  return (
    <form className="need-filter" method="get" action="/map" aria-label={t("map.filter.label")}>
      <p>
        {t("map.filter.see")}
        {one(
          "days",
          filterDays.map((days) => [days, t("map.filter.days.last", { days })]),
        )}
        {one(
          "territory",
          territories.map((each) => [each.id, nameIn(lang, each)]),
        )}
        {one(
          "category",
          categoryOptions(categories, lang).map(({ value, label }) => [value, label]),
        )}
        {one(
          "kind",
          publicKinds.map((each) => [each, kindWord(t, each)]),
        )}
        {one(
          "state",
          needGroups.map((each) => [each, t(`map.group.${each}`)]),
        )}
        <label>
          <span className="visually-hidden">{t("map.filter.text.label")}</span>
          <input
            type="search"
            name="text"
            maxLength={40}
            defaultValue={filter.text ?? ""}
            placeholder={t("map.filter.text.any")}
          />
        </label>
        {filter.clause && (
          <label className="need-filter-near">
            <input type="checkbox" name="clause" value={filter.clause} defaultChecked />
            {t("map.filter.clause", { clause: filter.clause.replace(/^.*#c?/, "") })}
          </label>
        )}
        {filter.near && (
          <label className="need-filter-near">
            <input type="checkbox" name="near" value={filter.near.join(",")} defaultChecked />
            {t("map.filter.near", { metres: nearMetres })}
          </label>
        )}
        <button className="btn plain" type="submit">
          {t("map.filter.go")}
        </button>
        {Object.keys(filter).length > 0 && <a href="/map">{t("map.filter.clear")}</a>}
      </p>
    </form>
  );
}

type SelectProps = { name: string; label: string; any: string; value: string; options: Option[] };

function Select({ name, label, any, value, options }: SelectProps) {
  return (
    <label>
      <span className="visually-hidden">{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">{any}</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
