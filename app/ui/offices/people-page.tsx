import { type PeopleFilter, peopleQuery } from "#app/domain/people/people-filter.ts";
import type { Role } from "#app/domain/people/roles.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { choicesOf, roleWords } from "./named.ts";
import { NextPages } from "./next-pages.tsx";

type Named = { name: string; nameEn: string };
type Line = {
  id: string;
  name: string;
  suspended: boolean;
  roles: { role: Role; territory: Named | null; unit: Named | null }[];
};
type Choices = { territories: (Named & { id: string })[]; units: (Named & { id: string })[] };
type PeopleProps = {
  filter: PeopleFilter;
  choices: Choices;
  lines: Line[];
  page: number;
  more: boolean;
  mayLookUp: boolean;
};

/** People by name and by what they hold; without a filter, everybody who works in the office. */
export function PeoplePage({ filter, choices, lines, page, more, mayLookUp }: PeopleProps) {
  const { t, lang } = usePage();
  return (
    <div className="office">
      <AdminNav here="/admin/people" />
      <h1>{t("admin.place.people")}</h1>
      <p className="lead">{t("admin.lead.people")}</p>
      <FilterForm filter={filter} choices={choices} />
      <p className="acts">
        {mayLookUp && (
          <a className="btn plain" href="/admin/people/lookup">
            {t("offices.people.lookup")}
          </a>
        )}
        <a className="btn plain" href="/admin/roles">
          {t("offices.roles.title")}
        </a>
      </p>
      {lines.length === 0 ? (
        <Empty text={t("offices.people.none")} />
      ) : (
        <ul className="records" aria-label={t("admin.place.people")}>
          {lines.map(({ id, name, suspended, roles }) => (
            <li key={id}>
              <a href={`/admin/people/${id}`}>{name}</a>
              {suspended && <strong className="suspended-mark"> {t("offices.people.suspended")}</strong>}
              <p className="hint">
                {roles.length === 0
                  ? t("needs.by.resident")
                  : roles.map((held) => roleWords(t, lang, held)).join(t("offices.comma"))}
              </p>
            </li>
          ))}
        </ul>
      )}
      <NextPages base="/admin/people" query={peopleQuery(filter)} page={page} more={more} />
    </div>
  );
}

function FilterForm({ filter, choices }: Pick<PeopleProps, "filter" | "choices">) {
  const { t, lang } = usePage();
  const { name = "", role = "", territoryId = "", unitId = "" } = filter;
  const form = formState(undefined, { name, role, territory: territoryId, unit: unitId });
  const empty = t("offices.any");
  return (
    <form className="form people-filter" method="get" action="/admin/people">
      <TextField
        {...{ name: "name", form, maxLength: 40, label: t("offices.people.name") }}
        hint={t("offices.people.name-hint")}
      />
      <SelectField
        {...{ name: "role", form, empty, label: t("offices.role") }}
        choices={staffRoles.map((value) => ({ value, label: t(`needs.by.${value}`) }))}
      />
      <SelectField
        {...{ name: "territory", form, empty, label: t("offices.territory") }}
        choices={choicesOf(lang, choices.territories)}
      />
      <SelectField
        {...{ name: "unit", form, empty, label: t("offices.unit") }}
        choices={choicesOf(lang, choices.units)}
      />
      <div>
        <button className="btn" type="submit">
          {t("offices.people.find")}
        </button>
      </div>
    </form>
  );
}
