import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Absence = { id: string; name: string; substitute: string; fromOn: string; untilOn: string };
type Props = {
  today: string;
  own: Absence[];
  standingIn: Absence[];
  colleagues: { id: string; name: string }[];
  form: FormState;
};

/** One's absences and whom one stands in for; a new one names who acts meanwhile. */
export function AbsencePage({ today, own, standingIn, colleagues, form }: Props) {
  const { t } = usePage();
  const labels = {
    fromOn: t("offices.absence.from"),
    untilOn: t("offices.absence.until"),
    substituteId: t("offices.absence.substitute"),
  };
  return (
    <div className="office">
      <OfficeNav here="/office/absence" />
      <h1>{t("offices.absence.title")}</h1>
      <p className="lead">{t("offices.absence.lead")}</p>
      {standingIn.length > 0 && (
        <ul className="records" aria-label={t("offices.absence.standing-in")}>
          {standingIn.map(({ id, name, fromOn, untilOn }) => (
            <li key={id}>{t("offices.absence.you-for", { name, from: fromOn, until: untilOn })}</li>
          ))}
        </ul>
      )}
      {own.length > 0 && (
        <ul className="records" aria-label={t("offices.absence.own")}>
          {own.map(({ id, substitute, fromOn, untilOn }) => (
            <li key={id}>
              {t("offices.absence.for-you", { name: substitute, from: fromOn, until: untilOn })}
              <p className="acts">
                <a className="btn plain" href={`/office/absence/${id}/ending`}>
                  {t("offices.absence.end", { from: fromOn })}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <h2>{t("offices.absence.enter")}</h2>
      <FormProblems form={form} labels={labels} />
      <form method="post" className="form">
        <div className="field-pair">
          <TextField
            {...{ name: "fromOn", form, required: true, type: "date", min: today }}
            label={labels.fromOn}
          />
          <TextField
            {...{ name: "untilOn", form, required: true, type: "date", min: today }}
            label={labels.untilOn}
          />
        </div>
        <SelectField
          {...{ name: "substituteId", form, required: true, empty: t("offices.choose") }}
          label={labels.substituteId}
          hint={t("offices.absence.substitute-hint")}
          choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div>
          <button className="btn" type="submit">
            {t("offices.absence.enter")}
          </button>
        </div>
      </form>
    </div>
  );
}
