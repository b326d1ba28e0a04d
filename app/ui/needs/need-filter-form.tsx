import {
  filterDays,
  filterRadii,
  metresAround,
  type NeedFilter,
  publicKinds,
} from "#app/domain/needs/need-filter.ts";
import { needGroups } from "#app/domain/needs/need-groups.ts";
import type { Named } from "#app/domain/needs/need-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { categoryOptions } from "./category-options.ts";
import { nameIn } from "./named.ts";
import { kindWord } from "./need-words.ts";

type Option = [value: string, label: string];
type Choices = readonly (Named & { id: string })[];
type FilterFormProps = {
  filter: NeedFilter;
  territories: Choices;
  units: Choices;
  layers: readonly string[];
};

/** The filter as a sentence that is sent as an address: it can be kept, shared and gone back to. */
export function NeedFilterForm({ filter, territories, units, layers }: FilterFormProps) {
  const { t, lang, categories, site } = usePage();
  const one = (name: keyof NeedFilter, options: Option[]) => (
    <Select
      {...{
        name,
        options,
        label: t(`map.filter.${name}.label`),
        any: t(`map.filter.${name}.any`, { place: site.place[lang] }),
      }}
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
        {one(
          "unit",
          units.map((each) => [each.id, nameIn(lang, each)]),
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
        {filter.changed && (
          <label className="need-filter-near">
            <input type="checkbox" name="changed" value={filter.changed} defaultChecked />
            {t("map.filter.changed", { days: filter.changed })}
          </label>
        )}
        {filter.clause && (
          <label className="need-filter-near">
            <input type="checkbox" name="clause" value={filter.clause} defaultChecked />
            {t("map.filter.clause", { clause: filter.clause.replace(/^.*#c?/, "") })}
          </label>
        )}
        {filter.near && (
          <span className="need-filter-near">
            <label>
              <input type="checkbox" name="near" value={filter.near.join(",")} defaultChecked />
              {t("map.filter.near")}
            </label>
            <label>
              <span className="visually-hidden">{t("map.filter.radius.label")}</span>
              <select name="radius" defaultValue={String(metresAround(filter))}>
                {filterRadii.map((metres) => (
                  <option key={metres} value={metres}>
                    {t("map.filter.radius.within", { metres })}
                  </option>
                ))}
              </select>
            </label>
          </span>
        )}
        {/* Filled in by script when the map is moved. */}
        <label className="need-filter-near" data-box="" hidden={!filter.bbox}>
          <input
            type="checkbox"
            name="bbox"
            value={filter.bbox?.join(",") ?? ""}
            defaultChecked
            disabled={!filter.bbox}
          />
          {t("map.filter.bbox")}
        </label>
        <input type="hidden" name="layer" value={layers.join(",")} disabled={layers.length === 0} />
        <button className="btn plain" type="submit">
          {t("map.filter.go")}
        </button>
        {Object.keys(filter).length > 0 && <a href="/map">{t("map.filter.clear")}</a>}
        {filter.near && <a href={`/plans/here?at=${filter.near.join(",")}`}>{t("map.filter.near-plans")}</a>}
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
