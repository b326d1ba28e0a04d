import type { DeskPassage } from "#app/domain/consultations/contribution-view.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, type Choice, ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  passage: DeskPassage;
  back: string;
  subjects: Choice[];
  units: Choice[];
  topics: string[];
  mayAssign: boolean;
  form: FormState;
};

/** About what, by whom, whether it is taken up, why, and where it goes. */
export function PassageForm({ passage, back, subjects, units, topics, mayAssign, form: sent }: Props) {
  const t = useT();
  const { revision, unitId, adoption } = passage;
  const isOwn = ownActs.includes(sent.values.act?.[0] ?? "");
  const form: FormState = isOwn ? sent : { ...sent, values: kept(passage) };
  const seen = sent.reason === "changed-meanwhile" ? revision : (form.values.revision?.[0] ?? revision);
  const label = (name: string) => t(`consultations.passage-field.${name}`);
  return (
    <form className="form" method="post">
      <FormProblems
        form={form}
        labels={{ unit: label("unit"), adoption: label("adoption"), reason: label("reason") }}
      />
      <input type="hidden" name="revision" value={seen} />
      <TextField {...{ name: "topic", form, maxLength: 60, label: label("topic"), list: "topics" }} />
      <datalist id="topics">
        {topics.map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
      <SelectField
        {...{ name: "subject", form, choices: subjects, label: label("subject") }}
        empty={t("consultations.whole")}
      />
      <SelectField
        {...{ name: "unit", form, required: true, label: label("unit"), empty: t("consultations.choose") }}
        choices={units.filter(({ value }) => mayAssign || value === unitId)}
      />
      {mayAssign && (
        <p>
          <button className="btn plain" type="submit" name="act" value="assign" formNoValidate>
            {t("consultations.assign")}
          </button>
        </p>
      )}
      <ChoiceField
        {...{ name: "adoption", form, required: true, label: label("adoption") }}
        choices={opinionAdoptions.map((value) => ({ value, label: t(`notices.adoption.${value}`) }))}
      />
      <AreaField {...{ name: "reason", form, required: true, rows: 4, label: label("reason") }} />
      <TextField {...{ name: "followUp", form, maxLength: 300, label: label("followUp") }} />
      <p className="acts">
        <button className="btn" type="submit" name="act" value="decide">
          {t("consultations.save-decision")}
        </button>
        {!adoption && (
          <button className="btn plain" type="submit" name="act" value="draft" formNoValidate>
            {t("workbench.save-draft")}
          </button>
        )}
        <a className="btn plain" href={back}>
          {t("consultations.back")}
        </a>
      </p>
    </form>
  );
}

const ownActs = ["decide", "assign", "draft"];

/** What stands: the decision, or else the draft. */
const kept = ({ topic, subject, unitId, draft, ...row }: DeskPassage): FormState["values"] => {
  const { adoption, reason, followUp } = row.adoption ? row : (draft ?? row);
  return {
    ...{ topic: [topic ?? ""], subject: [subject], unit: [unitId ?? ""] },
    ...{ adoption: adoption ? [adoption] : [], reason: [reason ?? ""], followUp: [followUp ?? ""] },
  };
};
