import type { ContributorKind } from "#app/domain/consultations/consultation-terms.ts";
import { mostLetterSigns } from "#app/domain/consultations/contribution-form.ts";
import type { ContributionFormView } from "#app/domain/consultations/places/contribution-form-view.ts";
import type { AboutChoices } from "#app/domain/consultations/reach/about-fields.ts";
import type { EntityVoice } from "#app/domain/people/entity-voice.ts";
import { VoiceFields } from "#app/ui/needs/voice-fields.tsx";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { AreaField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { DefaultButton } from "#app/ui/submit/carried.tsx";
import { pathOf } from "#app/ui/submit/path-of.ts";
import { AttachmentFields } from "./places/attachment-fields.tsx";
import { ContributionPlaceFields } from "./places/place-fields.tsx";
import { QuoteFields } from "./places/quote-fields.tsx";
import { SheetFields } from "./places/sheet-fields.tsx";
import { AboutYou } from "./reach/about-you.tsx";
import { subjectOptions } from "./subject-words.ts";

type Props = {
  number: string;
  form: FormState;
  view: ContributionFormView;
  participants: readonly ContributorKind[];
  voices: readonly EntityVoice[];
  about: AboutChoices;
};

/** A letter, or a comment on something; its key makes a second click the same contribution. */
export function ContributionForm({ number, form, view, participants, voices, about }: Props) {
  const { t, lang, url } = usePage();
  const first = form.values.submitted === undefined;
  const subjects = subjectOptions(t, lang, view.subjects);
  return (
    <form className="form submit" method="post" action={pathOf(url)} encType="multipart/form-data">
      <DefaultButton intent="send" />
      <FormProblems
        form={form}
        labels={{
          words: t("consultations.field.yourWords"),
          organisation: t("consultations.field.organisation"),
          quote: t("places.field.quote"),
          square: t("places.field.square"),
          page: t("places.field.page"),
          spot: t("places.field.spot"),
        }}
      />
      <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? ""} />
      <input type="hidden" name="submitted" value="yes" />
      <SelectField
        {...{ form, name: "subject", choices: subjects, label: t("consultations.field.subject") }}
        empty={t("consultations.whole")}
      />
      <QuoteFields form={form} quotes={view.quotes} subjects={view.subjects} />
      <AreaField
        {...{ form, name: "words", required: true, rows: 12, label: t("consultations.field.yourWords") }}
        hint={t("consultations.hint.yourWords", { most: mostLetterSigns })}
      />
      <ContributionPlaceFields form={form} where={view.where} />
      <SheetFields {...{ number, form, sheets: view.sheets }} />
      <AttachmentFields attachments={view.attachments} />
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
        <button className="btn" type="submit" name="intent" value="send">
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
