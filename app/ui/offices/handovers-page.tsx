import type { CasesInHand, Handover } from "#app/domain/offices/handover-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { HandoverItem } from "./handover-item.tsx";
import { choicesOf } from "./named.ts";

type Named = { name: string; nameEn: string };
type Props = {
  today: string;
  me: string;
  all: Handover[];
  cases: CasesInHand[];
  territories: (Named & { id: string })[];
  planners: { id: string; name: string }[];
  form: FormState;
};

/** Territories that pass from planner to planner, given and taken, and a new offer. */
export function HandoversPage({ today, me, all, cases, territories, planners, form }: Props) {
  const { t, lang } = usePage();
  const labels = {
    territoryId: t("offices.territory"),
    toId: t("offices.handover.to"),
    onDay: t("offices.handover.on"),
    note: t("offices.handover.note"),
  };
  return (
    <div className="office">
      <OfficeNav here="/office/handovers" />
      <h1>{t("offices.handover.title")}</h1>
      <p className="lead">{t("offices.handover.lead")}</p>
      {all.length > 0 && (
        <ul className="records" aria-label={t("offices.handover.title")}>
          {all.map((handover) => (
            <HandoverItem
              key={handover.id}
              {...{ handover, me, cases: cases.find(({ id }) => id === handover.id) }}
            />
          ))}
        </ul>
      )}
      {territories.length > 0 && (
        <>
          <h2>{t("offices.handover.propose")}</h2>
          <FormProblems form={form} labels={labels} />
          <form method="post" className="form">
            <SelectField
              {...{ name: "territoryId", form, required: true, label: labels.territoryId }}
              choices={choicesOf(lang, territories)}
            />
            <SelectField
              {...{ name: "toId", form, required: true, empty: t("offices.choose"), label: labels.toId }}
              choices={planners.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField
              {...{ name: "onDay", form, required: true, type: "date", min: today }}
              label={labels.onDay}
            />
            <AreaField
              {...{ name: "note", form, required: true, maxLength: 2000, label: labels.note }}
              hint={t("offices.handover.note-hint")}
            />
            <div>
              <button className="btn" type="submit">
                {t("offices.handover.propose")}
              </button>
            </div>
          </form>
        </>
      )}
    </div>
  );
}
