import type { Role } from "#app/domain/people/roles.ts";
import { staffRoles } from "#app/domain/people/roles.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { nameIn } from "./named.ts";
import { NextPages } from "./next-pages.tsx";

type Named = { name: string; nameEn: string };
type Line = {
  id: string;
  personId: string;
  name: string;
  role: Role;
  territory: Named | null;
  unit: Named | null;
  begins: string;
  endedAt: string | null;
};
type Props = {
  on: string;
  wrongDate: boolean;
  role: string;
  page: number;
  lines: Line[];
  more: boolean;
};

/** Who holds which role, now or at the end of a day. */
export function RolesPage({ on, wrongDate, role, page, lines, more }: Props) {
  const { t, lang } = usePage();
  const errors: Record<string, string> = wrongDate ? { on: "date-not-valid" } : {};
  const form = { values: { on: [on], role: [role] }, errors };
  return (
    <div className="office">
      <AdminNav here="/admin/people" />
      <p className="crumb">
        <a href="/admin/people">{t("admin.place.people")}</a>
      </p>
      <h1>{t("offices.roles.title")}</h1>
      <FormProblems form={form} labels={{ on: t("admin.as-of.label") }} />
      <form className="form people-filter" method="get" action="/admin/roles">
        <TextField {...{ name: "on", form, type: "date", label: t("admin.as-of.label") }} />
        <SelectField
          {...{ name: "role", form, empty: t("offices.any"), label: t("offices.role") }}
          choices={staffRoles.map((value) => ({ value, label: t(`needs.by.${value}`) }))}
        />
        <div>
          <button className="btn" type="submit">
            {t("admin.as-of.act")}
          </button>
        </div>
      </form>
      {on !== "" && !wrongDate && <p className="note">{t("admin.as-of.note", { on })}</p>}
      {lines.length === 0 ? (
        <Empty text={t("offices.roles.none")} />
      ) : (
        <FlowTable
          label={t("offices.roles.title")}
          className="task-table brief"
          heads={(["person", "role", "bound", "begins", "ends"] as const).map((head) =>
            t(`offices.roles.${head}`),
          )}
        >
          {lines.map((line) => {
            const bound = line.territory ?? line.unit;
            return (
              <FlowRow key={line.id}>
                <FlowHead>
                  <a href={`/admin/people/${line.personId}`}>{line.name}</a>
                </FlowHead>
                <FlowCell head={t("offices.roles.role")}>{t(`needs.by.${line.role}`)}</FlowCell>
                <FlowCell head={t("offices.roles.bound")}>{bound ? nameIn(lang, bound) : "—"}</FlowCell>
                <FlowCell head={t("offices.roles.begins")}>
                  <Day at={line.begins} />
                </FlowCell>
                <FlowCell head={t("offices.roles.ends")}>
                  {line.endedAt ? <Day at={line.endedAt} /> : "—"}
                </FlowCell>
              </FlowRow>
            );
          })}
        </FlowTable>
      )}
      <NextPages
        base="/admin/roles"
        query={new URLSearchParams({ on, role }).toString()}
        page={page}
        more={more}
      />
    </div>
  );
}
