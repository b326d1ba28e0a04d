import type { ContributorKind } from "#app/domain/consultations/consultation-terms.ts";
import { mostLetterSigns } from "#app/domain/consultations/contribution-form.ts";
import type { AboutChoices } from "#app/domain/consultations/reach/about-fields.ts";
import type { EntityVoice } from "#app/domain/people/entity-voice.ts";
import { VoiceFields } from "#app/ui/needs/voice-fields.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, type Choice, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { AboutYou } from "./reach/about-you.tsx";

type Props = {
  number: string;
  form: FormState;
  subjects: Choice[];
  participants: readonly ContributorKind[];
  voices: readonly EntityVoice[];
  about: AboutChoices;
};

/** A letter, or a comment on a clause; its key makes a second click the same contribution. */
export function ContributionForm({ number, form, subjects, participants, voices, about }: Props) {
  const t = useT();
  const first = form.values.submitted === undefined;
  return (
    <form className="form" method="post">
      <FormProblems
        form={form}
        labels={{
          words: t("consultations.field.yourWords"),
          organisation: t("consultations.field.organisation"),
        }}
      />
      <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? ""} />
      <input type="hidden" name="submitted" value="yes" />
      <SelectField
        {...{ form, name: "subject", choices: subjects, label: t("consultations.field.subject") }}
        empty={t("consultations.whole")}
      />
      <AreaField
        {...{ form, name: "words", required: true, rows: 12, label: t("consultations.field.yourWords") }}
        hint={t("consultations.hint.yourWords", { most: mostLetterSigns })}
      />
      {participants.includes("organisation") && (
        <TextField
          {...{ form, name: "organisation", maxLength: 80, label: t("consultations.field.organisation") }}
          hint={t("consultations.hint.organisation")}
        />
      )}
      {participants.includes("market-entity") && <VoiceFields voices={voices} form={form} />}
      <AboutYou form={form} choices={about} />
      <MayPublish checked={first || form.values.mayPublish !== undefined} />
      <p className="acts">
        <button className="btn" type="submit">
          {t("consultations.send")}
        </button>
        <a className="btn plain" href={`/consultations/${number}`}>
          {t("consultations.back")}
        </a>
      </p>
    </form>
  );
}

/** Whether the words may be shown, under a masked name; they are answered either way. */
export function MayPublish({ checked }: { checked: boolean }) {
  const t = useT();
  return (
    <label className="choice">
      <input type="checkbox" name="mayPublish" value="yes" defaultChecked={checked} />
      <span>
        {t("consultations.field.mayPublish")}
        <small>{t("consultations.hint.mayPublish")}</small>
      </span>
    </label>
  );
}
