import { contributorKinds, enteredChannels } from "#app/domain/consultations/consultation-terms.ts";
import type { AboutChoices } from "#app/domain/consultations/reach/about-fields.ts";
import { useT } from "#app/ui/page-context.tsx";
import { DocumentField } from "#app/ui/primitives/document-field.tsx";
import { ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { MayPublish } from "../contribution-form.tsx";
import { AboutYou } from "../reach/about-you.tsx";

type Props = { form: FormState; about: AboutChoices };

/** Whose questionnaire it is, by which way and when it came, and its scan. */
export function EnteredResponseFields({ form, about }: Props) {
  const t = useT();
  return (
    <>
      <h2>{t("surveys.whose")}</h2>
      <input type="hidden" name="submissionKey" value={form.values.submissionKey?.[0] ?? ""} />
      <ChoiceField
        {...{ name: "channel", form, required: true, label: t("consultations.field.channel") }}
        choices={enteredChannels.map((value) => ({ value, label: t(`consultations.channel.${value}`) }))}
      />
      <ChoiceField
        {...{ name: "kind", form, required: true, label: t("consultations.field.participantKind") }}
        choices={contributorKinds.map((value) => ({ value, label: t(`consultations.participant.${value}`) }))}
      />
      <TextField
        {...{ name: "name", form, required: true, maxLength: 80, label: t("consultations.field.name") }}
      />
      <TextField
        {...{ name: "stake", form, maxLength: 200, label: t("consultations.field.stake") }}
        hint={t("consultations.hint.stake")}
      />
      <TextField
        {...{ name: "receivedOn", form, required: true, type: "date" }}
        label={t("consultations.field.receivedOn")}
      />
      <AboutYou form={form} choices={about} entered />
      <DocumentField
        label={t("consultations.field.scan")}
        hint={t("consultations.hint.scan")}
        required={false}
      />
      <MayPublish checked={form.values.mayPublish !== undefined} />
    </>
  );
}
